package org.atalaya.search.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atalaya.search.incidents.SampleIncidents.version;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.atalaya.events.AlertRaised;
import org.atalaya.events.AlertRaised.Kind;
import org.atalaya.events.IncidentChanged;
import org.atalaya.events.IncidentChanged.Reason;
import org.atalaya.events.IncidentClaim;
import org.atalaya.events.Topics;
import org.atalaya.kit.messaging.DeadLetters;
import org.atalaya.kit.messaging.EventJson;
import org.atalaya.kit.messaging.TraceParent;
import org.atalaya.search.incidents.SampleIncidents;
import org.atalaya.search.subscriptions.SampleSubscriptions;
import org.atalaya.search.subscriptions.Subscription;
import org.atalaya.search.subscriptions.SubscriptionMatcher;
import org.junit.jupiter.api.Test;

class AlertRuleTest {
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    private final SubscriptionMatcher subscriptions = new SubscriptionMatcher();
    private final Alerting alerting = new Alerting(
            subscriptions,
            new AlertMetrics(new SimpleMeterRegistry()),
            Clock.fixed(Instant.parse("2026-03-02T00:00:00Z"), ZoneOffset.UTC));
    private Ledger ledger = new Ledger();
    private final List<ProducerRecord<String, byte[]>> written = new ArrayList<>();

    @Test
    void the_first_sentence_of_an_alert_states_its_figure() {
        subscribe(SampleSubscriptions.to("PE-PUN", LONG_AGO));
        IncidentChanged first = version("i", 1, Reason.NEW_INCIDENT, 12).incident();
        alerts(first);

        IncidentChanged second = version("i", 2, Reason.TOLL_RISE, 17).after(12).incident();
        List<IncidentClaim> oldOnesFirst = new ArrayList<>(first.claims());
        oldOnesFirst.addAll(second.claims());
        AlertRaised alert = one(SampleIncidents.withClaims(second, oldOnesFirst));

        assertThat(alert.evidence())
                .extracting(IncidentClaim::sentence)
                .containsExactly(
                        "Al menos 17 civiles murieron en Juliaca.", "Al menos 12 civiles murieron en Juliaca.");
    }

    @Test
    void new_deaths_are_told_once_and_again_only_when_the_toll_rises() {
        subscribe(SampleSubscriptions.to("PE-PUN", LONG_AGO));

        AlertRaised first = one(version("i", 1, Reason.NEW_INCIDENT, 12).incident());
        assertThat(first.newDeaths()).isEqualTo(12);
        assertThat(first.headline())
                .isEqualTo("12 killed (12 to 13) in Juliaca, Puno, Peru, on January 9, 2023: 12 new (1 source)");
        assertThat(alerts(version("i", 1, Reason.NEW_INCIDENT, 12).incident())).isEmpty();
        assertThat(alerts(version("i", 2, Reason.TOLL_RISE, 12).after(12).by(3).incident()))
                .isEmpty();

        AlertRaised second = one(version("i", 3, Reason.TOLL_RISE, 17).after(12).incident());
        assertThat(second.newDeaths()).isEqualTo(5);
        assertThat(second.deaths().best()).isEqualTo(17);
        assertThat(second.references())
                .extracting(AlertRaised.Reference::version)
                .containsExactly(1);
    }

    @Test
    void a_correction_goes_to_who_was_told_and_going_back_up_is_not_new() {
        subscribe(SampleSubscriptions.to("PE-PUN", LONG_AGO));
        alerts(version("i", 1, Reason.NEW_INCIDENT, 17).incident());

        AlertRaised correction =
                one(version("i", 2, Reason.CORRECTION, 15).after(17).incident());
        assertThat(correction.kind()).isEqualTo(Kind.UPDATE);
        assertThat(correction.newDeaths()).isZero();
        assertThat(correction.headline()).contains("Correction: 15 killed").contains("told before: 17 killed");

        assertThat(alerts(version("i", 3, Reason.TOLL_RISE, 17).after(15).incident()))
                .isEmpty();
        assertThat(one(version("i", 4, Reason.TOLL_RISE, 18).after(17).incident())
                        .newDeaths())
                .isEqualTo(1);
    }

    @Test
    void what_is_no_longer_reported_at_all_is_cancelled() {
        subscribe(SampleSubscriptions.to("PE-PUN", LONG_AGO));
        alerts(version("i", 1, Reason.NEW_INCIDENT, 3).incident());

        AlertRaised cancel = one(version("i", 2, Reason.CORRECTION, 0).after(3).incident());

        assertThat(cancel.kind()).isEqualTo(Kind.CANCEL);
        assertThat(alerts(version("i", 3, Reason.CORRECTION, 0).incident())).isEmpty();
    }

