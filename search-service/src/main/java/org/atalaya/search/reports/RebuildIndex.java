package org.atalaya.search.reports;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.atalaya.events.Topics;
import org.atalaya.search.engine.BulkWriter;
import org.atalaya.search.engine.Engine;
import org.atalaya.search.engine.VersionedIndex;
import org.atalaya.search.engine.VersionedIndex.NextVersion;

/**
 * Builds the index anew from reports.normalized while the old one is read and written. After the swap it goes once more
 * to the end of the topic: what the running service wrote to the old index meanwhile stands before that end.
 */
public final class RebuildIndex {
    private static final Duration POLL = Duration.ofMillis(500);

    private final VersionedIndex index;
    private final Engine engine;
    private final Consumer<String, byte[]> consumer;
    private final java.util.function.Consumer<String> progress;
    private long indexed;
    private long setAside;

    /**
     * Nothing happens yet.
     *
     * @param consumer without group, of committed messages; not closed here
     */
    public RebuildIndex(
            VersionedIndex index,
            Engine engine,
            Consumer<String, byte[]> consumer,
            java.util.function.Consumer<String> progress) {
        this.index = index;
        this.engine = engine;
        this.consumer = consumer;
        this.progress = progress;
    }

    /**
     * Returns when the new index is in use and the old one gone.
     *
     * @throws org.atalaya.kit.problems.UnavailableException where Elasticsearch goes away; the old index stays in use
     */
    public void run() {
        index.createIfAbsent();
        NextVersion next = index.next();
        boolean isSwapped = false;
        try {
            ReportIndexer indexer = new ReportIndexer(new BulkWriter(engine, next.alias()), Clock.systemUTC());
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.REPORTS_NORMALIZED).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            progress.accept("building " + next.name());
            readToEnd(partitions, indexer);
            index.swapTo(next);
            isSwapped = true;
            progress.accept("in use: " + next.name());
            readToEnd(partitions, indexer);
            index.finish(next);
            progress.accept(indexed + " messages indexed"
                    + (setAside == 0 ? "" : ", " + setAside + " left out that were set aside before"));
        } finally {
            if (!isSwapped) {
                index.abandon(next);
            }
        }
    }

    private void readToEnd(List<TopicPartition> partitions, ReportIndexer indexer) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        long reported = indexed;
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            List<ConsumerRecord<String, byte[]>> messages = new ArrayList<>();
            consumer.poll(POLL).forEach(messages::add);
            if (messages.isEmpty()) {
                continue;
            }
            ReportIndexer.Outcome outcome = indexer.index(messages);
            indexed += outcome.indexed().size();
            setAside += outcome.setAside().size();
            if (indexed - reported >= 10_000) {
                progress.accept(indexed + " messages indexed");
                reported = indexed;
            }
        }
    }
}
