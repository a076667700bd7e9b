package org.atalaya.search.reports;

import java.time.Clock;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
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
    private static final long REPORTED_EVERY = 10_000;

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
            progress.accept("building " + next.name());
            TopicReader.toEnd(consumer, Topics.REPORTS_NORMALIZED, messages -> index(indexer, messages));
            index.swapTo(next);
            isSwapped = true;
            progress.accept("in use: " + next.name());
            TopicReader.goOn(consumer, messages -> index(indexer, messages));
            index.finish(next);
            progress.accept(indexed + " messages indexed"
                    + (setAside == 0 ? "" : ", " + setAside + " left out that were set aside before"));
        } finally {
            if (!isSwapped) {
                index.abandon(next);
            }
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
