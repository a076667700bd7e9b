package org.atalaya.search.series;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.atalaya.events.SeriesChanged;
import org.atalaya.kit.messaging.EventJson;
import org.atalaya.kit.messaging.UnreadableEventException;
import org.atalaya.search.engine.BulkWriter;
import org.atalaya.search.engine.BulkWriter.Document;
import org.atalaya.search.engine.Engine;
import org.atalaya.search.engine.VersionedIndex;
import org.atalaya.search.incidents.IncidentIndexes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The index of running totals, each as it is now. */
final class SeriesIndex {
    static final String ALIAS = "series";

    private static final Logger LOG = LoggerFactory.getLogger(SeriesIndex.class);

    private final VersionedIndex index;
    private final BulkWriter writer;
    private volatile boolean made;

    SeriesIndex(ElasticsearchClient client, Engine engine) {
        this.index = new VersionedIndex(client, ALIAS, IncidentIndexes.definition(SeriesIndex.class, "index.json"));
        this.writer = new BulkWriter(engine, ALIAS);
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
        List<Document> documents = new ArrayList<>(messages.size());
        for (ConsumerRecord<String, byte[]> message : messages) {
            try {
                SeriesChanged series = EventJson.read(message.value(), SeriesChanged.class);
                documents.add(new Document(series.id(), series.version(), SeriesDocument.of(series)));
            } catch (UnreadableEventException e) {
                LOG.warn("Left out the series {}: {}", message.key(), e.getMessage());
            }
        }
        if (!documents.isEmpty()) {
            writer.write(documents)
                    .forEach(rejection -> LOG.warn(
                            "Left out the series {}: {}",
                            documents.get(rejection.index()).id(),
                            rejection.reason()));
        }
    }
}
