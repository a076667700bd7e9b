package org.atalaya.search.reports;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.atalaya.events.ReportNormalized;

/** What this instance indexed, and how long after publication and collection it could be found. */
final class IndexingMetrics {
    /** The index is refreshed every second: a report can be found so long after it was stored, at the latest. */
    private static final Duration REFRESH = Duration.ofSeconds(1);

    private final Counter indexed;
    private final Counter setAside;
    private final Timer fromPublished;
    private final Timer fromCollected;
    private final Clock clock;

    IndexingMetrics(MeterRegistry registry, Clock clock) {
        this.clock = clock;
        indexed = registry.counter("atalaya.reports.indexed");
        setAside = registry.counter("atalaya.reports.set.aside", "topic", "reports.normalized");
        fromPublished =
                timer(registry, "atalaya.reports.published.to.searchable", "From publication until it can be found");
        fromCollected =
                timer(registry, "atalaya.reports.collected.to.searchable", "From collection until it can be found");
    }

    private static Timer timer(MeterRegistry registry, String name, String description) {
        return Timer.builder(name)
                .description(description + "; of reports that are no history")
                .publishPercentiles(0.5, 0.95, 0.99)
                .register(registry);
    }

    void indexed(List<ReportNormalized> reports) {
        indexed.increment(reports.size());
        Instant searchable = clock.instant().plus(REFRESH);
        for (ReportNormalized normalized : reports) {
            if (!normalized.report().backfill()) {
                record(fromCollected, normalized.report().fetched(), searchable);
                Instant published = normalized.report().published();
                if (published != null) {
                    record(fromPublished, published, searchable);
                }
            }
        }
    }

    void setAside(int count) {
        setAside.increment(count);
    }

    private static void record(Timer timer, Instant from, Instant to) {
        timer.record(from.isBefore(to) ? Duration.between(from, to) : Duration.ZERO);
    }
}
