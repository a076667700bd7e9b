package org.atalaya.search.alerts;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.atalaya.events.AlertRaised;
import org.atalaya.events.IncidentChanged;
import org.atalaya.events.Where;
import org.atalaya.kit.messaging.DeadLetters;
import org.atalaya.kit.messaging.EventJson;
import org.atalaya.kit.messaging.EventRecords;
import org.atalaya.kit.messaging.TraceParent;
import org.atalaya.kit.messaging.UnreadableEventException;
import org.atalaya.search.subscriptions.Subscription;
import org.atalaya.search.subscriptions.SubscriptionMatcher;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** From a changed incident to what must be written: entries of the ledger, and alerts. */
final class Alerting {
    private static final Logger LOG = LoggerFactory.getLogger(Alerting.class);
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
     * The records for a message of incidents: what {@link #take(IncidentChanged, int, Ledger, TraceParent)} gives, or a dead
     * letter where that fails, for one incident must not hold up the others. What is no incident at all the index sets
     * aside.
     */
    List<ProducerRecord<String, byte[]>> take(ConsumerRecord<String, byte[]> message, Ledger ledger) {
        try {
            IncidentChanged incident = EventJson.read(message.value(), IncidentChanged.class);
            return take(incident, message.partition(), ledger, TraceParent.of(message.headers()));
        } catch (UnreadableEventException e) {
            return List.of();
        } catch (RuntimeException e) {
            LOG.warn("Set aside incident {}, which nobody can be alerted of", message.key(), e);
            return List.of(DeadLetters.of(message, e, clock.instant()));
        }
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
        List<Told> entries = new ArrayList<>();
        for (AlertRaised alert : alerts) {
            Told entry = Told.after(told.get(alert.subscription()), alert);
            entries.add(entry);
            records.add(Ledger.entry(partition, entry));
            records.add(
                    EventRecords.of(alert, alert.subscription(), alert.id(), SOURCE, alert.raised(), trace.child()));
        }
        IncidentMark next = mark.after(incident);
        records.add(Ledger.entry(partition, next));
        // What can fail is behind us: the ledger changes whole or not at all.
        entries.forEach(ledger::put);
        records.addAll(ledger.forget(partition, incident.id(), gone));
        ledger.put(next);
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

    static boolean isWithoutRegion(@Nullable Where where) {
        return where == null || where.country() == null;
    }
}
