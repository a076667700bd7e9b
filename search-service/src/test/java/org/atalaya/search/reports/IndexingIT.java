package org.atalaya.search.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.atalaya.search.incidents.SampleIncidents.version;
import static org.atalaya.search.reports.SampleReports.report;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.atalaya.events.AlertRaised;
import org.atalaya.events.Harm;
import org.atalaya.events.IncidentChanged.Reason;
import org.atalaya.events.ReportNormalized;
import org.atalaya.events.SeriesChanged;
import org.atalaya.events.Topics;
import org.atalaya.kit.messaging.DeadLetters;
import org.atalaya.kit.messaging.EventJson;
import org.atalaya.kit.messaging.EventRecords;
import org.atalaya.kit.messaging.TraceParent;
import org.atalaya.search.RunningService;
import org.atalaya.search.engine.Engine;
import org.atalaya.search.engine.VersionedIndex;
import org.atalaya.search.engine.VersionedIndex.NextVersion;
import org.atalaya.search.incidents.SampleIncidents;
import org.atalaya.search.indexing.RebuildIndex;
import org.atalaya.search.indexing.TopicIndex;
import org.atalaya.search.subscriptions.SampleSubscriptions;
import org.atalaya.search.subscriptions.Subscription;
import org.atalaya.search.subscriptions.Subscriptions;
import org.atalaya.testing.BackingServers;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.kafka.core.ConsumerFactory;
import tools.jackson.databind.JsonNode;

class IndexingIT {
    private static BackingServers servers;
    private static RunningService service;

    @BeforeAll
    static void start() {
        servers = BackingServers.own();
        service = new RunningService(servers);
    }

    @AfterAll
    static void close() {
        service.close();
        servers.close();
    }

    @Test
    void the_latest_revision_stays_whatever_the_order() {
        service.send(List.of(
                report("order", 3, "Order", "en", "third", "Text."),
                report("order", 1, "Order", "en", "first", "Text."),
                report("order", 2, "Order", "en", "second", "Text."),
                report("order", 3, "Order", "en", "third", "Text.")));
        service.send(List.of(report("order-end", 1, "Order", "en", "end", "Text.")));

        until(() -> total("Order") == 2);
        assertThat(service.get("/api/reports/order").body().path("title").asString())
                .isEqualTo("third");
        assertThat(service.messages(Topics.deadLetters(Topics.REPORTS_NORMALIZED)))
                .extracting(ConsumerRecord::key)
                .doesNotContain("order");
    }

    @Test
    void the_same_revision_read_by_a_newer_extractor_replaces_the_older_reading() {
        service.send(List.of(report("again", 1, "Again", "en", "Title", "Old reading.")));
        until(() -> total("Again") == 1);
        service.send(List.of(report("again", 1, "Again", "en", "Title", "New reading.")));

        until(() ->
                service.get("/api/reports/again").body().path("text").asString().startsWith("New"));
    }

    @Test
    void what_cannot_be_read_or_is_rejected_is_set_aside_and_the_rest_is_there() {
        Instant neverYet = Instant.parse("+900000000-01-01T00:00:00Z");
        service.sendRecords(List.of(
                new ProducerRecord<>(Topics.REPORTS_NORMALIZED, "broken", "{".getBytes(StandardCharsets.UTF_8)),
                new ProducerRecord<>(Topics.REPORTS_NORMALIZED, "other", "[1]".getBytes(StandardCharsets.UTF_8))));
        service.send(Stream.concat(
                        Stream.of(report("far", 1, "Aside", "en", "Title", "Text.", neverYet)),
                        IntStream.range(0, 20).mapToObj(i -> report("aside-" + i, 1, "Aside", "en", "T", "Text.")))
                .toList());

        until(() -> total("Aside") == 20);
        until(() -> Stream.of("broken", "other", "far").map(IndexingIT::letter).noneMatch("no letter"::equals));
        assertThat(letter("broken")).contains("not JSON");
        assertThat(letter("other")).contains("ReportNormalized");
        assertThat(letter("far")).contains("published");
    }

