package org.atalaya.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message to one subscription that an incident's toll rose, or was corrected. Its identity is subscription, incident
 * and version together.
 *
 * @param headline what happened in one line that can be forwarded
 * @param newDeaths deaths never alerted before to this subscription, 0 for a correction
 * @param deaths the toll of the dead now
 * @param sources number of independent publishers
 * @param evidence the claims it rests on, each with its sentence
 */
public record AlertRaised(
        String subscription,
        String incident,
        int version,
        IncidentChanged.Reason reason,
        String headline,
        long newDeaths,
        Toll deaths,
        @Nullable When when,
        @Nullable Where where,
        int sources,
        List<IncidentClaim> evidence,
        Instant raised) {
    public AlertRaised {
        Require.filled(subscription, "AlertRaised.subscription");
        Require.filled(incident, "AlertRaised.incident");
        Require.atLeast(1, version, "AlertRaised.version");
        Require.present(reason, "AlertRaised.reason");
        Require.filled(headline, "AlertRaised.headline");
        if (newDeaths < 0) {
            throw new IllegalArgumentException("AlertRaised.newDeaths is " + newDeaths + ", it must be at least 0");
        }
        Require.present(deaths, "AlertRaised.deaths");
        Require.atLeast(0, sources, "AlertRaised.sources");
        evidence = Require.list(evidence, "AlertRaised.evidence");
        Require.present(raised, "AlertRaised.raised");
    }
}
