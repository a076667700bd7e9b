package org.atalaya.normalize.incidents.streams;

import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.atalaya.kit.messaging.DeadLetters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sets aside what cannot be processed, in the same transaction as everything else. */
final class Letters {
    private static final Logger LOG = LoggerFactory.getLogger(Letters.class);

    private Letters() {}

    static Record<String, Outgoing> of(
            Record<String, byte[]> failed, Throwable reason, ProcessorContext<String, Outgoing> context) {
        RecordMetadata from = context.recordMetadata().orElseThrow();
        LOG.warn("Set aside {} of {}: {}", failed.key(), from.topic(), reason.toString());
        ConsumerRecord<String, byte[]> message = new ConsumerRecord<>(
                from.topic(),
                from.partition(),
                from.offset(),
                failed.timestamp(),
                TimestampType.CREATE_TIME,
                ConsumerRecord.NULL_SIZE,
                ConsumerRecord.NULL_SIZE,
                failed.key(),
                failed.value(),
                failed.headers(),
                Optional.empty());
        ProducerRecord<String, byte[]> letter =
                DeadLetters.of(message, reason, Instant.ofEpochMilli(context.currentSystemTimeMs()));
        return new Record<>(
                letter.key(), new Outgoing(letter.topic(), letter.value()), failed.timestamp(), letter.headers());
    }
}
