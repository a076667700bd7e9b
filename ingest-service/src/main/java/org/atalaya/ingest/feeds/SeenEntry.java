package org.atalaya.ingest.feeds;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was seen of one entry of a feed.
 *
 * @param key hash of what tells the entry from others of its feed
 * @param revision of the last report that it gave; 0 where it gave none yet
 * @param entryDigest of the entry's own words
 * @param textDigest of the title and text that were collected
 * @param backfill whether its report is history; later revisions stay so
 * @param lastSeen in the feed, give or take {@link #REFRESHED_AFTER}
 * @param page its page where only a summary could be collected and the page is tried again
 */
record SeenEntry(
        String feed,
        String key,
        String reportId,
        int revision,
        String entryDigest,
        String textDigest,
        boolean backfill,
        Instant lastSeen,
        @Nullable PendingPage page) {
    /** Writing each entry at each poll would be most of what is written. */
    static final Duration REFRESHED_AFTER = Duration.ofDays(7);

    /** An entry that left its feed so long ago is forgotten. */
    static final Duration FORGOTTEN_AFTER = Duration.ofDays(180);

    SeenEntry seenAt(Instant now) {
        return new SeenEntry(feed, key, reportId, revision, entryDigest, textDigest, backfill, now, page);
    }

    SeenEntry withPage(@Nullable PendingPage pending) {
        return new SeenEntry(feed, key, reportId, revision, entryDigest, textDigest, backfill, lastSeen, pending);
    }

    boolean isStale(Instant now) {
        return lastSeen.plus(REFRESHED_AFTER).isBefore(now);
    }

    boolean isForgotten(Instant now) {
        return lastSeen.plus(FORGOTTEN_AFTER).isBefore(now);
    }
}
