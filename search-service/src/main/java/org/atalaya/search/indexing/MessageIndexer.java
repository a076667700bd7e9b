package org.atalaya.search.indexing;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.atalaya.kit.messaging.EventJson;
import org.atalaya.search.engine.BulkWriter;
import org.atalaya.search.engine.BulkWriter.Document;
import org.atalaya.search.engine.BulkWriter.Rejection;

/** Writes the events of a topic to one or several indexes. */
public final class MessageIndexer<T> {
    private final Class<T> type;
    private final Function<T, List<Document>> documents;
    private final List<BulkWriter> writers;

    /**
     * Writes to several indexes.
     *
     * @param documents an event as documents, one for each writer and in the same order
     * @param writers in the order in which they are written to
     */
    public MessageIndexer(Class<T> type, Function<T, List<Document>> documents, List<BulkWriter> writers) {
        this.type = type;
        this.documents = documents;
        this.writers = List.copyOf(writers);
    }

    /** Writes to one index. */
    public static <T> MessageIndexer<T> of(Class<T> type, Function<T, Document> document, BulkWriter writer) {
        return new MessageIndexer<>(type, event -> List.of(document.apply(event)), List.of(writer));
    }

    /** A message that can never be indexed. */
    public record SetAside(ConsumerRecord<String, byte[]> message, RuntimeException reason) {}

    /** What became of some messages. */
    public record Outcome<T>(List<T> indexed, List<SetAside> setAside) {}

    /** Elasticsearch rejected the document; the message says why. */
    static final class RejectedException extends RuntimeException {
        private static final long serialVersionUID = 1;

        RejectedException(String reason) {
            super("Elasticsearch rejects it: " + reason);
        }
    }

    private record Read<T>(ConsumerRecord<String, byte[]> message, T event, List<Document> documents) {}

    /**
     * Indexes the messages; they are stored when it returns.
     *
     * @throws org.atalaya.kit.problems.UnavailableException where all must be tried again
     */
    public Outcome<T> index(List<ConsumerRecord<String, byte[]>> messages) {
        List<SetAside> setAside = new ArrayList<>();
        List<Read<T>> read = read(messages, setAside);
        SortedMap<Integer, String> rejected = write(read);
        rejected.forEach((index, reason) ->
                setAside.add(new SetAside(read.get(index).message(), new RejectedException(reason))));
        List<T> indexed = new ArrayList<>(read.size());
        for (int i = 0; i < read.size(); i++) {
            if (!rejected.containsKey(i)) {
                indexed.add(read.get(i).event());
            }
        }
        return new Outcome<>(indexed, setAside);
    }

    private List<Read<T>> read(List<ConsumerRecord<String, byte[]>> messages, List<SetAside> setAside) {
        List<Read<T>> read = new ArrayList<>(messages.size());
        for (ConsumerRecord<String, byte[]> message : messages) {
            try {
                T event = EventJson.read(message.value(), type);
                read.add(new Read<>(message, event, documents.apply(event)));
            } catch (RuntimeException e) {
                setAside.add(new SetAside(message, e));
            }
        }
        return read;
    }

    private SortedMap<Integer, String> write(List<Read<T>> read) {
        SortedMap<Integer, String> rejected = new TreeMap<>();
        for (int i = 0; i < writers.size() && !read.isEmpty(); i++) {
            int which = i;
            List<Document> batch =
                    read.stream().map(each -> each.documents().get(which)).toList();
            for (Rejection rejection : writers.get(i).write(batch)) {
                rejected.putIfAbsent(rejection.index(), rejection.reason());
            }
        }
        return rejected;
    }
}
