package org.atalaya.search.reports;

import java.time.Clock;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RetriableException;
import org.atalaya.events.Topics;
import org.atalaya.kit.problems.UnavailableException;
import org.atalaya.search.engine.BulkWriter;
import org.atalaya.search.engine.Engine;
import org.atalaya.search.engine.VersionedIndex;
import org.atalaya.search.engine.VersionedIndex.NextVersion;

/**
 * Builds the index anew from reports.normalized while the old one is read and written. After the swap it goes once more
 * to the end of the topic: what the running service wrote to the old index meanwhile stands before that end.
 */
public final class RebuildIndex {
    private static final long REPORTED_EVERY = 10_000;
    private static final long PAUSE_MILLIS = 2_000;

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
     * Returns when the new index is in use and the old one gone. Once it may be in use it must be completed, or what
     * the service wrote to the old one meanwhile would be missing: from then on it waits for what is away.
     *
     * @throws UnavailableException where Elasticsearch or Kafka goes away before; the old index stays in use
     * @throws VersionedIndex.SupersededException where another rebuild was begun before
     */
    public void run() {
        index.createIfAbsent();
        NextVersion next = index.next();
        progress.accept("building " + next.name());
        fill(next);
        patiently(() -> index.swapTo(next));
        progress.accept("in use: " + next.name());
        ReportIndexer indexer = indexer(index.alias());
        patiently(() -> TopicReader.goOn(consumer, messages -> patiently(() -> index(indexer, messages))));
        patiently(() -> index.finish(next));
        progress.accept(indexed + " messages indexed"
                + (setAside == 0 ? "" : ", " + setAside + " left out that were set aside before"));
    }

    private void fill(NextVersion next) {
        ReportIndexer indexer = indexer(next.alias());
        try {
            TopicReader.toEnd(consumer, Topics.REPORTS_NORMALIZED, messages -> index(indexer, messages));
        } catch (RuntimeException e) {
            try {
                index.abandon(next);
            } catch (UnavailableException alsoAway) {
                e.addSuppressed(alsoAway);
            }
            throw e instanceof KafkaException ? new UnavailableException("Kafka: " + e.getMessage(), e) : e;
        }
    }

    private ReportIndexer indexer(String alias) {
        return new ReportIndexer(new BulkWriter(engine, alias), Clock.systemUTC());
    }

    private void patiently(Runnable step) {
        while (true) {
            try {
                step.run();
                return;
            } catch (UnavailableException | RetriableException e) {
                progress.accept("not complete yet, do not stop it. It waits: " + e.getMessage());
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Told to stop before the new index was complete: rebuild it again.", e);
        }
    }

    private void index(ReportIndexer indexer, List<ConsumerRecord<String, byte[]>> messages) {
        ReportIndexer.Outcome outcome = indexer.index(messages);
        indexed += outcome.indexed().size();
        setAside += outcome.setAside().size();
        if (indexed / REPORTED_EVERY > (indexed - outcome.indexed().size()) / REPORTED_EVERY) {
            progress.accept(indexed + " messages indexed");
        }
    }
}
