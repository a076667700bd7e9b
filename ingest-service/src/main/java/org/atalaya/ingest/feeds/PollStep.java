package org.atalaya.ingest.feeds;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.atalaya.events.ReportCollected;
import org.jspecify.annotations.Nullable;

/**
 * What a poll has to store together, or not at all. A poll that brings much is stored in several steps, the feed's
 * state with the last: one that is cut short is read again, and what it stored is known by then.
 *
 * @param firsts ids of those reports of which the feed had no text before
 * @param state null where more steps follow
 */
record PollStep(
        Feed feed,
        List<ReportCollected> reports,
        Set<String> firsts,
        List<SeenEntry> seen,
        List<SeenEntry> forgotten,
        List<SetAside> setAside,
        @Nullable FeedState state) {
    PollStep {
        reports = List.copyOf(reports);
        firsts = Set.copyOf(firsts);
        seen = List.copyOf(seen);
        forgotten = List.copyOf(forgotten);
        setAside = List.copyOf(setAside);
    }

    /** A step that only tells how the feed is. */
    static PollStep of(Feed feed, FeedState state) {
        return new PollStep(feed, List.of(), Set.of(), List.of(), List.of(), List.of(), state);
    }

    /** Gathers what entries led to. */
    static final class Builder {
        private static final int MOST_REPORTS = 100;
        private static final int MOST_CHARACTERS = 4_000_000;

        private final List<ReportCollected> reports = new ArrayList<>();
        private final Set<String> firsts = new HashSet<>();
        private final List<SeenEntry> seen = new ArrayList<>();
        private final List<SetAside> setAside = new ArrayList<>();
        private int characters;

        void add(Collected collected) {
            if (collected.report() != null) {
                reports.add(collected.report());
                if (collected.isNew()) {
                    firsts.add(collected.report().id());
                }
                characters += collected.report().text().length();
            }
            if (collected.seen() != null) {
                seen.add(collected.seen());
            }
            if (collected.setAside() != null) {
                setAside.add(collected.setAside());
            }
        }

        boolean isFull() {
            return reports.size() >= MOST_REPORTS || characters >= MOST_CHARACTERS;
        }

        PollStep build(Feed feed, List<SeenEntry> forgotten, @Nullable FeedState state) {
            return new PollStep(feed, reports, firsts, seen, forgotten, setAside, state);
        }
    }
}
