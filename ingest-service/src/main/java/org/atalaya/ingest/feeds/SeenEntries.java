package org.atalaya.ingest.feeds;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was seen of one feed. An entry is known by its own key, or by its report where the feed gives it another key at
 * each poll. Used by one thread at a time.
 */
final class SeenEntries {
    private final Map<String, SeenEntry> byKey = new HashMap<>();
    private final Map<String, String> keyByReport = new HashMap<>();
    private final Revisions revisions;

    SeenEntries(Revisions revisions) {
        this.revisions = revisions;
    }

    @Nullable SeenEntry find(String key, String reportId) {
        SeenEntry seen = byKey.get(key);
        if (seen != null) {
            return seen;
        }
        String otherKey = keyByReport.get(reportId);
        return otherKey == null ? null : byKey.get(otherKey);
    }

    /** Gives what was known of the entry before. */
    @Nullable SeenEntry put(SeenEntry entry) {
        keyByReport.put(entry.reportId(), entry.key());
        revisions.given(entry.reportId(), entry.revision());
        return byKey.put(entry.key(), entry);
    }

    void remove(String key) {
        SeenEntry removed = byKey.remove(key);
        if (removed != null) {
            keyByReport.remove(removed.reportId(), key);
        }
    }

    /** The number of another text of a report, see {@link Revisions#next}. */
    int nextRevision(SeenEntry before, boolean isWhole, Instant read) {
        return revisions.next(before.reportId(), before.revision(), isWhole, read);
    }

    List<SeenEntry> withPendingPages() {
        return byKey.values().stream().filter(entry -> entry.page() != null).toList();
    }

    List<SeenEntry> forgottenAt(Instant now) {
        List<SeenEntry> forgotten = new ArrayList<>();
        for (SeenEntry entry : byKey.values()) {
            if (entry.isForgotten(now)) {
                forgotten.add(entry);
            }
        }
        return forgotten;
    }

    int size() {
        return byKey.size();
    }
}
