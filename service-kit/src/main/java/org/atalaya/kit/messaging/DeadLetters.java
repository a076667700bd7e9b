package org.atalaya.kit.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.atalaya.events.Topics;

/** Messages that could not be processed: set aside as they came, with the reason in headers. */
public final class DeadLetters {
    /** Every header that is added begins so; a replay leaves these out. */
    public static final String PREFIX = "dlt-";

    public static final String REASON = PREFIX + "reason";
    public static final String EXCEPTION = PREFIX + "exception";
    public static final String TOPIC = PREFIX + "topic";
    public static final String PARTITION = PREFIX + "partition";
    public static final String OFFSET = PREFIX + "offset";
    public static final String TIME = PREFIX + "time";

    private static final int LONGEST_REASON = 2_000;

    private DeadLetters() {}

    /** The record for the topic's dead letters: key, value and headers as they came, and why it failed. */
    public static ProducerRecord<String, byte[]> of(
            ConsumerRecord<String, byte[]> failed, Throwable reason, Instant now) {
        ProducerRecord<String, byte[]> letter =
                new ProducerRecord<>(Topics.deadLetters(failed.topic()), failed.key(), failed.value());
        Headers headers = letter.headers();
        copy(failed.headers(), headers);
        EventRecords.add(headers, REASON, shortened(reason));
        EventRecords.add(headers, EXCEPTION, reason.getClass().getName());
        EventRecords.add(headers, TOPIC, failed.topic());
        EventRecords.add(headers, PARTITION, Integer.toString(failed.partition()));
        EventRecords.add(headers, OFFSET, Long.toString(failed.offset()));
        EventRecords.add(headers, TIME, now.toString());
        return letter;
    }

    /** The record that puts a dead letter back where it came from. */
    public static ProducerRecord<String, byte[]> replayed(ConsumerRecord<String, byte[]> letter) {
        ProducerRecord<String, byte[]> again =
                new ProducerRecord<>(Topics.ofDeadLetters(letter.topic()), letter.key(), letter.value());
        copy(letter.headers(), again.headers());
        return again;
    }

    /** Why a dead letter was set aside. */
    public static String reason(ConsumerRecord<String, byte[]> letter) {
        return header(letter, REASON).orElse("no reason is noted");
    }

    /**
     * The message that a dead letter is of; empty where it is not noted. Letters of one message are the same letter: who
     * sets aside outside a transaction does so again after a crash.
     */
    public static Optional<Message> message(ConsumerRecord<String, byte[]> letter) {
        return header(letter, TOPIC)
                .flatMap(topic -> header(letter, PARTITION)
                        .flatMap(partition -> header(letter, OFFSET)
                                .map(offset ->
                                        new Message(topic, partition, offset, Arrays.hashCode(letter.value())))));
    }

    /**
     * A message by its place and its content: a topic that was removed and made again counts its offsets from the start.
     */
    public record Message(String topic, String partition, String offset, int contentHash) {}

    private static Optional<String> header(ConsumerRecord<String, byte[]> letter, String name) {
        return Optional.ofNullable(letter.headers().lastHeader(name))
                .map(header -> new String(header.value(), StandardCharsets.UTF_8));
    }

    private static void copy(Headers from, Headers to) {
        for (Header header : from) {
            if (!header.key().startsWith(PREFIX)) {
                to.add(header);
            }
        }
    }

    private static String shortened(Throwable reason) {
        String message = reason.getMessage() == null ? reason.toString() : reason.getMessage();
        return message.length() <= LONGEST_REASON ? message : message.substring(0, LONGEST_REASON) + "…";
    }
}