    @Test
    void elasticsearch_away_is_told_and_what_came_meanwhile_is_there_afterwards() {
        until(() -> service.get("/actuator/health").status() == 200);
        servers.elasticsearch().stop();
        until(() -> service.get("/actuator/health/readiness").status() == 503);
        service.send(IntStream.range(0, 50)
                .mapToObj(i -> report("away-" + i, 1, "Away", "en", "Title", "Text."))
                .toList());
        assertThat(service.get("/api/reports").status()).isEqualTo(503);
        assertThat(service.get("/actuator/health/liveness").status()).isEqualTo(200);

        servers.elasticsearch().start();

        until(() -> total("Away") == 50);
        until(() -> service.get("/actuator/health/readiness").status() == 200);
    }

    @Test
    void the_index_is_rebuilt_while_reports_come() {
        send("Rebuilt", 0, 300);
        until(() -> total("Rebuilt") == 300);
        String before = indexInUse();

        List<String> told = new CopyOnWriteArrayList<>();
        try (Consumer<String, byte[]> consumer = consumer()) {
            rebuild(consumer, line -> {
                        told.add(line);
                        send("Rebuilt", 300 + 100 * told.size(), 100);
                    })
                    .run();
        }

        until(() -> total("Rebuilt") == 300 + 100 * told.size());
        assertThat(indexInUse()).isNotEqualTo(before);
        assertThat(told.get(told.size() - 1)).contains("messages indexed");
    }

    @Test
    void a_rebuild_that_loses_elasticsearch_after_the_swap_waits_and_completes() {
        send("Patient", 0, 200);
        until(() -> total("Patient") == 200);
        String before = indexInUse();

        List<String> told = new CopyOnWriteArrayList<>();
        try (Consumer<String, byte[]> consumer = consumer()) {
            rebuild(consumer, line -> {
                        boolean isFirstWait =
                                line.contains("It waits") && told.stream().noneMatch(said -> said.contains("It waits"));
                        told.add(line);
                        if (line.startsWith("in use")) {
                            send("Patient", 200, 100);
                            servers.elasticsearch().stop();
                        } else if (isFirstWait) {
                            servers.elasticsearch().start();
                        }
                    })
                    .run();
        }

        assertThat(told).anyMatch(line -> line.contains("It waits"));
        until(() -> total("Patient") == 300);
        assertThat(indexInUse()).isNotEqualTo(before);
        assertThat(indexes()).containsExactly(indexInUse());
    }

    @Test
    void of_two_rebuilds_at_once_the_later_goes_on_and_the_earlier_says_so() {
        send("Twice", 0, 50);
        until(() -> total("Twice") == 50);

        try (Consumer<String, byte[]> first = consumer();
                Consumer<String, byte[]> second = consumer()) {
            RebuildIndex<?> later = rebuild(second, line -> {});
            RebuildIndex<?> earlier = rebuild(first, line -> {
                if (line.startsWith("building")) {
                    later.run();
                }
            });
            assertThatThrownBy(earlier::run)
                    .isInstanceOf(VersionedIndex.SupersededException.class)
                    .hasMessageContaining("another rebuild");
        }

        assertThat(total("Twice")).isEqualTo(50);
        assertThat(indexes()).containsExactly(indexInUse());
    }

    @Test
    void a_rebuild_that_begins_while_another_comes_into_use_follows_it() {
        send("After", 0, 50);
        until(() -> total("After") == 50);

        try (Consumer<String, byte[]> first = consumer();
                Consumer<String, byte[]> second = consumer()) {
            RebuildIndex<?> later = rebuild(second, line -> {});
            rebuild(first, line -> {
                        if (line.startsWith("in use")) {
                            later.run();
                            send("After", 50, 50);
                        }
                    })
                    .run();
        }

        until(() -> total("After") == 100);
        assertThat(indexes()).containsExactly(indexInUse());
    }

