package org.atalaya.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.atalaya.events.ReportCollected;
import org.atalaya.events.Topics;
import org.atalaya.kit.messaging.DeadLetters;
import org.atalaya.kit.messaging.EventJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SetAsideIT {
    private static final String ONE_LONG_WORD = "a".repeat(1_000_000);

    private final Pipeline pipeline = Pipeline.shared();

    @ParameterizedTest
    @ValueSource(strings = {Topics.REPORTS_COLLECTED, Topics.REPORTS_NORMALIZED})
    void what_is_no_event_is_set_aside_with_its_reason_and_the_others_go_on(String topic) {
        String publisher = "beside-poison-in-" + topic;
        pipeline.topics.send(List.of(
                message(topic, topic + "-not-json", "{\"report\": oops"),
                message(topic, topic + "-wrong-type", "{\"id\": {\"what\": [1]}, \"report\": 7}"),
                message(topic, topic + "-empty", ""),
                message(topic, topic + "-one-word", ONE_LONG_WORD)));
        pipeline.topics.send(Reports.messages(Reports.of(publisher, 50)));

        Waiting.until("the good ones are searchable", () -> pipeline.searchable(publisher) == 50);
        for (String kind : List.of("-not-json", "-wrong-type", "-empty", "-one-word")) {
            // Two services read reports.normalized, and each sets aside what it cannot read: letters of one message.
            assertThat(lettersOf(topic, topic + kind)).as(kind).isNotEmpty().allSatisfy(letter -> {
                assertThat(DeadLetters.reason(letter)).isNotBlank().doesNotContain("no reason");
                assertThat(letter.headers().lastHeader(DeadLetters.OFFSET)).isNotNull();
            });
            assertThat(lettersOf(topic, topic + kind).stream()
                            .map(DeadLetters::message)
                            .distinct())
                    .as(kind)
                    .hasSize(1);
        }
    }

    @Test
    void a_report_of_one_word_of_a_megabyte_is_a_report() {
        String publisher = "one-long-word";
        pipeline.topics.send(List.of(Reports.message(withText(Reports.of(publisher, 1, 1), ONE_LONG_WORD))));

        Waiting.until("it is searchable", () -> pipeline.searchable(publisher) == 1);
    }

    @Test
    void what_elasticsearch_rejects_is_set_aside_and_the_others_go_on() {
        String publisher = "beside-rejected";
        // Later than any date that the index takes.
        Instant farFuture = Instant.parse("+900000000-01-01T00:00:00Z");
        ReportCollected rejected = published(Reports.of(publisher, 0, 1), farFuture);
        pipeline.topics.send(List.of(Reports.message(rejected)));
        pipeline.topics.send(Reports.messages(Reports.of(publisher, 50).subList(1, 50)));

        Waiting.until("the good ones are searchable", () -> pipeline.searchable(publisher) == 49);
        Waiting.until(
                "the bad one is set aside",
                () -> lettersOf(Topics.REPORTS_NORMALIZED, rejected.id()).size() == 1);
        assertThat(lettersOf(Topics.REPORTS_NORMALIZED, rejected.id()).get(0))
                .extracting(DeadLetters::reason)
                .asString()
                .contains("published");
    }

    @Test
    void what_was_set_aside_is_put_back_once() {
        String publisher = "put-back";
        String letters = Topics.deadLetters(Topics.REPORTS_COLLECTED);
        ReportCollected report = Reports.of(publisher, 1, 1);
        pipeline.topics.send(List.of(new ProducerRecord<>(letters, report.id(), EventJson.write(report))));

        assertThat(replay(letters)).isZero();
        Waiting.until("it is searchable", () -> pipeline.searchable(publisher) == 1);
        assertThat(replay(letters)).isZero();

        assertThat(pipeline.messages(Topics.REPORTS_COLLECTED, publisher)).hasSize(1);
    }

    @Test
    void a_message_that_was_set_aside_twice_is_put_back_once() {
        String publisher = "set-aside-twice";
        String letters = Topics.deadLetters(Topics.REPORTS_COLLECTED);
        ReportCollected report = Reports.of(publisher, 1, 1);
        ConsumerRecord<String, byte[]> failed =
                new ConsumerRecord<>(Topics.REPORTS_COLLECTED, 0, 1_000_000, report.id(), EventJson.write(report));
        ProducerRecord<String, byte[]> letter =
                DeadLetters.of(failed, new IllegalStateException("full"), Instant.EPOCH);

        pipeline.topics.send(List.of(letter, letter));
        assertThat(replay(letters)).isZero();
        pipeline.topics.send(List.of(letter));
        assertThat(replay(letters)).isZero();

        assertThat(pipeline.messages(Topics.REPORTS_COLLECTED, publisher)).hasSize(1);
    }

    private int replay(String letters) {
        return Atalaya.commandLine().execute("replay", letters, "--kafka", pipeline.servers.kafkaBootstrap());
    }

    private List<ConsumerRecord<String, byte[]>> lettersOf(String topic, String key) {
        return pipeline.topics.all(Topics.deadLetters(topic)).stream()
                .filter(letter -> key.equals(letter.key()))
                .toList();
    }

    private static ProducerRecord<String, byte[]> message(String topic, String key, String value) {
        return new ProducerRecord<>(topic, key, value.getBytes(StandardCharsets.UTF_8));
    }

    private static ReportCollected withText(ReportCollected report, String text) {
        return changed(report, "text", text);
    }

    private static ReportCollected published(ReportCollected report, Instant published) {
        return changed(report, "published", published.toString());
    }

    private static ReportCollected changed(ReportCollected report, String field, String value) {
        var json = (tools.jackson.databind.node.ObjectNode) EventJson.mapper().readTree(EventJson.write(report));
        json.put(field, value);
        return EventJson.read(EventJson.write(json), ReportCollected.class);
    }
}
