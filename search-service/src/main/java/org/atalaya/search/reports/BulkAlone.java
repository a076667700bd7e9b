package org.atalaya.search.reports;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.Consumer;
import org.atalaya.events.ReportNormalized;
import org.atalaya.events.Topics;
import org.atalaya.kit.messaging.EventJson;
import org.atalaya.kit.messaging.UnreadableEventException;
import org.atalaya.search.engine.BulkWriter;
import org.atalaya.search.engine.BulkWriter.Document;
import org.atalaya.search.engine.Engine;
import org.atalaya.search.engine.VersionedIndex;
import org.atalaya.search.indexing.TopicReader;

/**
 * How fast the documents of reports.normalized are written where nothing else is done: made before the clock starts,
 * written in the same requests by as many threads as the listener has, to an index of the same definition.
 */
public final class BulkAlone {
    private static final String ALIAS = "bulk-alone";
    private static final int THREADS = 2;
    private static final int BATCH = 1_000;

    private final VersionedIndex index;
    private final Engine engine;
    private final Consumer<String, byte[]> consumer;

    /** How many documents were written in how long. */
    public record Result(int documents, double seconds) {}

    /** Nothing happens yet; the consumer is not closed here. */
    public BulkAlone(ElasticsearchClient client, Engine engine, Consumer<String, byte[]> consumer) {
        this.index = new VersionedIndex(client, ALIAS, ReportsIndexConfiguration.definition());
        this.engine = engine;
        this.consumer = consumer;
    }

    /** Writes all of them and removes the index again. */
    public Result measure() throws InterruptedException {
        List<Document> documents = new ArrayList<>();
        TopicReader.toEnd(
                consumer,
                Topics.REPORTS_NORMALIZED,
                messages -> messages.forEach(message -> {
                    try {
                        documents.add(ReportDocument.document(
                                EventJson.read(message.value(), ReportNormalized.class),
                                Clock.systemUTC().instant()));
                    } catch (UnreadableEventException setAsideBefore) {
                        // It is no document in the pipeline either.
                    }
                }));
        index.createIfAbsent();
        try {
            long start = System.nanoTime();
            write(documents);
            return new Result(documents.size(), (System.nanoTime() - start) / 1e9);
        } finally {
            index.remove();
        }
    }

    private void write(List<Document> documents) throws InterruptedException {
        BulkWriter writer = new BulkWriter(engine, ALIAS);
        List<Callable<Object>> batches = new ArrayList<>();
        for (int from = 0; from < documents.size(); from += BATCH) {
            List<Document> batch = documents.subList(from, Math.min(documents.size(), from + BATCH));
            batches.add(() -> writer.write(batch));
        }
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            for (Future<Object> done : threads.invokeAll(batches)) {
                done.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("the documents could not be written", e.getCause());
        } finally {
            threads.shutdown();
        }
    }
}
