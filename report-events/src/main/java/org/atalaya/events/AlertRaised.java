package org.atalaya.events;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One message to one subscription that an incident's toll rose, or was corrected. Its identity is subscription, incident
 * and version together.
 *
 * @param kind whether it tells of new victims, corrects what was told before, or takes it back
 * @param headline what happened in one line that can be forwarded, in the subscription's language
 * @param language ISO 639-1 of the headline; null in what older versions wrote
 * @param title headline of one of the reports
 * @param newDeaths deaths never alerted before to this subscription, 0 for a correction
 * @param rises victims never alerted before, by harm that is subscribed to; empty for a correction
 * @param deaths the toll of the dead now
 * @param tolls all tolls now
 * @param sources number of independent publishers
 * @param evidence the claims it rests on, each with its sentence
 * @param references what this subscription was told of the incident before, the first first
 */
public record AlertRaised(
        String subscription,
        String incident,
        int version,
        Kind kind,
        IncidentChanged.Reason reason,
        String headline,
        @Nullable String language,
        String title,
        long newDeaths,
        Map<Harm, Long> rises,
        Toll deaths,
        Map<Harm, Toll> tolls,
        @Nullable When when,
        @Nullable Where where,
        int sources,
        List<IncidentClaim> evidence,
        List<Reference> references,
        Instant raised) {
    /** As CAP 1.2 tells messages apart. */
    public enum Kind {
        ALERT,
        UPDATE,
        CANCEL
    }

    /** An alert to the same subscription about the same incident. */
    public record Reference(int version, Instant raised) {
        public Reference {
            Require.atLeast(1, version, "Reference.version");
            Require.present(raised, "Reference.raised");
        }
    }

    public AlertRaised {
        Require.filled(subscription, "AlertRaised.subscription");
        Require.filled(incident, "AlertRaised.incident");
        Require.atLeast(1, version, "AlertRaised.version");
        Require.present(kind, "AlertRaised.kind");
        Require.present(reason, "AlertRaised.reason");
        Require.filled(headline, "AlertRaised.headline");
        Require.filled(title, "AlertRaised.title");
        if (newDeaths < 0) {
            throw new IllegalArgumentException("AlertRaised.newDeaths is " + newDeaths + ", it must be at least 0");
        }
        rises = Map.copyOf(Require.present(rises, "AlertRaised.rises"));
        Require.present(deaths, "AlertRaised.deaths");
        tolls = Map.copyOf(Require.present(tolls, "AlertRaised.tolls"));
        Require.atLeast(0, sources, "AlertRaised.sources");
        evidence = Require.list(evidence, "AlertRaised.evidence");
        references = Require.list(references, "AlertRaised.references");
        Require.present(raised, "AlertRaised.raised");
    }

    /** The same for the same alert, however often it is sent; without dots, as webhook signatures need it. */
    @JsonIgnore
    public String id() {
        return id(subscription, incident, version);
    }

    /** The id of the alert that a subscription got of a version of an incident. */
    public static String id(String subscription, String incident, int version) {
        return (subscription + "_" + incident + "_" + version).replace('.', '-');
    }
}
