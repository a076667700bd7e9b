package org.atalaya.search.indexing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RetriableException;
import org.atalaya.kit.messaging.EventJson;
import org.atalaya.kit.problems.UnavailableException;
import org.atalaya.search.engine.BulkWriter;
import org.atalaya.search.engine.BulkWriter.Document;
import org.atalaya.search.engine.BulkWriter.Rejection;
import org.atalaya.search.engine.Engine;
import org.atalaya.search.engine.PointInTime;
import org.atalaya.search.engine.VersionedIndex;
import org.atalaya.search.engine.VersionedIndex.NextVersion;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Builds an index anew from its topic while the old one is read and written. After the swap it goes once more to the end
 * of the topic: what the running service wrote to the old index meanwhile stands before that end. It writes to
 * Elasticsearch alone and reads Kafka without a group, so nobody is told of anything again.
 */
public final class RebuildIndex<T> {
    private static final long REPORTED_EVERY = 10_000;
    private static final long PAUSE_MILLIS = 2_000;
    private static final int PAGE = 500;
    private static final ObjectNode ALL =
            (ObjectNode) EventJson.mapper().<JsonNode>valueToTree(Map.of("sort", List.of("_shard_doc")));

    private final TopicIndex<T> rebuilt;
    private final VersionedIndex index;
    private final Engine engine;
    private final Consumer<String, byte[]> consumer;
    private final java.util.function.Consumer<String> progress;
    private final @Nullable Leftovers<T> leftovers;
    private long indexed;
    private long setAside;
    private long takenOver;

    /**
     * Nothing happens yet.
     *
     * @param consumer without group, of committed messages; not closed here
     */
    public RebuildIndex(
            TopicIndex<T> rebuilt,
            Engine engine,
            Consumer<String, byte[]> consumer,
            java.util.function.Consumer<String> progress) {
        this.rebuilt = rebuilt;
        this.index = rebuilt.index();
        this.engine = engine;
        this.consumer = consumer;
        this.progress = progress;
        this.leftovers =
                rebuilt.leftovers() == null ? null : rebuilt.leftovers().get();
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
        MessageIndexer<T> indexer = rebuilt.indexer(engine, index.alias());
        patiently(() -> TopicReader.goOn(consumer, messages -> patiently(() -> index(indexer, messages))));
        patiently(() -> index.finish(next));
        progress.accept(indexed + " messages indexed"
                + (takenOver == 0 ? "" : ", " + takenOver + " taken over that the topic has no more")
                + (setAside == 0 ? "" : ", " + setAside + " left out that were set aside before"));
    }

    private void fill(NextVersion next) {
        MessageIndexer<T> indexer = rebuilt.indexer(engine, next.alias());
        try {
            TopicReader.toEnd(consumer, rebuilt.topic(), messages -> index(indexer, messages));
            if (leftovers != null) {
                takeOver(leftovers, indexer, next);
            }
            // What is swapped in is seconds behind the old index, not as long as reading the topic took.
            index.makeSearchable(next);
            TopicReader.goOn(consumer, messages -> index(indexer, messages));
        } catch (RuntimeException e) {
            try {
                index.abandon(next);
            } catch (UnavailableException alsoAway) {
                e.addSuppressed(alsoAway);
            }
            throw e instanceof KafkaException ? new UnavailableException("Kafka: " + e.getMessage(), e) : e;
        }
    }

    /** Reads on after each page: compaction, which goes on meanwhile, must not take what was not read. */
    private void takeOver(Leftovers<T> old, MessageIndexer<T> indexer, NextVersion next) {
        BulkWriter writer = new BulkWriter(engine, next.alias());
        index.refresh();
        try (Stream<List<JsonNode>> pages =
                new PointInTime(engine).hits(index.alias(), ALL, PAGE).toStream(1)) {
            pages.forEach(page -> {
                takeOver(old, page, writer);
                TopicReader.goOn(consumer, messages -> index(indexer, messages));
            });
        }
    }

    private void takeOver(Leftovers<T> old, List<JsonNode> hits, BulkWriter writer) {
        List<Document> documents = hits.stream()
                .map(hit -> old.takeOver(hit.path("_id").asString(), hit.path("_source")))
                .flatMap(Optional::stream)
                .toList();
        List<Rejection> rejections = writer.write(documents);
        rejections.forEach(rejection ->
                progress.accept("left out " + documents.get(rejection.index()).id() + ": " + rejection.reason()));
        takenOver += documents.size() - rejections.size();
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

    private void index(MessageIndexer<T> indexer, List<ConsumerRecord<String, byte[]>> messages) {
        MessageIndexer.Outcome<T> outcome = indexer.index(messages);
        if (leftovers != null) {
            leftovers.note(outcome);
        }
        indexed += outcome.indexed().size();
        setAside += outcome.setAside().size();
        if (indexed / REPORTED_EVERY > (indexed - outcome.indexed().size()) / REPORTED_EVERY) {
            progress.accept(indexed + " messages indexed");
        }
    }
}
