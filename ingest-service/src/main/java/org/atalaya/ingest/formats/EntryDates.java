package org.atalaya.ingest.formats;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Dates of entries, without those that cannot be. */
final class EntryDates {
    /** Clocks go wrong, and time zones are left out. */
    private static final Duration TOLERANCE = Duration.ofHours(26);

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    private EntryDates() {}

    static @Nullable Instant of(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }

    /** The date; null, with a note, where it lies in the future or before 1900. */
    static @Nullable Instant checked(@Nullable Instant date, Clock clock, List<String> notes) {
        if (date == null) {
            return null;
        }
        if (date.isAfter(clock.instant().plus(TOLERANCE))) {
            notes.add("its date is in the future: " + date);
            return null;
        }
        if (date.isBefore(EARLIEST)) {
            notes.add("its date makes no sense: " + date);
            return null;
        }
        return date;
    }
}
