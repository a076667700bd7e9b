package org.atalaya.search.indexing;

import java.util.function.Function;
import java.util.function.Supplier;
import org.atalaya.search.engine.BulkWriter;
import org.atalaya.search.engine.BulkWriter.Document;
import org.atalaya.search.engine.Engine;
import org.atalaya.search.engine.VersionedIndex;
import org.jspecify.annotations.Nullable;

/**
 * An index that holds a topic, so that it can be built anew from there.
 *
 * @param name what one asks for it by; indexes that belong together have the same
 * @param topic whose events it holds
 * @param document an event as it is indexed
 * @param leftovers for an index that holds more than its compacted topic still has; null where the topic is enough
 */
public record TopicIndex<T>(
        String name,
        VersionedIndex index,
        String topic,
        Class<T> type,
        Function<T, Document> document,
        @Nullable Supplier<Leftovers<T>> leftovers) {

    /** Writes to it, or to a next version of it, through an alias. */
    public MessageIndexer<T> indexer(Engine engine, String alias) {
        return MessageIndexer.of(type, document, new BulkWriter(engine, alias));
    }
}
