package org.atalaya.search.series;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.atalaya.events.SeriesChanged;
import org.atalaya.search.engine.Engine;
import org.atalaya.search.engine.VersionedIndex;
import org.atalaya.search.indexing.MessageIndexer;
import org.atalaya.search.indexing.TopicIndex;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes series to their index, and makes it where it is absent. */
final class SeriesIndex {
    private static final Logger LOG = LoggerFactory.getLogger(SeriesIndex.class);

    private final VersionedIndex index;
    private final MessageIndexer<SeriesChanged> indexer;
    private volatile boolean made;

    SeriesIndex(TopicIndex<SeriesChanged> series, Engine engine) {
        this.index = series.index();
        this.indexer = series.indexer(engine, SeriesIndexConfiguration.ALIAS);
    }

    /** Makes it where it is absent; cheap once it is there. */
    void make() {
        if (!made) {
            index.createIfAbsent();
            made = true;
        }
    }

    void missing() {
        made = false;
    }

    /** Stores all that can be read; the rest is told in the log, and comes again with the next change of the series. */
    void write(List<ConsumerRecord<String, byte[]>> messages) {
        indexer.index(messages)
                .setAside()
                .forEach(each -> LOG.warn(
                        "Left out the series {}: {}",
                        each.message().key(),
                        each.reason().getMessage()));
    }
}
