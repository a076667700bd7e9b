package org.atalaya.kit.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Test;

class DeadLettersTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private final ConsumerRecord<String, byte[]> failed =
            new ConsumerRecord<>("reports.collected", 3, 42, "r1", new byte[] {1, 2});

    DeadLettersTest() {
        failed.headers().add("ce_id", "r1/1".getBytes(UTF_8));
    }

    @Test
    void aLetterKeepsTheMessageAndSaysWhy() {
        ProducerRecord<String, byte[]> letter = DeadLetters.of(failed, new IllegalStateException("no text"), NOW);

        assertThat(letter.topic()).isEqualTo("reports.collected-dlt");
        assertThat(letter.key()).isEqualTo("r1");
        assertThat(letter.value()).containsExactly(1, 2);
        assertThat(header(letter, "ce_id")).isEqualTo("r1/1");
        assertThat(header(letter, DeadLetters.REASON)).isEqualTo("no text");
        assertThat(header(letter, DeadLetters.EXCEPTION)).isEqualTo("java.lang.IllegalStateException");
        assertThat(header(letter, DeadLetters.TOPIC)).isEqualTo("reports.collected");
        assertThat(header(letter, DeadLetters.PARTITION)).isEqualTo("3");
        assertThat(header(letter, DeadLetters.OFFSET)).isEqualTo("42");
        assertThat(header(letter, DeadLetters.TIME)).isEqualTo("2026-03-01T10:00:00Z");
    }

    @Test
    void aReplayIsTheMessageAsItCame() {
        ProducerRecord<String, byte[]> letter = DeadLetters.of(failed, new IllegalStateException("no text"), NOW);
        ConsumerRecord<String, byte[]> read = read(letter, 0);

        ProducerRecord<String, byte[]> again = DeadLetters.replayed(read);

        assertThat(again.topic()).isEqualTo("reports.collected");
        assertThat(again.key()).isEqualTo("r1");
        assertThat(again.value()).containsExactly(1, 2);
        assertThat(again.headers()).extracting(Header::key).containsExactly("ce_id");
        assertThat(DeadLetters.reason(read)).isEqualTo("no text");
    }

    @Test
    void lettersOfOneMessageAreKnownByIt() {
        ConsumerRecord<String, byte[]> first = read(DeadLetters.of(failed, new IllegalStateException("full"), NOW), 0);
        ConsumerRecord<String, byte[]> again =
                read(DeadLetters.of(failed, new IllegalStateException("busy"), NOW.plusSeconds(60)), 1);

        assertThat(DeadLetters.message(first)).isPresent();
        assertThat(DeadLetters.message(again)).isEqualTo(DeadLetters.message(first));
        assertThat(DeadLetters.message(failed)).isEmpty();
    }

    @Test
    void aVeryLongReasonIsShortened() {
        ProducerRecord<String, byte[]> letter =
                DeadLetters.of(failed, new IllegalStateException("x".repeat(100_000)), NOW);

        assertThat(header(letter, DeadLetters.REASON)).hasSize(2_001).endsWith("…");
    }

    private static ConsumerRecord<String, byte[]> read(ProducerRecord<String, byte[]> letter, long offset) {
        ConsumerRecord<String, byte[]> read =
                new ConsumerRecord<>(letter.topic(), 0, offset, letter.key(), letter.value());
        letter.headers().forEach(read.headers()::add);
        return read;
    }

    private static String header(ProducerRecord<String, byte[]> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), UTF_8);
    }
}
