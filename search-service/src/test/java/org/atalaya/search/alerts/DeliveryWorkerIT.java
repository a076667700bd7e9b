package org.atalaya.search.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atalaya.search.incidents.SampleIncidents.version;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.atalaya.events.AlertRaised;
import org.atalaya.events.IncidentChanged.Reason;
import org.atalaya.events.Topics;
import org.atalaya.kit.addresses.AllowedHosts;
import org.atalaya.kit.messaging.EventJson;
import org.atalaya.search.subscriptions.Channel;
import org.atalaya.search.subscriptions.SampleSubscriptions;
import org.atalaya.search.subscriptions.Subscription;
import org.atalaya.search.subscriptions.SubscriptionMatcher;
import org.atalaya.search.subscriptions.Subscriptions;
import org.atalaya.search.subscriptions.TopicTail;
import org.atalaya.testing.BackingServers;
import org.atalaya.testing.KafkaTopics;
import org.atalaya.testing.MovingClock;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeliveryWorkerIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final WebhookReceiver receiver = new WebhookReceiver();
    private final Channel channel =
            new Channel(Channel.Kind.WEBHOOK, receiver.address(), "whsec_bm90IG11Y2ggb2YgYSBzZWNyZXQ=");
    private final Subscription subscription = SampleSubscriptions.to("PE-PUN", Instant.EPOCH, List.of(channel));
    private final RaisedAlerts alerts = new RaisedAlerts(subscription);
    private final MovingClock clock = new MovingClock(RaisedAlerts.NOW);
    private final DeliveryView view = new DeliveryView();

    private BackingServers servers;
    private KafkaTopics topics;
    private TopicTail subscriptionsTail;
    private TopicTail deliveriesTail;
    private DeliveryWorker worker;

    @BeforeEach
    void start() {
        servers = BackingServers.own();
        try (Admin admin = TestClients.admin(servers)) {
            TestClients.make(admin, 1, Topics.ALERTS, Outbox.TOPIC, Subscriptions.TOPIC);
        }
        topics = new KafkaTopics(servers);
        AlertClients clients = TestClients.of(servers);
        SubscriptionMatcher matcher = new SubscriptionMatcher();
        matcher.put(subscription);
        subscriptionsTail = new TopicTail(clients::reader, Subscriptions.TOPIC, ignored -> {});
        deliveriesTail = new TopicTail(clients::reader, Outbox.TOPIC, view::take);
        worker = new DeliveryWorker(
                clients,
                SampleSubscriptions.of(matcher),
                subscriptionsTail,
                view,
                new ChannelSender(
                        new WebhookSender(AllowedHosts.of(Set.of(receiver.host()))),
                        null,
                        new AlertMessage(URI.create("https://atalaya.example"))),
                new AlertMetrics(new SimpleMeterRegistry()),
                clock);
    }

    @AfterEach
    void close() {
        worker.close();
        deliveriesTail.close();
        subscriptionsTail.close();
        topics.close();
        servers.close();
        receiver.close();
    }

    @Test
    void a_webhook_that_fails_for_a_day_is_disabled_with_a_notice_and_troubled_no_more() {
        receiver.answers(503);
        raise("first");
        await(1, Delivery.State.WAITING);
        clock.advance(Duration.ofHours(23));
        await(2, Delivery.State.WAITING);
        assertThat(view.disabled(subscription.id(), channel.key())).isEmpty();

        clock.advance(Duration.ofHours(2));
        await(3, Delivery.State.GIVEN_UP);

        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> view.disabled(subscription.id(), channel.key()).isPresent());
        assertThat(view.disabled(subscription.id(), channel.key())).hasValueSatisfying(notice -> {
            assertThat(notice.reason()).isEqualTo("it answers 503");
            assertThat(notice.disabled()).isEqualTo(clock.instant());
        });
        receiver.answers(204);
        raise("second");
        Awaitility.await().atMost(PATIENCE).until(() -> "the channel is disabled".equals(latest().reason()));
        assertThat(receiver.received()).isEmpty();
    }

    private void raise(String incident) {
        AlertRaised alert =
                alerts.one(version(incident, 1, Reason.NEW_INCIDENT, 3).incident());
        topics.send(List.of(new ProducerRecord<>(Topics.ALERTS, alert.subscription(), EventJson.write(alert))));
    }

    private void await(int attempts, Delivery.State state) {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> !view.of(subscription.id()).isEmpty()
                        && latest().attempts() == attempts
                        && latest().state() == state);
    }

    private Delivery latest() {
        return view.of(subscription.id()).get(0);
    }
}
