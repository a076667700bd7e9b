package org.atalaya.search.alerts;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atalaya.events.AlertRaised;
import org.atalaya.events.AlertRaised.Kind;
import org.atalaya.events.Harm;
import org.atalaya.events.IncidentChanged;
import org.atalaya.search.incidents.IncidentFacts;
import org.atalaya.search.subscriptions.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a subscription is told when an incident changes: new victims are the best figure now less the highest
 * that it was told, or that was known before it listened. Figures that fall are told to who was told the higher ones, and
 * what came of a merge to who was told of either.
 */
final class AlertRule {
    private AlertRule() {}

    /**
     * Decides.
     *
     * @param listens whether the incident is one that the subscription asks for, by region, language and words
     * @param mark how far the incident was followed before this version
     * @param told what the subscription was told of it, null for nothing
     */
    static Optional<AlertRaised> decide(
            Subscription subscription,
            boolean listens,
            IncidentChanged incident,
            IncidentMark mark,
            @Nullable Told told,
            Instant now) {
        if (subscription.paused()) {
            return Optional.empty();
        }
        Map<Harm, Long> rises = rises(subscription, incident, mark, told);
        boolean isNews = listens
                && !IncidentMark.isSilent(incident)
                && incident.changed().isAfter(subscription.since())
                && incident.sources() >= subscription.minimumSources()
                && rises.values().stream().anyMatch(rise -> rise >= subscription.threshold());
        if (isNews) {
            return Optional.of(alert(Kind.ALERT, subscription, incident, rises, told, now));
        }
        if (told == null || incident.backfill() || !isCorrected(subscription, incident, told)) {
            return Optional.empty();
        }
        boolean isNothingLeft = incident.mergedInto() == null
                && subscription.harms().stream()
                        .allMatch(harm ->
                                IncidentFacts.toll(incident.tolls(), harm).high() == 0);
        return Optional.of(
                alert(isNothingLeft ? Kind.CANCEL : Kind.UPDATE, subscription, incident, Map.of(), told, now));
    }

    private static Map<Harm, Long> rises(
            Subscription subscription, IncidentChanged incident, IncidentMark mark, @Nullable Told told) {
        Map<Harm, Long> rises = new EnumMap<>(Harm.class);
        for (Harm harm : subscription.harms()) {
            long known =
                    Math.max(mark.known(incident, harm, subscription.since()), told == null ? 0 : told.highest(harm));
            long rise = IncidentFacts.best(incident.tolls(), harm) - known;
            if (rise > 0) {
                rises.put(harm, rise);
            }
        }
        return rises;
    }

    /** It fell, or became one with another: who was told of either is told what both are now. */
    private static boolean isCorrected(Subscription subscription, IncidentChanged incident, Told told) {
        boolean isMerge = incident.reason() == IncidentChanged.Reason.MERGE;
        return subscription.harms().stream().anyMatch(harm -> {
            long best = IncidentFacts.best(incident.tolls(), harm);
            return isMerge ? best != told.last(harm) : best < told.last(harm);
        });
    }

    private static AlertRaised alert(
            Kind kind,
            Subscription subscription,
            IncidentChanged incident,
            Map<Harm, Long> rises,
            @Nullable Told told,
            Instant now) {
        return new AlertRaised(
                subscription.id(),
                incident.id(),
                incident.version(),
                kind,
                incident.reason(),
                Headline.of(kind, subscription, incident, rises, told),
                subscription.language(),
                incident.title(),
                rises.getOrDefault(Harm.KILLED, 0L),
                rises,
                IncidentFacts.toll(incident.tolls(), Harm.KILLED),
                incident.tolls(),
                incident.when(),
                incident.where(),
                incident.sources(),
                EvidenceOrder.of(incident, subscription.harms(), rises.keySet()),
                told == null ? List.of() : told.references(),
                now);
    }
}
