package org.atalaya.ingest.feeds;

import java.net.URI;
import java.time.Instant;
import org.atalaya.ingest.fetching.Validators;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a feed from its polls; written by its owner only.
 *
 * @param polls how many there were
 * @param nextPoll not before this
 * @param validators of the last body that was read to its end, sent back as one pair
 * @param bodyDigest of that body: some servers keep an ETag while the feed changes, and others the reverse
 * @param trouble of the last poll; null where it worked
 * @param failuresInARow of this trouble
 * @param last how the last poll ended; null before the first
 * @param newPerDay new entries a day, on average
 * @param collected how many reports it brought, revisions counted
 * @param move where it says that it went
 * @param ended when the server said that it is gone for good: it is not polled unless somebody asks
 */
record FeedState(
        String feed,
        long polls,
        Instant nextPoll,
        Validators validators,
        @Nullable String bodyDigest,
        @Nullable Trouble trouble,
        int failuresInARow,
        @Nullable Outcome last,
        @Nullable Instant lastSuccess,
        @Nullable Instant lastNewEntry,
        double newPerDay,
        long collected,
        @Nullable Move move,
        @Nullable Instant ended) {
    /** How a poll ended, in words. */
    record Outcome(Instant at, String words) {}

    static FeedState beforeFirstPoll(String feed, Instant now) {
        return new FeedState(feed, 0, now, Validators.NONE, null, null, 0, null, null, null, 0, 0, null, null);
    }

    /** Where the feed is read: where it was registered, unless it moved. */
    URI address(Feed feed) {
        return URI.create(move != null && move.isBelieved() ? move.address() : feed.url());
    }

    boolean isFirstRead() {
        return lastSuccess == null;
    }

    /** True where the feed must be polled now. */
    boolean isDue(Feed feed, Instant now) {
        Instant asked = feed.pollRequested();
        if (asked != null && (last == null || last.at().isBefore(asked))) {
            return true;
        }
        return !feed.paused() && ended == null && !now.isBefore(nextPoll);
    }
}
