package org.atalaya.ingest.feeds;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.atalaya.ingest.feeds.PollStore.NoLongerOwnedException;
import org.atalaya.ingest.feeds.PollStore.RefusedStepException;
import org.atalaya.ingest.fetching.FetchOutcome;
import org.atalaya.ingest.fetching.FetchOutcome.Fetched;
import org.atalaya.ingest.fetching.FetchOutcome.NotModified;
import org.atalaya.ingest.fetching.FetchOutcome.Throttled;
import org.atalaya.ingest.fetching.FetchRequest;
import org.atalaya.ingest.fetching.Validators;
import org.atalaya.ingest.formats.FeedParser;
import org.atalaya.ingest.formats.FolderReader;
import org.atalaya.ingest.formats.ParseOutcome;
import org.atalaya.ingest.formats.ParseOutcome.ParsedFeed;
import org.atalaya.ingest.formats.ParseOutcome.Unparsable;
import org.atalaya.ingest.formats.ParseOutcome.Unreadable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One poll of a feed: reads it, collects what is new, decides when to come again. Safe for many threads. */
final class FeedPoll {
    private static final Logger LOG = LoggerFactory.getLogger(FeedPoll.class);

    private final Web web;
    private final Pages pages;
    private final FeedParser parser;
    private final FolderReader folders;
    private final StateAfterPoll states;
    private final Clock clock;

    FeedPoll(Web web, Clock clock) {
        this.web = web;
        this.pages = new Pages(web);
        this.parser = new FeedParser(clock);
        this.folders = new FolderReader(clock);
        this.states = new StateAfterPoll(new PollSchedule(clock), clock);
        this.clock = clock;
    }

    /**
     * Polls a feed and stores what came of it.
     *
     * @return the feed's state after the poll, as it was stored
     */
    FeedState run(Feed feed, FeedState before, SeenEntries seen, PollStore store) throws NoLongerOwnedException {
        EntryRun run = new EntryRun(feed, before.isFirstRead(), seen, pages, store, clock);
        try {
            FeedState after = feed.isFolder() ? folder(feed, before, run) : document(feed, before, run);
            run.finish(after);
            return after;
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("Feed {} could not be polled", feed.url(), e);
            return unreadable(feed, before, "an error not foreseen: " + e, run, store);
        } catch (RefusedStepException e) {
            return unreadable(feed, before, "Kafka does not take what it brought: " + e.getMessage(), run, store);
        }
    }

    private FeedState unreadable(Feed feed, FeedState before, String words, EntryRun run, PollStore store)
            throws NoLongerOwnedException {
        run.rollBack();
        FeedState after = states.failed(feed, before, Trouble.UNREADABLE, words, null);
        try {
            store.store(PollStep.of(feed, after));
        } catch (RefusedStepException e) {
            // Held in memory the state still keeps the feed from being polled again at once.
            LOG.error("How the poll of {} ended cannot be stored: {}", feed.url(), e.getMessage());
        }
        return after;
    }

    private FeedState folder(Feed feed, FeedState before, EntryRun run)
            throws NoLongerOwnedException, RefusedStepException {
        ParseOutcome parsed = folders.read(Path.of(URI.create(feed.url())));
        return parsed(feed, before, run, parsed, Validators.NONE, null, null);
    }

    private FeedState document(Feed feed, FeedState before, EntryRun run)
            throws NoLongerOwnedException, RefusedStepException {
        boolean isFull =
                PollSchedule.isFullRead(before.polls()) || before.validators().isEmpty();
        URI address = before.address(feed);
        FetchOutcome outcome = web.fetch(FetchRequest.feed(address, isFull ? null : before.validators()));
        if (outcome instanceof NotModified answer) {
            run.retryPages();
            return states.unchanged(
                    feed,
                    before,
                    run.tally("not changed"),
                    before.validators(),
                    move(before, answer.permanentAddress()));
        }
        if (!(outcome instanceof Fetched fetched)) {
            Duration retryAfter = outcome instanceof Throttled throttled ? throttled.retryAfter() : null;
            return states.failed(feed, before, Trouble.of(outcome), outcome.message(), retryAfter);
        }
        Move move = move(before, fetched.permanentAddress());
        if (fetched.digest().equals(before.bodyDigest())) {
            run.retryPages();
            return states.unchanged(feed, before, run.tally("the same bytes as before"), fetched.validators(), move);
        }
        ParseOutcome parsed = parser.parse(fetched.body(), fetched.charset(), fetched.address());
        return parsed(feed, before, run, parsed, fetched.validators(), fetched.digest(), move);
    }

    private FeedState parsed(
            Feed feed,
            FeedState before,
            EntryRun run,
            ParseOutcome outcome,
            Validators validators,
            @Nullable String digest,
            @Nullable Move move)
            throws NoLongerOwnedException, RefusedStepException {
        if (outcome instanceof Unparsable unparsable) {
            return states.failed(feed, before, Trouble.UNREADABLE, unparsable.message(), null);
        }
        ParsedFeed parsed = (ParsedFeed) outcome;
        run.collect(parsed);
        run.retryPages();
        Instant now = clock.instant();
        double newPerDay = before.isFirstRead()
                ? NewsRate.first(parsed.entries(), now)
                : NewsRate.next(before.newPerDay(), run.newEntries(), before.lastSuccess(), now);
        return states.read(feed, before, run.tally(words(parsed)), newPerDay, validators, digest, move);
    }

    private static String words(ParsedFeed parsed) {
        int entries = parsed.entries().size();
        String count = entries == 0 ? "no entries" : entries == 1 ? "1 entry" : entries + " entries";
        List<String> notes = new ArrayList<>(parsed.notes());
        int unreadable = parsed.unreadable().size();
        if (unreadable > 0) {
            Unreadable first = parsed.unreadable().get(0);
            notes.add(unreadable + " more cannot be read, the first is " + first.id() + ": " + first.reason());
        }
        return notes.isEmpty() ? count : count + " (" + String.join("; ", notes) + ")";
    }

    /** A feed that is read at its new address answers there without a redirect: that keeps the move. */
    private static @Nullable Move move(FeedState before, @Nullable URI permanent) {
        Move known = before.move();
        if (permanent == null) {
            return known != null && known.isBelieved() ? known : null;
        }
        return known == null ? new Move(permanent.toString(), 1) : known.again(permanent.toString());
    }
}
