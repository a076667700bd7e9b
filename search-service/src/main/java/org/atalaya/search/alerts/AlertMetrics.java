package org.atalaya.search.alerts;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.atalaya.events.AlertRaised;

/** How many alerts this instance raised and delivered; each is there from the start, so that a rate has no gap. */
final class AlertMetrics {
    private final Map<AlertRaised.Kind, Counter> raised = new EnumMap<>(AlertRaised.Kind.class);
    private final Map<Outcome, Counter> deliveries = new EnumMap<>(Outcome.class);
    private final Counter withoutRegion;

    /** How one attempt to deliver ended. */
    enum Outcome {
        DELIVERED,
        /** It is tried again. */
        FAILED,
        GIVEN_UP
    }

    AlertMetrics(MeterRegistry registry) {
        for (AlertRaised.Kind kind : AlertRaised.Kind.values()) {
            raised.put(kind, registry.counter("atalaya.alerts.raised", "kind", tag(kind)));
        }
        for (Outcome outcome : Outcome.values()) {
            deliveries.put(outcome, registry.counter("atalaya.alerts.deliveries", "outcome", tag(outcome)));
        }
        withoutRegion = registry.counter("atalaya.alerts.without.region");
    }

    private static String tag(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    void droppedWithoutRegion() {
        withoutRegion.increment();
    }

    void raised(List<AlertRaised> alerts) {
        alerts.forEach(alert -> Objects.requireNonNull(raised.get(alert.kind())).increment());
    }

    void delivered(Outcome outcome) {
        Objects.requireNonNull(deliveries.get(outcome)).increment();
    }
}
