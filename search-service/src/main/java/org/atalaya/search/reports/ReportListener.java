package org.atalaya.search.reports;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.atalaya.events.ReportNormalized;
import org.atalaya.events.Topics;
import org.atalaya.kit.problems.UnavailableException;
import org.atalaya.search.engine.EngineWatch;
import org.atalaya.search.indexing.Letters;
import org.atalaya.search.indexing.MessageIndexer;
import org.springframework.kafka.annotation.KafkaListener;

/**
 * Takes reports from Kafka. Offsets are committed when it returns, which is when Elasticsearch has what could be
 * indexed and Kafka what could not; while Elasticsearch is away the same messages come again.
 */
class ReportListener {
    private final MessageIndexer<ReportNormalized> indexer;
    private final Letters letters;
    private final EngineWatch watch;
    private final IndexingMetrics metrics;
    private final IndexingHealth health;

    ReportListener(
            MessageIndexer<ReportNormalized> indexer,
            Letters letters,
            EngineWatch watch,
            IndexingMetrics metrics,
            IndexingHealth health) {
        this.indexer = indexer;
        this.letters = letters;
        this.watch = watch;
        this.metrics = metrics;
        this.health = health;
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
        MessageIndexer.Outcome<ReportNormalized> outcome = indexer.index(messages);
        letters.send(outcome.setAside());
        metrics.indexed(outcome.indexed());
        metrics.setAside(outcome.setAside().size());
    }
}
