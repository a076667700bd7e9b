package org.atalaya.ingest.feeds;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.atalaya.events.ReportCollected;

/** What this instance polled and collected. */
final class FeedMetrics {
    private final MeterRegistry registry;
    private final Timer publishedToCollected;

    FeedMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.publishedToCollected = Timer.builder("atalaya.reports.published.to.collected")
                .description("From publication to collection, of reports that are no history")
                .publishPercentiles(0.5, 0.95, 0.99)
                .register(registry);
    }

    /** Of a step that stands in Kafka. */
    void count(PollStep step) {
        registry.counter("atalaya.reports.collected").increment(step.reports().size());
        registry.counter("atalaya.entries.set.aside").increment(step.setAside().size());
        step.reports().stream()
                .filter(report -> step.firsts().contains(report.id()))
                .forEach(this::time);
        FeedState state = step.state();
        if (state != null) {
            String outcome =
                    state.trouble() == null ? "ok" : state.trouble().name().toLowerCase(Locale.ROOT);
            registry.counter("atalaya.feeds.polled", "outcome", outcome).increment();
        }
    }

    private void time(ReportCollected report) {
        Instant published = report.published();
        if (published != null && !report.backfill()) {
            Duration taken = Duration.between(published, report.fetched());
            publishedToCollected.record(taken.isNegative() ? Duration.ZERO : taken);
        }
    }
}
