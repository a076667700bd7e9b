package org.atalaya.events;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An incident after a change: the whole of it, and what changed.
 *
 * @param id stays the same for the incident's life
 * @param version 1 at first, one more with each change
 * @param reason why this version exists
 * @param tolls the tolls now, by harm
 * @param tollsBefore the tolls of the version before, empty for the first
 * @param newDeaths deaths that no earlier version had, never below 0
 * @param claims all claims that the tolls rest on
 * @param mergedInto id of the incident that this one became part of, null while it stands for itself
 * @param backfill true where the change comes from history, so that nobody is alerted
 */
public record IncidentChanged(
        String id,
        int version,
        Reason reason,
        @Nullable When when,
        @Nullable Where where,
        Map<Harm, Toll> tolls,
        Map<Harm, Toll> tollsBefore,
        long newDeaths,
        List<IncidentClaim> claims,
        Instant changed,
        @Nullable String mergedInto,
        boolean backfill) {

    /** Why an incident has a new version. */
    public enum Reason {
        NEW_INCIDENT,
        TOLL_RISE,
        SUCCUMBED,
        RECOVERED,
        LATE_DISCOVERY,
        CORRECTION,
        MERGE,
        SPLIT
    }

    public IncidentChanged {
        Require.filled(id, "IncidentChanged.id");
        Require.atLeast(1, version, "IncidentChanged.version");
        Require.present(reason, "IncidentChanged.reason");
        tolls = Map.copyOf(Require.present(tolls, "IncidentChanged.tolls"));
        tollsBefore = Map.copyOf(Require.present(tollsBefore, "IncidentChanged.tollsBefore"));
        if (newDeaths < 0) {
            throw new IllegalArgumentException("IncidentChanged.newDeaths is " + newDeaths + ", it must be at least 0");
        }
        claims = Require.list(claims, "IncidentChanged.claims");
        Require.present(changed, "IncidentChanged.changed");
    }
}
