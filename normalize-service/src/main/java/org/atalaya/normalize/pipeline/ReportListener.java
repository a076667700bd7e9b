package org.atalaya.normalize.pipeline;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.atalaya.events.ReportCollected;
import org.atalaya.events.ReportNormalized;
import org.atalaya.events.Topics;
import org.atalaya.kit.messaging.DeadLetters;
import org.atalaya.kit.messaging.EventJson;
import org.atalaya.kit.messaging.EventRecords;
import org.atalaya.kit.messaging.TraceParent;
import org.atalaya.normalize.reports.Normalizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * Takes reports in batches. What it sends and the offsets of what it read are one transaction of the container around
 * it; a message that cannot be understood goes to the dead letters in the same transaction, and never stops the others.
 */
class ReportListener {
    static final String GROUP = "normalize-service";

    private static final Logger LOG = LoggerFactory.getLogger(ReportListener.class);
    /** Kafka takes 16 MiB with key and headers; a message that it refuses would keep the others from being committed. */
    private static final int MOST_BYTES = 16 * 1024 * 1024 - 64 * 1024;

    private static final String SOURCE = "/normalize-service";

    private final Normalizer normalizer;
    private final KafkaTemplate<String, byte[]> kafka;
    private final Counter understood;
    private final Counter refused;
    private final Timer extraction;
    private final Clock clock;

    ReportListener(Normalizer normalizer, KafkaTemplate<String, byte[]> kafka, MeterRegistry metrics, Clock clock) {
        this.normalizer = normalizer;
        this.kafka = kafka;
        this.understood = metrics.counter("atalaya.reports.normalized");
        this.refused = metrics.counter("atalaya.reports.set.aside", "topic", Topics.REPORTS_COLLECTED);
        this.extraction = Timer.builder("atalaya.reports.extraction")
                .description("Understanding one report")
                .register(metrics);
        this.clock = clock;
    }

    @KafkaListener(id = "collected", idIsGroup = false, groupId = GROUP, topics = Topics.REPORTS_COLLECTED)
    void normalize(List<ConsumerRecord<String, byte[]>> messages) {
        int setAside = 0;
        for (ConsumerRecord<String, byte[]> message : messages) {
            ProducerRecord<String, byte[]> result;
            try {
                result = normalized(message);
            } catch (RuntimeException | StackOverflowError e) {
                LOG.warn("Set aside {} of {}: {}", message.key(), message.topic(), e.getMessage());
                result = DeadLetters.of(message, e, clock.instant());
                setAside++;
            }
            // The transaction cannot be committed where a send fails.
            var unused = kafka.send(result);
        }
        understood.increment(messages.size() - setAside);
        refused.increment(setAside);
    }

    private ProducerRecord<String, byte[]> normalized(ConsumerRecord<String, byte[]> message) {
        ReportCollected report = EventJson.read(message.value(), ReportCollected.class);
        long start = System.nanoTime();
        ReportNormalized normalized = normalizer.normalize(report);
        extraction.record(System.nanoTime() - start, java.util.concurrent.TimeUnit.NANOSECONDS);
        ProducerRecord<String, byte[]> result = EventRecords.of(
                normalized,
                report.id(),
                report.id() + "/" + report.revision() + "/" + Normalizer.EXTRACTOR,
                SOURCE,
                clock.instant(),
                TraceParent.of(message.headers()).child());
        if (result.value().length > MOST_BYTES) {
            throw new IllegalStateException("what was found in it comes to " + result.value().length
                    + " bytes, at most " + MOST_BYTES + " can be sent on");
        }
        return result;
    }
}
