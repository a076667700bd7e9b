package org.atalaya.search.reports;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.atalaya.events.ReportNormalized;
import org.atalaya.kit.messaging.EventJson;
import org.atalaya.search.engine.BulkWriter;
import org.atalaya.search.engine.BulkWriter.Document;
import org.atalaya.search.engine.BulkWriter.Rejection;

/** Writes messages of reports.normalized to the index. */
final class ReportIndexer {
    private final BulkWriter writer;
    private final Clock clock;

    ReportIndexer(BulkWriter writer, Clock clock) {
        this.writer = writer;
        this.clock = clock;
    }

    /** A message that can never be indexed. */
    record SetAside(ConsumerRecord<String, byte[]> message, RuntimeException reason) {}

    /** What became of some messages. */
    record Outcome(List<ReportNormalized> indexed, List<SetAside> setAside) {}

    /** Elasticsearch rejected the document; the message says why. */
    static final class RejectedException extends RuntimeException {
        private static final long serialVersionUID = 1;

        RejectedException(String reason) {
            super("Elasticsearch rejects it: " + reason);
        }
    }

    /**
     * Indexes the messages; they are stored when it returns.
     *
     * @throws org.atalaya.kit.problems.UnavailableException where all must be tried again
     */
    Outcome index(List<ConsumerRecord<String, byte[]>> messages) {
        List<ConsumerRecord<String, byte[]>> read = new ArrayList<>(messages.size());
        List<ReportNormalized> reports = new ArrayList<>(messages.size());
        List<Document> documents = new ArrayList<>(messages.size());
        List<SetAside> setAside = new ArrayList<>();
        Instant now = clock.instant();
        for (ConsumerRecord<String, byte[]> message : messages) {
            try {
                ReportNormalized normalized = EventJson.read(message.value(), ReportNormalized.class);
                documents.add(new Document(
                        normalized.report().id(),
                        ReportDocument.version(normalized.report()),
                        ReportDocument.of(normalized, now)));
                reports.add(normalized);
                read.add(message);
            } catch (RuntimeException e) {
                setAside.add(new SetAside(message, e));
            }
        }
        List<Rejection> rejections = documents.isEmpty() ? List.of() : writer.write(documents);
        for (Rejection rejection : rejections) {
            setAside.add(new SetAside(read.get(rejection.index()), new RejectedException(rejection.reason())));
        }
        for (int i = rejections.size() - 1; i >= 0; i--) {
            reports.remove(rejections.get(i).index());
        }
        return new Outcome(reports, setAside);
    }
}
