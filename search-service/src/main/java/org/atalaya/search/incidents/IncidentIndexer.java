package org.atalaya.search.incidents;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.atalaya.events.IncidentChanged;
import org.atalaya.kit.messaging.EventJson;
import org.atalaya.kit.messaging.UnreadableEventException;
import org.atalaya.search.engine.BulkWriter;
import org.atalaya.search.engine.BulkWriter.Document;
import org.atalaya.search.engine.BulkWriter.Rejection;

/** Writes messages of the topic incidents to both indexes, every version first: what is shown has its history. */
final class IncidentIndexer {
    private final BulkWriter current;
    private final BulkWriter versions;

    IncidentIndexer(BulkWriter current, BulkWriter versions) {
        this.current = current;
        this.versions = versions;
    }

    /** A message that can never be indexed, and why. */
    record SetAside(ConsumerRecord<String, byte[]> message, RuntimeException reason) {}

    /**
     * Indexes the messages; they are stored when it returns.
     *
     * @return those that could not be
     * @throws org.atalaya.kit.problems.UnavailableException where all must be tried again
     */
    List<SetAside> index(List<ConsumerRecord<String, byte[]>> messages) {
        List<SetAside> setAside = new ArrayList<>();
        List<ConsumerRecord<String, byte[]>> read = new ArrayList<>(messages.size());
        List<Document> now = new ArrayList<>(messages.size());
        List<Document> history = new ArrayList<>(messages.size());
        for (ConsumerRecord<String, byte[]> message : messages) {
            try {
                IncidentChanged incident = EventJson.read(message.value(), IncidentChanged.class);
                byte[] document = IncidentDocument.of(incident);
                now.add(new Document(incident.id(), incident.version(), document));
                history.add(new Document(versionId(incident.id(), incident.version()), incident.version(), document));
                read.add(message);
            } catch (UnreadableEventException e) {
                setAside.add(new SetAside(message, e));
            }
        }
        if (!read.isEmpty()) {
            SortedMap<Integer, String> rejected = new TreeMap<>();
            note(versions.write(history), rejected);
            note(current.write(now), rejected);
            rejected.forEach((index, reason) -> setAside.add(
                    new SetAside(read.get(index), new IllegalStateException("Elasticsearch rejects it: " + reason))));
        }
        return setAside;
    }

    static String versionId(String incident, int version) {
        return incident + "/" + version;
    }

    private static void note(List<Rejection> rejections, SortedMap<Integer, String> into) {
        rejections.forEach(rejection -> into.put(rejection.index(), rejection.reason()));
    }
}
