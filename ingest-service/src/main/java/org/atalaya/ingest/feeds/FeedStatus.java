package org.atalaya.ingest.feeds;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A feed with its health, as the API tells it.
 *
 * @param interval as registered, ISO 8601; null where it follows how often the feed brings something new
 * @param outcome of the last poll, in words
 * @param movedTo where the feed is read since it moved
 * @param collected reports it brought, revisions counted
 */
record FeedStatus(
        String id,
        String url,
        String publisher,
        @Nullable String country,
        @Nullable String language,
        FeedKind kind,
        @Nullable String interval,
        Origin origin,
        Condition condition,
        @Nullable String outcome,
        @Nullable Instant polledAt,
        @Nullable Trouble trouble,
        int failuresInARow,
        @Nullable Instant nextPoll,
        long polls,
        @Nullable Instant lastSuccess,
        @Nullable Instant lastNewEntry,
        double newPerDay,
        long collected,
        @Nullable String movedTo) {
    /** How a feed is. */
    enum Condition {
        /** Not polled yet. */
        NEW,
        OK,
        FAILING,
        PAUSED,
        /** Its server said that it is gone for good. */
        ENDED
    }

    static FeedStatus of(Feed feed, FeedState state) {
        FeedState.Outcome last = state.last();
        Condition condition = condition(feed, state);
        Move move = state.move();
        return new FeedStatus(
                feed.id(),
                feed.url(),
                feed.publisher(),
                feed.country(),
                feed.language(),
                feed.kind(),
                feed.interval() == null ? null : feed.interval().toString(),
                feed.origin(),
                condition,
                last == null ? null : last.words(),
                last == null ? null : last.at(),
                state.trouble(),
                state.failuresInARow(),
                last == null || condition == Condition.PAUSED || condition == Condition.ENDED ? null : state.nextPoll(),
                state.polls(),
                state.lastSuccess(),
                state.lastNewEntry(),
                state.newPerDay(),
                state.collected(),
                move != null && move.isBelieved() ? move.address() : null);
    }

    private static Condition condition(Feed feed, FeedState state) {
        if (state.ended() != null) {
            return Condition.ENDED;
        }
        if (feed.paused()) {
            return Condition.PAUSED;
        }
        if (state.last() == null) {
            return Condition.NEW;
        }
        return state.trouble() == null ? Condition.OK : Condition.FAILING;
    }
}