    @Test
    void incidents_and_their_versions_are_rebuilt_from_a_compacted_topic_while_they_change() {
        subscribe();
        sendIncidents(
                version("mill", 1, Reason.NEW_INCIDENT, 4),
                version("mill", 2, Reason.TOLL_RISE, 6).after(4),
                version("ford", 1, Reason.NEW_INCIDENT, 6).at(SampleIncidents.CUSCO),
                version("ford", 2, Reason.MERGE, 6).into("mill"),
                version("quarry", 3, Reason.CONFIRMED, 7).at(SampleIncidents.BOLIVIA));
        until(() -> versions("mill").equals(List.of(2, 1))
                && versions("quarry").equals(List.of(3))
                && service.get("/api/incidents/ford").status() == 308);
        until(() -> alerts().equals(List.of("mill", "mill")));
        // As it stands there when compaction took it from the topic.
        put("incident-versions", "quarry/1", stored(version("quarry", 1, Reason.NEW_INCIDENT, 5)));
        // What never was in the topic.
        put("incident-versions", "quarry/9", stored(version("quarry", 9, Reason.TOLL_RISE, 900)));
        put("incident-versions", "nobody/1", stored(version("nobody", 1, Reason.NEW_INCIDENT, 900)));
        put("incidents", "quarry", stored(version("quarry", 9, Reason.TOLL_RISE, 900)));
        put("incidents", "nobody", stored(version("nobody", 1, Reason.NEW_INCIDENT, 900)));
        until(() -> versions("quarry").equals(List.of(9, 3, 1)));
        // A rebuild that was killed.
        NextVersion left = index("incidents").index().next();
        String before = indexInUse("incidents");
        String versionsBefore = indexInUse("incident-versions");

        AtomicInteger version = new AtomicInteger(2);
        for (String alias : List.of("incident-versions", "incidents")) {
            rebuild(alias, line -> {
                if (line.startsWith("building") || line.startsWith("in use")) {
                    sendIncidents(version("mill", version.incrementAndGet(), Reason.CONFIRMED, 6)
                            .after(6));
                }
            });
        }

        until(() -> versions("mill").equals(List.of(6, 5, 4, 3, 2, 1)));
        assertThat(found("incidents", "mill").path("version").asInt()).isEqualTo(6);
        assertThat(versions("quarry")).containsExactly(3, 1);
        assertThat(found("incidents", "quarry").path("version").asInt()).isEqualTo(3);
        assertThat(service.get("/api/incidents/nobody").status()).isEqualTo(404);
        assertThat(service.get("/api/incidents/ford").status()).isEqualTo(308);
        until(() -> service.get("/api/incidents?size=1").body().path("total").asInt() == 2);
        assertThat(indexes("incidents"))
                .containsExactly(indexInUse("incidents"))
                .doesNotContain(before, left.name());
        assertThat(indexes("incident-versions"))
                .containsExactly(indexInUse("incident-versions"))
                .doesNotContain(versionsBefore);
        // Comes last: what was told again came before it.
        sendIncidents(version("last", 1, Reason.NEW_INCIDENT, 2));
        until(() -> alerts().contains("last"));
        assertThat(alerts()).containsExactly("mill", "mill", "last");
    }

    @Test
    void series_are_rebuilt_while_they_change() {
        service.sendRecords(List.of(series("total-1", 1), series("total-2", 1)));
        until(() -> seriesFound().equals(List.of("total-1/1", "total-2/1")));
        put("series", "total-1", stored(series("total-1", 50)));
        put("series", "nobody", stored(series("nobody", 1)));
        until(() -> seriesFound().equals(List.of("nobody/1", "total-1/50", "total-2/1")));
        String before = indexInUse("series");

        AtomicInteger version = new AtomicInteger(1);
        rebuild("series", line -> {
            if (line.startsWith("building") || line.startsWith("in use")) {
                service.sendRecords(List.of(series("total-2", version.incrementAndGet())));
            }
        });

        until(() -> seriesFound().equals(List.of("total-1/1", "total-2/3")));
        assertThat(indexes("series")).containsExactly(indexInUse("series")).doesNotContain(before);
    }

    @Test
    void a_version_that_a_later_one_took_the_place_of_never_comes_into_use() {
        VersionedIndex index = service.bean(VersionedIndex.class);
        String inUse = indexInUse();
        VersionedIndex.NextVersion earlier = index.next();
        VersionedIndex.NextVersion later = index.next();

        assertThatThrownBy(() -> index.swapTo(earlier)).isInstanceOf(VersionedIndex.SupersededException.class);
        index.abandon(later);

        assertThat(indexes()).containsExactly(inUse);
    }

