package org.atalaya.search.alerts;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.atalaya.events.AlertRaised;
import org.atalaya.events.IncidentChanged;
import org.atalaya.events.Where;
import org.atalaya.kit.messaging.EventRecords;
import org.atalaya.kit.messaging.TraceParent;
import org.atalaya.search.subscriptions.Subscription;
import org.atalaya.search.subscriptions.SubscriptionMatcher;
import org.jspecify.annotations.Nullable;

/** From a changed incident to what must be written: entries of the ledger, and alerts. */
final class Alerting {
    private static final String SOURCE = "/search-service";

    private final SubscriptionMatcher subscriptions;
    private final AlertMetrics metrics;
    private final Clock clock;

    Alerting(SubscriptionMatcher subscriptions, AlertMetrics metrics, Clock clock) {
        this.subscriptions = subscriptions;
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * Changes the ledger and gives the records that say so, which must be written together or not at all; none for a
     * version that was looked at before.
     *
     * @param partition of the incident, and of its ledger
     */
    List<ProducerRecord<String, byte[]>> take(
            IncidentChanged incident, int partition, Ledger ledger, TraceParent trace) {
        IncidentMark mark = ledger.mark(incident.id());
        if (mark.covers(incident)) {
            return List.of();
        }
        if (isWithoutRegion(incident.where())) {
            metrics.droppedWithoutRegion();
        }
        Map<String, Told> told = ledger.told(incident.id());
        Map<String, Subscription> listening = new LinkedHashMap<>();
        subscriptions.match(incident).forEach(each -> listening.put(each.id(), each));
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        List<AlertRaised> alerts = new ArrayList<>();
        listening
                .values()
                .forEach(each -> decide(each, true, incident, mark, told).ifPresent(alerts::add));
        List<String> gone = new ArrayList<>();
        for (String id : told.keySet()) {
            Optional<Subscription> subscription = subscriptions.get(id);
            if (subscription.isEmpty()) {
                gone.add(id);
            } else if (!listening.containsKey(id)) {
                decide(subscription.get(), false, incident, mark, told).ifPresent(alerts::add);
            }
        }
        for (AlertRaised alert : alerts) {
            Told entry = Told.after(told.get(alert.subscription()), alert);
            records.add(Ledger.entry(partition, entry));
            records.add(
                    EventRecords.of(alert, alert.subscription(), alert.id(), SOURCE, alert.raised(), trace.child()));
            ledger.put(entry);
        }
        records.addAll(ledger.forget(partition, incident.id(), gone));
        IncidentMark next = mark.after(incident);
        ledger.put(next);
        records.add(Ledger.entry(partition, next));
        metrics.raised(alerts);
        return records;
    }

    private Optional<AlertRaised> decide(
            Subscription subscription,
            boolean listens,
            IncidentChanged incident,
            IncidentMark mark,
            Map<String, Told> told) {
        return AlertRule.decide(subscription, listens, incident, mark, told.get(subscription.id()), clock.instant());
    }

    private static boolean isWithoutRegion(@Nullable Where where) {
        return where == null || where.country() == null;
    }
}
