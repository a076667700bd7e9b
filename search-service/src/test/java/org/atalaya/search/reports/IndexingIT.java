package org.atalaya.search.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.atalaya.search.reports.SampleReports.report;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.atalaya.events.ReportNormalized;
import org.atalaya.events.Topics;
import org.atalaya.kit.messaging.DeadLetters;
import org.atalaya.kit.messaging.EventJson;
import org.atalaya.search.RunningService;
import org.atalaya.search.engine.Engine;
import org.atalaya.search.engine.VersionedIndex;
import org.atalaya.testing.BackingServers;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
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
            RebuildIndex later = rebuild(second, line -> {});
            RebuildIndex earlier = rebuild(first, line -> {
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
            RebuildIndex later = rebuild(second, line -> {});
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

    private static RebuildIndex rebuild(
            Consumer<String, byte[]> consumer, java.util.function.Consumer<String> progress) {
        return new RebuildIndex(service.bean(VersionedIndex.class), service.bean(Engine.class), consumer, progress);
    }

    private static void send(String publisher, int from, int count) {
        List<ReportNormalized> reports = IntStream.range(from, from + count)
                .mapToObj(i -> report(publisher + i, 1, publisher, "en", "Title", "Text."))
                .toList();
        service.send(reports);
    }

    private static String indexInUse() {
        return service.bean(Engine.class)
                .ask("GET", "/_alias/reports", null)
                .blockOptional()
                .orElseThrow()
                .propertyNames()
                .iterator()
                .next();
    }

    private static Collection<String> indexes() {
        return service.bean(Engine.class)
                .ask("GET", "/reports-*/_alias", null)
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