    @Test
    void a_lost_alias_is_found_again_and_not_that_of_an_unfinished_build() {
        send("Lost", 0, 30);
        until(() -> total("Lost") == 30);
        String inUse = indexInUse();
        VersionedIndex index = service.bean(VersionedIndex.class);
        VersionedIndex.NextVersion unfinished = index.next();

        service.bean(Engine.class)
                .ask("DELETE", "/" + inUse + "/_alias/reports", null)
                .block();
        send("Lost", 30, 20);

        until(() -> total("Lost") == 50);
        assertThat(indexInUse()).isEqualTo(inUse);
        index.abandon(unfinished);
        assertThat(indexes()).containsExactly(inUse);
    }

    @Test
    void elasticsearch_that_takes_no_documents_is_told_in_health_and_queries_go_on() {
        until(() -> service.get("/actuator/health").status() == 200);
        settings("{\"index.blocks.read_only_allow_delete\": true}");
        service.send(List.of(report("blocked", 1, "Blocked", "en", "Title", "Text.")));

        until(() -> service.get("/actuator/health").status() == 503);
        assertThat(health("indexing").path("details").path("reason").asString()).contains("does not take documents");
        assertThat(service.get("/actuator/health/readiness").status()).isEqualTo(200);
        assertThat(service.get("/api/reports").status()).isEqualTo(200);

        settings("{\"index.blocks.read_only_allow_delete\": null}");
        until(() -> total("Blocked") == 1);
        until(() -> service.get("/actuator/health").status() == 200);
    }

    @Test
    void an_index_that_is_not_at_hand_is_told_in_health() {
        until(() -> service.get("/actuator/health").status() == 200);
        String inUse = indexInUse();
        ask("PUT", "/apart?wait_for_active_shards=0", """
                {"settings": {"index.routing.allocation.enable": "none"}}""");
        moveAlias(inUse, "apart");

        until(() -> service.get("/actuator/health/readiness").status() == 503);
        assertThat(health("elasticsearch").path("details").path("reason").asString())
                .contains("at hand");

        moveAlias("apart", inUse);
        ask("DELETE", "/apart", null);
        until(() -> service.get("/actuator/health/readiness").status() == 200);
    }

    @Test
    void metrics_tell_what_was_indexed_and_how_long_it_took() {
        service.send(List.of(report("metric", 1, "Metric", "en", "Title", "Text.")));
        until(() -> total("Metric") == 1);

        assertThat(service.get("/actuator/prometheus").body().asString())
                .contains("atalaya_reports_indexed_total")
                .contains("atalaya_reports_set_aside_total")
                .contains("atalaya_reports_collected_to_searchable_seconds")
                .contains("kafka_consumer_fetch_manager_records_lag");
    }

    @SuppressWarnings("unchecked") // strings and bytes, as all services have them
    private static Consumer<String, byte[]> consumer() {
        return ((ConsumerFactory<String, byte[]>) service.bean(ConsumerFactory.class)).createConsumer();
    }

    private static RebuildIndex<?> rebuild(
            Consumer<String, byte[]> consumer, java.util.function.Consumer<String> progress) {
        return rebuild("reports", consumer, progress);
    }

    private static void rebuild(String alias, java.util.function.Consumer<String> progress) {
        try (Consumer<String, byte[]> consumer = consumer()) {
            rebuild(alias, consumer, progress).run();
        }
    }

    private static RebuildIndex<?> rebuild(
            String alias, Consumer<String, byte[]> consumer, java.util.function.Consumer<String> progress) {
        return new RebuildIndex<>(index(alias), service.bean(Engine.class), consumer, progress);
    }

    private static TopicIndex<?> index(String alias) {
        return service.beans(new ParameterizedTypeReference<TopicIndex<?>>() {})
                .filter(each -> each.index().alias().equals(alias))
                .findFirst()
                .orElseThrow();
    }

    private static void send(String publisher, int from, int count) {
        List<ReportNormalized> reports = IntStream.range(from, from + count)
                .mapToObj(i -> report(publisher + i, 1, publisher, "en", "Title", "Text."))
                .toList();
        service.send(reports);
    }

    private static void subscribe() {
        Subscription subscription = SampleSubscriptions.to("PE-PUN", Instant.EPOCH);
        service.sendRecords(
                List.of(new ProducerRecord<>(Subscriptions.TOPIC, subscription.id(), EventJson.write(subscription))));
        until(() -> service.bean(Subscriptions.class).find(subscription.id()).isPresent());
    }

