package org.atalaya.ingest.feeds;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Tells what is history, so that nobody is alerted on it. */
final class History {
    /** When a feed is read for the first time, what is older was there before anybody asked. */
    private static final Duration AT_FIRST_READ = Duration.ofDays(7);

    /** A site that renews its ids, or a feed that failed for weeks, brings old reports as new ones. */
    private static final Duration AT_ANY_READ = Duration.ofDays(30);

    private History() {}

    /** An entry without a date counts as history at the first read, and as news later. */
    static boolean is(@Nullable Instant published, boolean firstRead, Instant now) {
        if (published == null) {
            return firstRead;
        }
        return published.isBefore(now.minus(firstRead ? AT_FIRST_READ : AT_ANY_READ));
    }
}
