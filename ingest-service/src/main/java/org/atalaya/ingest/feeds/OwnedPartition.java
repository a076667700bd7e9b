package org.atalaya.ingest.feeds;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What this instance knows of the feeds of one partition while it owns it; used by the owner's thread. */
final class OwnedPartition {
    private final int number;
    private final Map<String, FeedState> states = new HashMap<>();
    private final Map<String, SeenEntries> seen = new HashMap<>();
    private final Set<String> busy = new HashSet<>();
    private final Revisions revisions;

    OwnedPartition(int number, int partitions) {
        this.number = number;
        this.revisions = new Revisions(number, partitions);
    }

    int number() {
        return number;
    }

    @Nullable FeedState state(String feed) {
        return states.get(feed);
    }

    void state(FeedState state) {
        states.put(state.feed(), state);
    }

    void forgetState(String feed) {
        states.remove(feed);
    }

    Set<String> feedsWithState() {
        return Set.copyOf(states.keySet());
    }

    /** While a feed is polled, only its poll uses what this gives. */
    SeenEntries seen(String feed) {
        return seen.computeIfAbsent(feed, any -> new SeenEntries(revisions));
    }

    Set<String> feedsWithEntries() {
        return Set.copyOf(seen.keySet());
    }

    void forgetEntries(String feed) {
        seen.remove(feed);
    }

    boolean isBusy(String feed) {
        return busy.contains(feed);
    }

    void busy(String feed, boolean isBusy) {
        if (isBusy) {
            busy.add(feed);
        } else {
            busy.remove(feed);
        }
    }
}