    @Test
    void a_new_subscription_hears_nothing_of_the_past_and_only_what_is_new_of_the_future() {
        alerts(version("i", 1, Reason.NEW_INCIDENT, 12).incident());
        alerts(version("i", 2, Reason.CORRECTION, 8).after(12).incident());
        subscribe(SampleSubscriptions.to("PE-PUN", SampleIncidents.CHANGED.plusSeconds(3_600L * 2 + 60)));

        assertThat(alerts(version("i", 3, Reason.TOLL_RISE, 11).after(8).incident()))
                .isEmpty();
        assertThat(one(version("i", 4, Reason.TOLL_RISE, 14).after(11).incident())
                        .newDeaths())
                .isEqualTo(2);
    }

    @Test
    void history_and_splits_tell_nobody_and_are_no_news_later() {
        subscribe(SampleSubscriptions.to("PE-PUN", LONG_AGO));

        assertThat(alerts(version("h", 1, Reason.NEW_INCIDENT, 10).fromHistory().incident()))
                .isEmpty();
        assertThat(one(version("h", 2, Reason.TOLL_RISE, 12).after(10).incident())
                        .newDeaths())
                .isEqualTo(2);
        assertThat(alerts(version("m", 1, Reason.SPLIT, 4).incident())).isEmpty();
        assertThat(one(version("m", 2, Reason.TOLL_RISE, 5).after(4).incident()).newDeaths())
                .isEqualTo(1);
    }

    @Test
    void a_merge_tells_of_the_dead_beyond_all_that_was_told_of_either() {
        subscribe(SampleSubscriptions.to("PE-PUN", LONG_AGO));
        alerts(version("elder", 1, Reason.NEW_INCIDENT, 12).incident());
        alerts(version("other", 1, Reason.NEW_INCIDENT, 3).incident());

        AlertRaised merged = one(SampleIncidents.withNewDeaths(
                version("elder", 2, Reason.MERGE, 17).after(12).incident(), 2));

        assertThat(merged.kind()).isEqualTo(Kind.ALERT);
        assertThat(merged.newDeaths()).isEqualTo(2);
        assertThat(merged.deaths().best()).isEqualTo(17);
        assertThat(one(version("elder", 3, Reason.TOLL_RISE, 18).after(17).incident())
                        .newDeaths())
                .isEqualTo(1);
    }

    @Test
    void what_was_told_of_both_before_they_merged_is_never_news() {
        subscribe(SampleSubscriptions.to("PE-PUN", LONG_AGO));
        alerts(version("elder", 1, Reason.NEW_INCIDENT, 12).incident());
        alerts(version("other", 1, Reason.NEW_INCIDENT, 9).incident());

        AlertRaised now = one(SampleIncidents.withNewDeaths(
                version("elder", 2, Reason.MERGE, 15).after(12).incident(), 0));

        assertThat(now.kind()).as("what both are now").isEqualTo(Kind.UPDATE);
        assertThat(now.newDeaths()).isZero();
        assertThat(alerts(SampleIncidents.withNewDeaths(
                        version("elder", 3, Reason.TOLL_RISE, 20).after(15).incident(), 0)))
                .isEmpty();
        assertThat(one(SampleIncidents.withNewDeaths(
                                version("elder", 4, Reason.TOLL_RISE, 23)
                                        .after(20)
                                        .incident(),
                                2))
                        .newDeaths())
                .isEqualTo(2);
    }

    @Test
    void who_was_told_of_an_incident_hears_that_it_became_part_of_another() {
        subscribe(SampleSubscriptions.to("PE-PUN", LONG_AGO));
        alerts(version("other", 1, Reason.NEW_INCIDENT, 9).incident());

        AlertRaised gone =
                one(version("other", 2, Reason.MERGE, 0).after(9).into("elder").incident());

        assertThat(gone.kind()).isEqualTo(Kind.UPDATE);
        assertThat(gone.headline())
                .isEqualTo("Counted with another incident now: 9 killed in Juliaca, Puno, Peru, on January 9, 2023");
        assertThat(alerts(version("untold", 2, Reason.MERGE, 0).into("elder").incident()))
                .isEmpty();
    }

    @Test
    void what_may_be_told_again_tells_nobody_until_it_is_known_to_be_new() {
        subscribe(SampleSubscriptions.to("PE-PUN", LONG_AGO));

        assertThat(alerts(version("i", 1, Reason.NEW_INCIDENT, 4)
                        .repeating("other")
                        .incident()))
                .isEmpty();
        assertThat(alerts(version("i", 2, Reason.CONFIRMED, 4)
                        .after(4)
                        .by(2)
                        .repeating("other")
                        .incident()))
                .isEmpty();
        assertThat(one(SampleIncidents.withNewDeaths(
                                version("i", 3, Reason.NEW_INCIDENT, 4)
                                        .after(4)
                                        .by(3)
                                        .incident(),
                                4))
                        .newDeaths())
                .isEqualTo(4);
        assertThat(alerts(version("i", 4, Reason.CONFIRMED, 4).after(4).by(4).incident()))
                .isEmpty();
    }

