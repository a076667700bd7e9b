package org.atalaya.search.alerts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atalaya.events.AlertRaised;
import org.atalaya.events.AlertRaised.Kind;
import org.atalaya.events.IncidentChanged;
import org.atalaya.search.subscriptions.Subscription;
import org.atalaya.search.subscriptions.SubscriptionMatcher;

/**
 * What one subscription is told of versions of incidents, by the same rule as when they came. A subscription by region
 * drops what has no region: of that it is seen, too, what it would be told if it were about everywhere.
 */
final class Rehearsal {
    private final Subscription subscription;
    private final Subscription everywhere;
    private final Map<String, IncidentMark> marks = new HashMap<>();
    private final Map<String, Told> told = new HashMap<>();
    private final Map<String, Told> missed = new HashMap<>();
    private final List<AlertRaised> alerts = new ArrayList<>();
    private int dropped;

    Rehearsal(Subscription subscription) {
        this.subscription = subscription;
        this.everywhere = subscription.everywhere();
    }

    /** Takes versions in the order in which they became known. */
    void take(IncidentChanged incident) {
        IncidentMark mark = marks.computeIfAbsent(incident.id(), none -> knownBefore(incident));
        if (subscription.isRegional() && Alerting.isWithoutRegion(incident.where())) {
            decide(everywhere, incident, mark, missed)
                    .filter(alert -> alert.kind() == Kind.ALERT)
                    .ifPresent(alert -> dropped++);
        } else {
            decide(subscription, incident, mark, told).ifPresent(alerts::add);
        }
        marks.put(incident.id(), mark.after(incident));
    }

    private static Optional<AlertRaised> decide(
            Subscription asking, IncidentChanged incident, IncidentMark mark, Map<String, Told> told) {
        String id = incident.id();
        boolean listens = SubscriptionMatcher.isMatch(asking, incident);
        Optional<AlertRaised> alert =
                AlertRule.decide(asking, listens, incident, mark, told.get(id), incident.changed());
        alert.ifPresent(each -> told.put(id, Told.after(told.get(id), each)));
        return alert;
    }

    /** Of an incident that is older than the time looked at, what it had before is past. */
    private static IncidentMark knownBefore(IncidentChanged incident) {
        IncidentMark none = IncidentMark.none(incident.id());
        return incident.version() == 1 ? none : none.before(incident);
    }

    /** What it is told, the first first. */
    List<AlertRaised> alerts() {
        return alerts;
    }

    /** How many alerts of new victims it is not told because nobody knows where. */
    int dropped() {
        return dropped;
    }
}
