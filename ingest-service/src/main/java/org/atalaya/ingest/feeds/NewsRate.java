package org.atalaya.ingest.feeds;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.atalaya.ingest.formats.Entry;
import org.jspecify.annotations.Nullable;

/** How many new entries a feed brings a day, on average; the last week weighs most. */
final class NewsRate {
    private static final Duration MEMORY = Duration.ofDays(7);
    private static final Duration FIRST_LOOK = Duration.ofDays(30);

    /** Looked at every three hours, a feed soon tells. */
    private static final double UNKNOWN = 1;

    private NewsRate() {}

    /** From what a feed shows at its first poll: entries of the last 30 days; one a day where none has a date. */
    static double first(List<Entry> entries, Instant now) {
        if (entries.stream().allMatch(entry -> entry.published() == null)) {
            return UNKNOWN;
        }
        long recent = entries.stream()
                .map(Entry::published)
                .filter(Objects::nonNull)
                .filter(published -> published.isAfter(now.minus(FIRST_LOOK)))
                .count();
        return recent / (double) FIRST_LOOK.toDays();
    }

    /** After a poll that brought so many new entries. */
    static double next(double newPerDay, int brought, @Nullable Instant lastSuccess, Instant now) {
        if (lastSuccess == null || !now.isAfter(lastSuccess)) {
            return newPerDay;
        }
        double days = Duration.between(lastSuccess, now).toMillis()
                / (double) Duration.ofDays(1).toMillis();
        double kept = Math.exp(-days / MEMORY.toDays());
        return newPerDay * kept + (brought / days) * (1 - kept);
    }
}
