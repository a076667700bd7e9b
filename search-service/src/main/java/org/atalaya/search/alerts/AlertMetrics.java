package org.atalaya.search.alerts;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Locale;
import org.atalaya.events.AlertRaised;

/** How many alerts this instance raised and delivered. */
final class AlertMetrics {
    private final MeterRegistry registry;
    private final Counter withoutRegion;

    AlertMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.withoutRegion = registry.counter("atalaya.alerts.without.region");
    }

    void droppedWithoutRegion() {
        withoutRegion.increment();
    }

    void raised(List<AlertRaised> alerts) {
        alerts.forEach(alert -> registry.counter(
                        "atalaya.alerts.raised", "kind", alert.kind().name().toLowerCase(Locale.ROOT))
                .increment());
    }

    void delivered(String outcome) {
        registry.counter("atalaya.alerts.deliveries", "outcome", outcome).increment();
    }
}