    @Test
    void a_threshold_gathers_what_was_not_told() {
        subscribe(SampleSubscriptions.to("PE-PUN", LONG_AGO, 5, 1));

        assertThat(alerts(version("i", 1, Reason.NEW_INCIDENT, 3).incident())).isEmpty();
        assertThat(one(version("i", 2, Reason.TOLL_RISE, 6).after(3).incident()).newDeaths())
                .isEqualTo(6);
    }

    @Test
    void too_few_sources_wait_for_more() {
        subscribe(SampleSubscriptions.to("PE-PUN", LONG_AGO, 1, 2));

        assertThat(alerts(version("i", 1, Reason.NEW_INCIDENT, 3).incident())).isEmpty();
        assertThat(one(version("i", 2, Reason.TOLL_RISE, 3).after(3).by(2).incident())
                        .newDeaths())
                .isEqualTo(3);
    }

    @Test
    void a_subscription_by_region_drops_what_has_none() {
        subscribe(SampleSubscriptions.to("PE-PUN", LONG_AGO));

        assertThat(alerts(version("i", 1, Reason.NEW_INCIDENT, 3).at(null).incident()))
                .isEmpty();
        assertThat(alerts(version("j", 1, Reason.NEW_INCIDENT, 3)
                        .at(SampleIncidents.PERU)
                        .incident()))
                .isEmpty();
    }

    @Test
    void a_ledger_that_is_read_again_tells_nothing_again() {
        subscribe(SampleSubscriptions.to("PE-PUN", LONG_AGO));
        alerts(version("i", 1, Reason.NEW_INCIDENT, 12).incident());
        ledger = new Ledger();
        written.stream()
                .filter(entry -> entry.topic().equals(Ledger.TOPIC))
                .forEach(entry -> ledger.take(new ConsumerRecord<>(Ledger.TOPIC, 0, 0, entry.key(), entry.value())));

        assertThat(alerts(version("i", 1, Reason.NEW_INCIDENT, 12).incident())).isEmpty();
        assertThat(one(version("i", 2, Reason.TOLL_RISE, 13).after(12).incident())
                        .newDeaths())
                .isEqualTo(1);
    }

    @Test
    void an_incident_that_cannot_be_judged_is_set_aside_and_holds_up_no_other() {
        subscribe(SampleSubscriptions.to("PE-PUN", LONG_AGO));
        Alerting failing = new Alerting(
                subscriptions, new AlertMetrics(new SimpleMeterRegistry()), new FailingOnce(Instant.EPOCH));
        ConsumerRecord<String, byte[]> message = new ConsumerRecord<>(
                Topics.INCIDENTS,
                0,
                7,
                "i",
                EventJson.write(version("i", 1, Reason.NEW_INCIDENT, 12).incident()));

        assertThat(failing.take(message, ledger)).singleElement().satisfies(letter -> {
            assertThat(letter.topic()).isEqualTo(Topics.deadLetters(Topics.INCIDENTS));
            assertThat(letter.value()).isEqualTo(message.value());
            assertThat(letter.headers().lastHeader(DeadLetters.REASON).value())
                    .asString()
                    .isEqualTo("no time");
        });
        assertThat(failing.take(message, ledger))
                .as("put back, it is told as if nothing had happened")
                .extracting(ProducerRecord::topic)
                .containsOnlyOnce(Topics.ALERTS);
    }

    private static final class FailingOnce extends Clock {
        private final Instant now;
        private boolean hasFailed;

        FailingOnce(Instant now) {
            this.now = now;
        }

        @Override
        public Instant instant() {
            if (!hasFailed) {
                hasFailed = true;
                throw new IllegalStateException("no time");
            }
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private void subscribe(Subscription subscription) {
        subscriptions.put(subscription);
    }

    private AlertRaised one(IncidentChanged incident) {
        List<AlertRaised> alerts = alerts(incident);
        assertThat(alerts).hasSize(1);
        return alerts.get(0);
    }

    private List<AlertRaised> alerts(IncidentChanged incident) {
        List<ProducerRecord<String, byte[]>> records = alerting.take(incident, 0, ledger, TraceParent.start());
        written.addAll(records);
        assertThat(records)
                .allSatisfy(each ->
                        assertThat(each.key().getBytes(StandardCharsets.UTF_8)).isNotEmpty());
        return records.stream()
                .filter(each -> each.topic().equals(Topics.ALERTS))
                .map(each -> EventJson.read(each.value(), AlertRaised.class))
                .toList();
    }
}
