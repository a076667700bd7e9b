package org.atalaya.ingest.feeds;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.atalaya.events.ReportCollected;
import org.jspecify.annotations.Nullable;

/** What this instance polled and collected; the sums are there from the start, so that a rate has no gap. */
final class FeedMetrics {
    private final MeterRegistry registry;
    private final Counter collected;
    private final Counter setAside;
    private final Timer publishedToCollected;

    FeedMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.collected = registry.counter("atalaya.reports.collected");
        this.setAside = registry.counter("atalaya.entries.set.aside");
        polled(null);
        for (Trouble trouble : Trouble.values()) {
            polled(trouble);
        }
        this.publishedToCollected = Timer.builder("atalaya.reports.published.to.collected")
                .description("From publication to collection, of reports that are no history")
                .publishPercentiles(0.5, 0.95, 0.99)
                .register(registry);
    }

    /** Of a step that stands in Kafka. */
    void count(PollStep step) {
        collected.increment(step.reports().size());
        setAside.increment(step.setAside().size());
        step.reports().stream()
                .filter(report -> step.firsts().contains(report.id()))
                .forEach(this::time);
        FeedState state = step.state();
        if (state != null) {
            polled(state.trouble()).increment();
        }
    }

    private Counter polled(@Nullable Trouble trouble) {
        String outcome = trouble == null ? "ok" : trouble.name().toLowerCase(Locale.ROOT);
        return registry.counter("atalaya.feeds.polled", "outcome", outcome);
    }

    private void time(ReportCollected report) {
        Instant published = report.published();
        if (published != null && !report.backfill()) {
            Duration taken = Duration.between(published, report.fetched());
            publishedToCollected.record(taken.isNegative() ? Duration.ZERO : taken);
        }
    }
}
