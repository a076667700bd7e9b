package org.atalaya.normalize.incidents.streams;

import java.time.Instant;
import java.util.Objects;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.atalaya.events.IncidentChanged;
import org.atalaya.events.SeriesChanged;
import org.atalaya.kit.messaging.EventJson;
import org.atalaya.kit.messaging.EventRecords;
import org.atalaya.kit.messaging.TraceParent;
import org.atalaya.normalize.incidents.Linker;
import org.atalaya.normalize.incidents.Slice;
import org.jspecify.annotations.Nullable;

/** Links what reports say of one country, and tells what that changed. */
final class LinkingProcessor implements Processor<String, byte[], String, Outgoing> {
    static final String STORE = "incidents";

    private static final String SOURCE = "/normalize-service";

    private @Nullable ProcessorContext<String, Outgoing> context;
    private @Nullable Linker linker;

    @Override
    public void init(ProcessorContext<String, Outgoing> initial) {
        context = initial;
        linker = new Linker(new StoreTable(initial.getStateStore(STORE)));
    }

    @Override
    public void process(Record<String, byte[]> message) {
        ProcessorContext<String, Outgoing> out = Objects.requireNonNull(context);
        Linker.Changes changes;
        try {
            Slice slice = EventJson.read(message.value(), Slice.class);
            changes = Objects.requireNonNull(linker).take(slice);
        } catch (RuntimeException | StackOverflowError e) {
            out.forward(Letters.of(message, e, out));
            return;
        }
        for (IncidentChanged change : changes.incidents()) {
            out.forward(record(change, change.id(), change.version(), change.changed(), message));
        }
        for (SeriesChanged change : changes.series()) {
            out.forward(record(change, change.id(), change.version(), change.changed(), message));
        }
    }

    private static Record<String, Outgoing> record(
            java.lang.Record event, String id, int version, Instant time, Record<String, byte[]> cause) {
        TraceParent trace = TraceParent.of(cause.headers()).child();
        ProducerRecord<String, byte[]> message = EventRecords.of(event, id, id + "/" + version, SOURCE, time, trace);
        return new Record<>(
                message.key(), new Outgoing(message.topic(), message.value()), cause.timestamp(), message.headers());
    }
}