    private static void sendIncidents(SampleIncidents.Draft... incidents) {
        service.sendRecords(Stream.of(incidents)
                .map(each -> SampleIncidents.message(each.incident()))
                .toList());
    }

    private static ProducerRecord<String, byte[]> series(String id, int version) {
        SeriesChanged series = new SeriesChanged(
                id,
                version,
                "Provincial health board",
                Harm.KILLED,
                SampleIncidents.PERU,
                LocalDate.parse("2022-12-07"),
                List.of(new SeriesChanged.Point(
                        LocalDate.parse("2023-01-10"), version, version, "r", 1, "Radio", null, version + " dead")),
                SampleIncidents.CHANGED,
                false);
        return EventRecords.of(
                series, id, id + "/" + version, "/normalize-service", SampleIncidents.CHANGED, TraceParent.start());
    }

    private static JsonNode stored(ProducerRecord<String, byte[]> message) {
        return EventJson.mapper().readTree(message.value());
    }

    private static JsonNode stored(SampleIncidents.Draft incident) {
        return EventJson.mapper().valueToTree(incident.incident());
    }

    /** By hand, past the service. */
    private static void put(String alias, String id, JsonNode document) {
        service.bean(Engine.class)
                .ask(
                        "PUT",
                        "/" + alias + "/_doc/" + id.replace("/", "%2F") + "?version_type=external&version="
                                + (100 + document.path("version").asInt()),
                        document)
                .block();
    }

    private static JsonNode found(String alias, String id) {
        return service.bean(Engine.class)
                .ask("GET", "/" + alias + "/_doc/" + id, null)
                .blockOptional()
                .orElseThrow()
                .path("_source");
    }

    private static List<Integer> versions(String incident) {
        return service.get("/api/incidents/" + incident)
                .body()
                .path("versions")
                .valueStream()
                .map(each -> each.path("version").asInt())
                .toList();
    }

    private static List<String> seriesFound() {
        return service.get("/api/series?size=100")
                .body()
                .path("series")
                .valueStream()
                .map(each ->
                        each.path("id").asString() + "/" + each.path("version").asInt())
                .sorted()
                .toList();
    }

    /** The incidents that alerts were raised for, in their order. */
    private static List<String> alerts() {
        return service.messages(Topics.ALERTS).stream()
                .map(alert -> EventJson.read(alert.value(), AlertRaised.class).incident())
                .toList();
    }

    private static String indexInUse() {
        return indexInUse("reports");
    }

    private static String indexInUse(String alias) {
        return service.bean(Engine.class)
                .ask("GET", "/_alias/" + alias, null)
                .blockOptional()
                .orElseThrow()
                .propertyNames()
                .iterator()
                .next();
    }

    private static Collection<String> indexes() {
        return indexes("reports");
    }

    private static Collection<String> indexes(String alias) {
        return service.bean(Engine.class)
                .ask("GET", "/" + alias + "-*/_alias", null)
                .blockOptional()
                .orElseThrow()
                .propertyNames();
    }

    private static JsonNode health(String component) {
        return service.get("/actuator/health").body().path("components").path(component);
    }

    private static void ask(String method, String path, @Nullable String json) {
        service.bean(Engine.class)
                .ask(method, path, json == null ? null : EventJson.mapper().readTree(json))
                .block();
    }

    private static void moveAlias(String from, String to) {
        ask("POST", "/_aliases", """
                {"actions": [
                  {"remove": {"index": "%s", "alias": "reports"}}, {"add": {"index": "%s", "alias": "reports"}}]}
                """.formatted(from, to));
    }

    private static void settings(String json) {
        service.bean(Engine.class)
                .ask("PUT", "/reports/_settings", EventJson.mapper().readTree(json))
                .block();
    }

    private static String letter(String key) {
        return service.messages(Topics.deadLetters(Topics.REPORTS_NORMALIZED)).stream()
                .filter(letter -> key.equals(letter.key()))
                .map(DeadLetters::reason)
                .findFirst()
                .orElse("no letter");
    }

    private static int total(String publisher) {
        return service.get("/api/reports?size=1&publisher=" + publisher)
                .body()
                .path("total")
                .asInt(-1);
    }

    private static void until(Callable<Boolean> condition) {
        Awaitility.await().atMost(Duration.ofMinutes(2)).until(condition);
    }
}
