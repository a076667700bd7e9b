package org.atalaya.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A claim that an incident rests on, and where it was made.
 *
 * @param report id of the report
 * @param revision revision of the report
 * @param family the independent source that the publisher's words belong to: outlets that print one agency's copy share it
 * @param url where the report stands
 * @param published when the report was published; null where it does not say
 * @param language ISO 639-1 of the report, "und" where it is not known
 * @param title headline of the report, may be empty
 * @param sentence the whole sentence that states the claim
 * @param claim without the names of the living: incidents are for all
 */
public record IncidentClaim(
        String report,
        int revision,
        String publisher,
        String family,
        @Nullable String url,
        @Nullable Instant published,
        String language,
        String title,
        String sentence,
        Claim claim) {
    public IncidentClaim {
        Require.filled(report, "IncidentClaim.report");
        Require.atLeast(1, revision, "IncidentClaim.revision");
        Require.filled(publisher, "IncidentClaim.publisher");
        Require.filled(family, "IncidentClaim.family");
        Require.filled(language, "IncidentClaim.language");
        Require.present(title, "IncidentClaim.title");
        Require.filled(sentence, "IncidentClaim.sentence");
        claim = Require.present(claim, "IncidentClaim.claim").withoutLivingNames();
    }
}
