package org.atalaya.ingest.feeds;

import org.atalaya.events.ReportCollected;
import org.jspecify.annotations.Nullable;

/**
 * What one entry led to; all null where there was nothing new to note.
 *
 * @param report a new report, or a new revision of one
 * @param isNew whether the feed had no text of this report before
 * @param seen what is to be remembered of the entry
 */
record Collected(
        @Nullable ReportCollected report,
        boolean isNew,
        @Nullable SeenEntry seen,
        @Nullable SetAside setAside) {
    static final Collected NOTHING = new Collected(null, false, null, null);

    static Collected seen(SeenEntry seen) {
        return new Collected(null, false, seen, null);
    }
}
