package org.atalaya.search.alerts;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.atalaya.events.Count;
import org.atalaya.events.Field;
import org.atalaya.events.Harm;
import org.atalaya.events.IncidentChanged;
import org.atalaya.events.IncidentClaim;
import org.atalaya.search.incidents.IncidentFacts;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of an alert, that which states its figure before all others: where only one is shown, it must be the
 * one that the figure came from.
 */
final class EvidenceOrder {
    private EvidenceOrder() {}

    /**
     * The claims of an incident: of what rose before other harms that were asked for, with the best figure before older
     * ones, from the report that brought it before others, the latest first, whole sentences before headlines.
     *
     * @param asked harms that the subscription asks for
     * @param risen harms of which there are new victims
     */
    static List<IncidentClaim> of(IncidentChanged incident, Collection<Harm> asked, Set<Harm> risen) {
        return incident.claims().stream()
                .sorted(Comparator.<IncidentClaim>comparingInt(
                                claim -> risen.contains(claim.claim().harm())
                                        ? 0
                                        : asked.contains(claim.claim().harm()) ? 1 : 2)
                        .thenComparing(claim -> !states(claim, incident))
                        .thenComparing(claim -> !claim.report().equals(incident.report()))
                        .thenComparing(EvidenceOrder::published, Comparator.reverseOrder())
                        .thenComparing(claim -> claim.claim().evidence().field() == Field.TITLE))
                .toList();
    }

    /** Whether it states the best figure. */
    private static boolean states(IncidentClaim claim, IncidentChanged incident) {
        Count count = claim.claim().count();
        long best = IncidentFacts.best(incident.tolls(), claim.claim().harm());
        return isIt(count.low(), best) || isIt(count.high(), best);
    }

    private static boolean isIt(@Nullable Long bound, long best) {
        return bound != null && bound == best;
    }

    private static Instant published(IncidentClaim claim) {
        Instant published = claim.published();
        return published == null ? Instant.EPOCH : published;
    }
}
