package org.atalaya.search.incidents;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.atalaya.events.Topics;
import org.atalaya.kit.messaging.DeadLetters;
import org.atalaya.kit.problems.UnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.core.KafkaTemplate;

/** Takes incidents from Kafka. Offsets are committed when it returns; while Elasticsearch is away they come again. */
class IncidentListener {
    private static final Logger LOG = LoggerFactory.getLogger(IncidentListener.class);

    private final IncidentIndexes indexes;
    private final IncidentIndexer indexer;
    private final KafkaTemplate<String, byte[]> kafka;
    private final Clock clock;

    IncidentListener(
            IncidentIndexes indexes, IncidentIndexer indexer, KafkaTemplate<String, byte[]> kafka, Clock clock) {
        this.indexes = indexes;
        this.indexer = indexer;
        this.kafka = kafka;
        this.clock = clock;
    }

    @KafkaListener(
            id = "incidents",
            idIsGroup = false,
            groupId = "search-service-incidents",
            topics = Topics.INCIDENTS,
            concurrency = "1")
    void index(List<ConsumerRecord<String, byte[]>> messages) {
        indexes.make();
        try {
            setAside(indexer.index(messages));
        } catch (UnavailableException e) {
            indexes.missing();
            throw e;
        }
    }

    private void setAside(List<IncidentIndexer.SetAside> failed) {
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
