package org.atalaya.normalize.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.atalaya.events.CloudEventHeaders;
import org.atalaya.events.ReportCollected;
import org.atalaya.events.ReportNormalized;
import org.atalaya.events.Topics;
import org.atalaya.kit.messaging.DeadLetters;
import org.atalaya.kit.messaging.EventJson;
import org.atalaya.kit.messaging.EventRecords;
import org.atalaya.kit.messaging.TraceParent;
import org.atalaya.normalize.NormalizeService;
import org.atalaya.testing.BackingServers;
import org.atalaya.testing.KafkaTopics;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

class ReportListenerIT {
    private static final String READINESS = "/actuator/health/readiness";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    private static Path state;

    private static BackingServers servers;
    private static KafkaTopics topics;
    private static ConfigurableApplicationContext service;

    @BeforeAll
    static void start() {
        servers = BackingServers.own();
        topics = new KafkaTopics(servers);
        service = run();
    }

    private static ConfigurableApplicationContext run() {
        return new SpringApplicationBuilder(NormalizeService.class)
                .run(
                        "--server.port=0",
                        "--spring.kafka.bootstrap-servers=" + servers.kafkaBootstrap(),
                        "--atalaya.incidents.state-directory=" + state);
    }

    @AfterAll
    static void close() {
        service.close();
        topics.close();
        servers.close();
    }

    @Test
    void a_report_comes_out_with_its_claims_in_the_same_trace() {
        ProducerRecord<String, byte[]> message = message("one", 1);
        topics.send(List.of(message));

        ConsumerRecord<String, byte[]> out =
                awaited(Topics.REPORTS_NORMALIZED, "one").get(0);

        ReportNormalized normalized = EventJson.read(out.value(), ReportNormalized.class);
        assertThat(normalized.claims()).singleElement().satisfies(claim -> {
            assertThat(claim.count().low()).isEqualTo(9);
            assertThat(claim.evidence().quote()).contains("Nine people were killed");
        });
        assertThat(TraceParent.of(out.headers()).traceId())
                .isEqualTo(TraceParent.of(message.headers()).traceId());
        assertThat(new String(out.headers().lastHeader(CloudEventHeaders.ID).value(), StandardCharsets.UTF_8))
                .startsWith("one/1/");
    }

    @Test
    void what_cannot_be_read_is_set_aside_as_it_came_and_the_rest_goes_on() {
        String word = "a".repeat(1_000_000);
        topics.send(List.of(
                poison("not-json", "{\"id\": "),
                poison("wrong-type", "{\"id\": 7, \"revision\": \"x\"}"),
                poison("missing", "{\"id\": \"a\"}"),
                poison("one-word", word),
                message("beside-poison", 1)));

        awaited(Topics.REPORTS_NORMALIZED, "beside-poison");
        for (String key : List.of("not-json", "wrong-type", "missing", "one-word")) {
            ConsumerRecord<String, byte[]> letter =
                    awaited(Topics.deadLetters(Topics.REPORTS_COLLECTED), key).get(0);
            assertThat(DeadLetters.reason(letter)).as(key).startsWith("ReportCollected: ");
        }
        assertThat(new String(
                        awaited(Topics.deadLetters(Topics.REPORTS_COLLECTED), "one-word")
                                .get(0)
                                .value(),
                        StandardCharsets.UTF_8))
                .isEqualTo(word);
    }

    @Test
    void what_no_message_has_room_for_is_set_aside_and_the_rest_goes_on() {
        String longest = "x".repeat(16 * 1024 * 1024 - 1_000);
        String dense = "Nine people were killed in Juliaca, Peru, on 9 January 2023. ".repeat(40_000);
        topics.send(List.of(poison("longest", longest), message("dense", 1, dense), message("beside-the-long", 1)));

        awaited(Topics.REPORTS_NORMALIZED, "beside-the-long");
        ConsumerRecord<String, byte[]> unreadable =
                awaited(Topics.deadLetters(Topics.REPORTS_COLLECTED), "longest").get(0);
        assertThat(unreadable.value()).hasSize(longest.length());
        ConsumerRecord<String, byte[]> tooMuch =
                awaited(Topics.deadLetters(Topics.REPORTS_COLLECTED), "dense").get(0);
        assertThat(DeadLetters.reason(tooMuch)).contains("can be sent on");
    }

    @Test
    void its_metrics_tell_what_was_normalized_and_what_still_waits() {
        topics.send(List.of(message("measured", 1)));
        awaited(Topics.REPORTS_NORMALIZED, "measured");

        Awaitility.await()
                .untilAsserted(() -> assertThat(get("/actuator/prometheus").body())
                        .contains("atalaya_reports_normalized_total", "atalaya_reports_set_aside_total")
                        .contains("atalaya_reports_extraction_seconds")
                        .contains("kafka_consumer_fetch_manager_records_lag"));
    }

    @Test
    void it_is_alive_but_not_ready_while_kafka_is_away() {
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> get(READINESS).statusCode() == 200);

        servers.kafka().kill();
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> get(READINESS).statusCode() == 503);
        assertThat(get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        servers.kafka().start();

        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> get(READINESS).statusCode() == 200);
    }

    @Test
    void a_restart_and_a_broker_that_dies_between_lose_nothing_and_repeat_nothing() {
        topics.send(
                IntStream.range(0, 500).mapToObj(i -> message("many-" + i, 1)).toList());
        service.close();
        service = run();
        servers.kafka().kill();
        servers.kafka().start();
        topics.send(IntStream.range(500, 1_000)
                .mapToObj(i -> message("many-" + i, 1))
                .toList());

        Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> keys().size() >= 1_000);
        assertThat(keys()).hasSize(1_000).doesNotHaveDuplicates();
    }

    private static HttpResponse<String> get(String path) {
        String port = service.getEnvironment().getRequiredProperty("local.server.port");
        try {
            return HTTP.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<String> keys() {
        return topics.all(Topics.REPORTS_NORMALIZED).stream()
                .map(ConsumerRecord::key)
                .filter(key -> key.startsWith("many-"))
                .toList();
    }

    private static List<ConsumerRecord<String, byte[]>> awaited(String topic, String key) {
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> {
            found.clear();
            topics.all(topic).stream()
                    .filter(message -> key.equals(message.key()))
                    .forEach(found::add);
            return !found.isEmpty();
        });
        return found;
    }

    private static ProducerRecord<String, byte[]> message(String id, int revision) {
        return message(id, revision, "Nine people were killed in Juliaca, Peru, on 9 January 2023.");
    }

    private static ProducerRecord<String, byte[]> message(String id, int revision, String text) {
        ReportCollected report = new ReportCollected(
                id,
                revision,
                null,
                "feed",
                "Publisher",
                "",
                text,
                "0".repeat(64),
                Instant.parse("2023-01-10T00:00:00Z"),
                Instant.parse("2023-01-10T01:00:00Z"),
                "en",
                "PE",
                false);
        return EventRecords.of(report, id, id + "/" + revision, "/ingest-service", Instant.EPOCH, TraceParent.start());
    }

    private static ProducerRecord<String, byte[]> poison(String key, String value) {
        return new ProducerRecord<>(Topics.REPORTS_COLLECTED, key, value.getBytes(StandardCharsets.UTF_8));
    }
}
