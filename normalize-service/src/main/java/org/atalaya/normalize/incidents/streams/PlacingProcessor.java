package org.atalaya.normalize.incidents.streams;

import java.util.List;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.atalaya.kit.messaging.EventJson;
import org.atalaya.normalize.incidents.Notice;
import org.atalaya.normalize.incidents.Slice;
import org.atalaya.normalize.incidents.Unplaced;
import org.jspecify.annotations.Nullable;

/** Sends what reports say without a country to the one in which it is looked for. */
final class PlacingProcessor implements Processor<String, byte[], String, Outgoing> {
    static final String STORE = "whereabouts";

    private @Nullable ProcessorContext<String, Outgoing> context;
    private @Nullable Unplaced unplaced;

    @Override
    public void init(ProcessorContext<String, Outgoing> initial) {
        context = initial;
        unplaced = new Unplaced(new StoreTable(initial.getStateStore(STORE)));
    }

    @Override
    public void process(Record<String, byte[]> message) {
        ProcessorContext<String, Outgoing> out = Objects.requireNonNull(context);
        List<Slice> slices;
        try {
            slices = Objects.requireNonNull(unplaced).take(EventJson.read(message.value(), Notice.class));
        } catch (RuntimeException | StackOverflowError e) {
            out.forward(Letters.of(message, e, out));
            return;
        }
        for (Slice slice : slices) {
            out.forward(message.withKey(slice.country())
                    .withValue(new Outgoing(IncidentTopology.BY_COUNTRY, EventJson.write(slice))));
        }
    }
}
