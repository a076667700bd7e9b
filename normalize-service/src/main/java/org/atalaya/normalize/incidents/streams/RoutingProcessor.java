package org.atalaya.normalize.incidents.streams;

import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.atalaya.events.ReportNormalized;
import org.atalaya.kit.messaging.EventJson;
import org.atalaya.normalize.incidents.Routes;
import org.atalaya.normalize.incidents.Slice;
import org.jspecify.annotations.Nullable;

/** Sends what a report says to the countries that it says it of, or, where it names none, to where that is looked for. */
final class RoutingProcessor implements Processor<String, byte[], String, Outgoing> {
    static final String STORE = "routes";

    private @Nullable ProcessorContext<String, Outgoing> context;
    private @Nullable Routes routes;

    @Override
    public void init(ProcessorContext<String, Outgoing> initial) {
        context = initial;
        routes = new Routes(new StoreTable(initial.getStateStore(STORE)));
    }

    @Override
    public void process(Record<String, byte[]> message) {
        ProcessorContext<String, Outgoing> out = java.util.Objects.requireNonNull(context);
        Routes.Routed routed;
        try {
            ReportNormalized report = EventJson.read(message.value(), ReportNormalized.class);
            routed = java.util.Objects.requireNonNull(routes).of(report);
        } catch (RuntimeException | StackOverflowError e) {
            out.forward(Letters.of(message, e, out));
            return;
        }
        for (Slice slice : routed.slices()) {
            out.forward(message.withKey(slice.country())
                    .withValue(new Outgoing(IncidentTopology.BY_COUNTRY, EventJson.write(slice))));
        }
        if (routed.notice() != null) {
            out.forward(
                    message.withValue(new Outgoing(IncidentTopology.WHEREABOUTS, EventJson.write(routed.notice()))));
        }
    }
}
