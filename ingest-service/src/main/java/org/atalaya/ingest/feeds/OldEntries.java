package org.atalaya.ingest.feeds;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Entries of feeds that are registered no more, and were not seen for so long that they may be forgotten. */
final class OldEntries {
    private OldEntries() {}

    /** Takes them out of the partition's memory and gives them. */
    static List<SeenEntry> of(OwnedPartition partition, FeedsView view, Instant now) {
        List<SeenEntry> old = new ArrayList<>();
        for (String feed : partition.feedsWithEntries()) {
            if (view.feed(feed) == null && !partition.isBusy(feed)) {
                SeenEntries seen = partition.seen(feed);
                List<SeenEntry> forgotten = seen.forgottenAt(now);
                forgotten.forEach(entry -> seen.remove(entry.key()));
                old.addAll(forgotten);
                if (seen.size() == 0) {
                    partition.forgetEntries(feed);
                }
            }
        }
        return old;
    }
}
