package org.atalaya.ingest.feeds;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a feed is polled next. Its interval is an eighth of the expected time to the next new entry, within 10 minutes
 * and 24 hours; a registered interval replaces that, but no failure's back-off.
 */
final class PollSchedule {
    static final Duration SHORTEST = Duration.ofMinutes(10);
    static final Duration LONGEST = Duration.ofHours(24);

    /** A folder costs nobody anything. */
    static final Duration OF_A_FOLDER = Duration.ofSeconds(30);

    /** Some servers say "not modified" for ever. */
    static final int FULL_READ_EVERY = 24;

    private static final int POLLS_FOR_EACH_ENTRY = 8;

    /** A tenth up or down, so that feeds that started together drift apart. */
    private static final double JITTER = 0.1;

    /** What a server may ask for at most; longer is a mistake of its own. */
    private static final Duration LONGEST_RETRY_AFTER = Duration.ofDays(30);

    private static final int DOUBLINGS = 10;

    private final Clock clock;

    PollSchedule(Clock clock) {
        this.clock = clock;
    }

    /** After a poll that worked. */
    Instant afterSuccess(Feed feed, double newPerDay, long polls) {
        Duration interval = feed.interval();
        return clock.instant().plus(interval != null ? interval : jittered(interval(feed, newPerDay), feed, polls));
    }

    /** After a poll that failed for the nth time in a row, n at least 1. */
    Instant afterFailure(Feed feed, Trouble trouble, int inARow, @Nullable Duration retryAfter, long polls) {
        Duration wait = jittered(backOff(trouble, inARow), feed, polls);
        if (retryAfter != null && retryAfter.compareTo(wait) > 0) {
            wait = shorter(retryAfter, LONGEST_RETRY_AFTER);
        } else if (retryAfter != null && trouble == Trouble.THROTTLED) {
            wait = longer(retryAfter, SHORTEST);
        }
        return clock.instant().plus(wait);
    }

    /** True where the poll after so many must not be a conditional one. */
    static boolean isFullRead(long polls) {
        return polls % FULL_READ_EVERY == 0;
    }

    static Duration interval(Feed feed, double newPerDay) {
        if (feed.isFolder()) {
            return OF_A_FOLDER;
        }
        double seconds = Duration.ofDays(1).toSeconds() / (newPerDay * POLLS_FOR_EACH_ENTRY);
        return seconds >= LONGEST.toSeconds() ? LONGEST : longer(SHORTEST, Duration.ofSeconds((long) seconds));
    }

    private static Duration backOff(Trouble trouble, int inARow) {
        return switch (trouble) {
            case UNREACHABLE -> doubled(Duration.ofMinutes(10), inARow);
            case SERVER_ERROR -> doubled(Duration.ofMinutes(30), inARow);
            case THROTTLED, UNREADABLE -> doubled(Duration.ofHours(1), inARow);
            case CLIENT_ERROR -> doubled(Duration.ofHours(6), inARow);
            case REFUSED, GONE -> LONGEST;
        };
    }

    private static Duration doubled(Duration first, int inARow) {
        return shorter(first.multipliedBy(1L << Math.min(inARow - 1, DOUBLINGS)), LONGEST);
    }

    /** The same for the same feed and poll, so that a schedule can be told from its inputs. */
    private static Duration jittered(Duration interval, Feed feed, long polls) {
        int steps = Math.floorMod(Hashes.of(feed.id(), Long.toString(polls)).hashCode(), 2001) - 1000;
        return interval.plusMillis((long) (interval.toMillis() * JITTER * steps / 1000));
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) <= 0 ? a : b;
    }
}
