package org.atalaya.search.alerts;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/** When a failed delivery is tried again: from 5 seconds doubling to an hour, each up to a half longer by chance. */
final class BackOff {
    /** It is given up a day after it could first be sent. */
    static final Duration LONGEST = Duration.ofDays(1);

    private static final long FIRST_MILLIS = 5_000;
    private static final long MOST_MILLIS = Duration.ofHours(1).toMillis();
    private static final int MOST_DOUBLINGS = 12;

    private BackOff() {}

    static Instant next(int attempts, Instant now, RandomGenerator random) {
        long wait = Math.min(MOST_MILLIS, FIRST_MILLIS << Math.min(attempts, MOST_DOUBLINGS));
        return now.plusMillis(wait + random.nextLong(wait / 2));
    }
}
