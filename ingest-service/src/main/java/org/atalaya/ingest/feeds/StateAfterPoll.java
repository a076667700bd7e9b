package org.atalaya.ingest.feeds;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.atalaya.ingest.feeds.FeedState.Outcome;
import org.atalaya.ingest.fetching.Validators;
import org.jspecify.annotations.Nullable;

/** The state of a feed after each way in which a poll can end. */
final class StateAfterPoll {
    /** A new address that fails so often is given up for the one that was registered. */
    private static final int MOVE_GIVEN_UP_AFTER = 3;

    private final PollSchedule schedule;
    private final Clock clock;

    StateAfterPoll(PollSchedule schedule, Clock clock) {
        this.schedule = schedule;
        this.clock = clock;
    }

    /** A document was read to its end. */
    FeedState read(
            Feed feed,
            FeedState before,
            Tally tally,
            double newPerDay,
            Validators validators,
            @Nullable String bodyDigest,
            @Nullable Move move) {
        return success(feed, before, tally, newPerDay, validators, bodyDigest, move);
    }

    /**
     * The document is the one that was read before.
     *
     * @param validators of the last 200, which may be this very answer
     */
    FeedState unchanged(Feed feed, FeedState before, Tally tally, Validators validators, @Nullable Move move) {
        double newPerDay = NewsRate.next(before.newPerDay(), 0, before.lastSuccess(), clock.instant());
        return success(feed, before, tally, newPerDay, validators, before.bodyDigest(), move);
    }

    FeedState failed(Feed feed, FeedState before, Trouble trouble, String words, @Nullable Duration retryAfter) {
        Instant now = clock.instant();
        long polls = before.polls() + 1;
        int inARow = before.trouble() == trouble ? before.failuresInARow() + 1 : 1;
        Move move = inARow >= MOVE_GIVEN_UP_AFTER ? null : before.move();
        return new FeedState(
                feed.id(),
                polls,
                schedule.afterFailure(feed, trouble, inARow, retryAfter, polls),
                before.validators(),
                before.bodyDigest(),
                trouble,
                inARow,
                new Outcome(now, words),
                before.lastSuccess(),
                before.lastNewEntry(),
                before.newPerDay(),
                before.collected(),
                move,
                trouble == Trouble.GONE ? now : before.ended());
    }

    private FeedState success(
            Feed feed,
            FeedState before,
            Tally tally,
            double newPerDay,
            Validators validators,
            @Nullable String bodyDigest,
            @Nullable Move move) {
        Instant now = clock.instant();
        long polls = before.polls() + 1;
        // Validators belong to one address.
        String movedTo = move != null && move.isBelieved() && !move.equals(before.move()) ? move.address() : null;
        return new FeedState(
                feed.id(),
                polls,
                schedule.afterSuccess(feed, newPerDay, polls),
                movedTo != null ? Validators.NONE : validators,
                bodyDigest,
                null,
                0,
                new Outcome(now, movedTo != null ? tally.words() + "; it moved to " + movedTo : tally.words()),
                now,
                tally.newReports() > 0 ? now : before.lastNewEntry(),
                newPerDay,
                before.collected() + tally.reports(),
                move,
                null);
    }
}
