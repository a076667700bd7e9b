package org.atalaya.search.reports;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.atalaya.events.Topics;
import org.atalaya.kit.messaging.DeadLetters;
import org.atalaya.kit.problems.UnavailableException;
import org.atalaya.search.engine.EngineWatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * Takes reports from Kafka. Offsets are committed when it returns, which is when Elasticsearch has what could be
 * indexed and Kafka what could not; while Elasticsearch is away the same messages come again.
 */
class ReportListener {
    private static final Logger LOG = LoggerFactory.getLogger(ReportListener.class);

    private final ReportIndexer indexer;
    private final KafkaTemplate<String, byte[]> kafka;
    private final EngineWatch watch;
    private final IndexingMetrics metrics;
    private final IndexingHealth health;
    private final Clock clock;

    ReportListener(
            ReportIndexer indexer,
            KafkaTemplate<String, byte[]> kafka,
            EngineWatch watch,
            IndexingMetrics metrics,
            IndexingHealth health,
            Clock clock) {
        this.indexer = indexer;
        this.kafka = kafka;
        this.watch = watch;
        this.metrics = metrics;
        this.health = health;
        this.clock = clock;
    }

    @KafkaListener(id = "reports", idIsGroup = false, groupId = "search-service", topics = Topics.REPORTS_NORMALIZED)
    void index(List<ConsumerRecord<String, byte[]>> messages) {
        watch.trouble().ifPresent(trouble -> {
            throw new UnavailableException(trouble.reason(), null);
        });
        try {
            store(messages);
            health.goesOn();
        } catch (RuntimeException e) {
            health.waits(e);
            throw e;
        }
    }

    private void store(List<ConsumerRecord<String, byte[]>> messages) {
        ReportIndexer.Outcome outcome = indexer.index(messages);
        setAside(outcome.setAside());
        metrics.indexed(outcome.indexed());
        metrics.setAside(outcome.setAside().size());
    }

    private void setAside(List<ReportIndexer.SetAside> failed) {
        List<CompletableFuture<?>> sent = failed.stream()
                .<CompletableFuture<?>>map(each -> {
                    LOG.warn(
                            "Set aside {}: {}",
                            each.message().key(),
                            each.reason().getMessage());
                    return kafka.send(DeadLetters.of(each.message(), each.reason(), clock.instant()));
                })
                .toList();
        try {
            for (CompletableFuture<?> each : sent) {
                each.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnavailableException("Told to stop while setting messages aside", e);
        } catch (ExecutionException e) {
            throw new UnavailableException("Kafka does not take what is set aside: " + e.getCause(), e);
        }
    }
}
