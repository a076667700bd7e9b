package org.atalaya.search.alerts;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.atalaya.events.AlertRaised;
import org.atalaya.events.IncidentChanged;
import org.atalaya.events.Topics;
import org.atalaya.kit.messaging.EventJson;
import org.atalaya.kit.messaging.TraceParent;
import org.atalaya.search.subscriptions.Subscription;
import org.atalaya.search.subscriptions.SubscriptionMatcher;

/** What one subscription is told of incidents, one after the other, as the service raises it. */
final class RaisedAlerts {
    static final Instant NOW = Instant.parse("2026-03-02T00:00:00Z");

    private final SubscriptionMatcher matcher = new SubscriptionMatcher();
    private final Ledger ledger = new Ledger();
    private final Alerting alerting =
            new Alerting(matcher, new AlertMetrics(new SimpleMeterRegistry()), Clock.fixed(NOW, ZoneOffset.UTC));

    RaisedAlerts(Subscription subscription) {
        listen(subscription);
    }

    /** From now on it listens as this one does, which has the same id. */
    void listen(Subscription subscription) {
        matcher.put(subscription);
    }

    /** One at most. */
    List<AlertRaised> of(IncidentChanged incident) {
        return alerting.take(incident, 0, ledger, TraceParent.start()).stream()
                .filter(each -> each.topic().equals(Topics.ALERTS))
                .map(each -> EventJson.read(each.value(), AlertRaised.class))
                .toList();
    }

    /** The one that there must be. */
    AlertRaised one(IncidentChanged incident) {
        List<AlertRaised> alerts = of(incident);
        if (alerts.size() != 1) {
            throw new AssertionError("Told was " + alerts + ", expected one alert");
        }
        return alerts.get(0);
    }
}
