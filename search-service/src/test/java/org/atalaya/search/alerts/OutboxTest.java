package org.atalaya.search.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.atalaya.search.incidents.SampleIncidents.version;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.atalaya.events.AlertRaised;
import org.atalaya.events.IncidentChanged.Reason;
import org.atalaya.kit.messaging.EventJson;
import org.atalaya.search.alerts.Outbox.Entry;
import org.atalaya.search.alerts.Outbox.Parcel;
import org.atalaya.search.subscriptions.SampleSubscriptions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OutboxTest {
    private static final Instant RAISED = RaisedAlerts.NOW;
    private static final SendOutcome AWAY = new SendOutcome.Failed("it answers 503");

    private final Random random = new Random(7);
    private final Outbox outbox = new Outbox();
    private final RaisedAlerts alerts = new RaisedAlerts(SampleSubscriptions.to("PE-PUN", Instant.EPOCH));

    @BeforeEach
    void own() {
        outbox.own(List.of(0));
    }

    @Test
    void what_is_never_taken_is_tried_less_and_less_often_and_given_up_after_a_day() {
        put("i", RAISED, null);
        Instant now = RAISED;
        Duration last = Duration.ZERO;
        int tries = 0;
        for (Parcel parcel = due(now); parcel != null; parcel = due(now)) {
            tries++;
            Delivery after = fail(parcel, now);
            if (after.state() == Delivery.State.GIVEN_UP) {
                break;
            }
            Instant next = after.next() == null ? Instant.MAX : after.next();
            Duration pause = Duration.between(now, next);
            assertThat(pause).isBetween(Duration.ofSeconds(5), Duration.ofMinutes(90));
            assertThat(due(next.minusMillis(1))).as("not before").isNull();
            last = pause;
            now = next;
        }

        assertThat(Duration.between(RAISED, now)).isBetween(Duration.ofHours(24), Duration.ofMinutes(24 * 60 + 90));
        assertThat(last).isGreaterThanOrEqualTo(Duration.ofHours(1));
        assertThat(tries).isBetween(20, 45);
        assertThat(due(now.plus(Duration.ofDays(9)))).as("never again").isNull();
    }

    @Test
    void what_is_refused_is_given_up_at_once_and_what_is_taken_is_not_sent_again() {
        put("i", RAISED, null);
        Parcel parcel = dueNow(RAISED);

        assertThat(parcel.after(new SendOutcome.Refused("gone"), RAISED, random))
                .extracting(each -> each.delivery().state())
                .containsExactly(Delivery.State.GIVEN_UP);
        assertThat(parcel.after(new SendOutcome.Taken(), RAISED, random))
                .extracting(
                        each -> each.delivery().state(), each -> each.delivery().attempts())
                .containsExactly(tuple(Delivery.State.DELIVERED, 1));
    }

    @Test
    void a_digest_is_one_message_and_whole_whenever_it_is_tried_again() {
        Instant morning = RAISED.plus(Duration.ofHours(8));
        put("i", morning, morning);
        put("j", morning, morning);
        put("k", morning, morning);
        assertThat(due(morning.minusMillis(1))).isNull();

        Instant now = morning;
        for (int i = 0; i < 5; i++) {
            Parcel parcel = dueNow(now);
            assertThat(parcel.isDigest()).isTrue();
            assertThat(parcel.id()).isEqualTo("puno_digest_" + morning.getEpochSecond());
            assertThat(parcel.entries()).hasSize(3);
            Instant next = fail(parcel, now).next();
            now = next == null ? now : next;
        }
        List<AlertRaised> told = dueNow(now).entries().stream()
                .map(each -> Objects.requireNonNull(each.delivery().alert()))
                .toList();
        JsonNode body = EventJson.mapper()
                .readTree(new AlertMessage(URI.create("https://atalaya.example")).webhook(told, true, now));
        assertThat(body.path("type").asString()).isEqualTo("alerts.digest");
        assertThat(body.path("data")
                        .path("alerts")
                        .valueStream()
                        .map(each -> each.path("incident").asString()))
                .containsExactly("i", "j", "k");
    }

    private void put(String incident, Instant next, @Nullable Instant together) {
        var alert = alerts.one(version(incident, 1, Reason.NEW_INCIDENT, 3).incident());
        outbox.put(new Entry(
                0,
                new Delivery(
                        "puno",
                        alert.id(),
                        alert,
                        "WEBHOOK https://hooks.example",
                        Delivery.State.WAITING,
                        RAISED,
                        together,
                        0,
                        next,
                        RAISED,
                        null)));
    }

    private Delivery fail(Parcel parcel, Instant now) {
        List<Entry> after = parcel.after(AWAY, now, random);
        after.forEach(outbox::put);
        return after.get(0).delivery();
    }

    private Parcel dueNow(Instant now) {
        return Objects.requireNonNull(due(now));
    }

    /** One lane, so one at most. */
    private @Nullable Parcel due(Instant now) {
        List<Parcel> due = outbox.due(now, Set.of());
        return due.isEmpty() ? null : due.get(0);
    }
}
