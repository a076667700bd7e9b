package org.atalaya.events;

import org.jspecify.annotations.Nullable;

/**
 * A claim that an incident rests on, and where it was made.
 *
 * @param report id of the report
 * @param revision revision of the report
 * @param url where the report stands
 * @param claim without the names of the living: incidents are for all
 */
public record IncidentClaim(
        String report,
        int revision,
        String publisher,
        @Nullable String url,
        Claim claim) {
    public IncidentClaim {
        Require.filled(report, "IncidentClaim.report");
        Require.atLeast(1, revision, "IncidentClaim.revision");
        Require.filled(publisher, "IncidentClaim.publisher");
        claim = Require.present(claim, "IncidentClaim.claim").withoutLivingNames();
    }
}
