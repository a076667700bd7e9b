package org.atalaya.search.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atalaya.search.incidents.SampleIncidents.version;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.atalaya.events.IncidentChanged.Reason;
import org.atalaya.events.Topics;
import org.atalaya.kit.messaging.EventJson;
import org.atalaya.search.alerts.AlertLog.Heard;
import org.atalaya.search.subscriptions.SampleSubscriptions;
import org.atalaya.search.subscriptions.TopicTail;
import org.atalaya.testing.BackingServers;
import org.atalaya.testing.KafkaTopics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two partitions, of which five alerts each were raised, one more each is to come, and three are in memory. */
class AlertLogIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int IN_MEMORY = 3;

    private static BackingServers servers;
    private static KafkaTopics topics;
    private static Admin admin;
    private static TopicTail tail;
    private static AlertLog log;

    @BeforeAll
    static void start() throws Exception {
        servers = BackingServers.own();
        admin = TestClients.admin(servers);
        TestClients.make(admin, 2, Topics.ALERTS);
        topics = new KafkaTopics(servers);
        raise(0, 5);
        AlertClients clients = TestClients.of(servers);
        log = new AlertLog(new AlertHistory(clients::reader), IN_MEMORY, PATIENCE);
        tail = new TopicTail(clients::reader, Topics.ALERTS, log::take);
        assertThat(tail.awaitCaughtUp(PATIENCE)).isTrue();
    }

    @AfterAll
    static void close() {
        tail.close();
        log.close();
        topics.close();
        admin.close();
        servers.close();
    }

    @Test
    void who_comes_back_misses_nothing_that_is_kept_and_is_told_of_what_is_not() throws Exception {
        assertThat(heard("0:1,1:2", 7))
                .startsWith("from 0:1,1:2")
                .contains("0-1", "0-4", "1-2", "1-4")
                .doesNotContain("0-0", "1-1", "gap");
        assertThat(heard("0:5,1:4", 1)).containsExactly("from 0:5,1:4", "1-4");

        admin.deleteRecords(Map.of(
                        new TopicPartition(Topics.ALERTS, 0), RecordsToDelete.beforeOffset(3),
                        new TopicPartition(Topics.ALERTS, 1), RecordsToDelete.beforeOffset(2)))
                .all()
                .get();

        assertThat(heard("0:1,1:2", 5)).startsWith("from 0:1,1:2", "gap").contains("0-3", "0-4", "1-2", "1-3", "1-4");
        assertThat(heard("0:900,1:5", 2)).startsWith("from 0:900,1:5", "gap").contains("0-3", "0-4");

        List<String> live = log.from(Position.parse(null), alert -> true)
                .doOnNext(heard -> {
                    if (heard instanceof Heard.Start) {
                        raise(5, 6);
                    }
                })
                .map(AlertLogIT::told)
                .take(3)
                .collectList()
                .block(PATIENCE);
        assertThat(live).startsWith("from 0:5,1:5").contains("0-5", "1-5");
    }

    /** What somebody hears who heard so far, until so many alerts. */
    private static List<String> heard(String position, int alerts) {
        List<String> heard = log.from(Position.parse(position), alert -> true)
                .takeUntil(new java.util.function.Predicate<>() {
                    private int count;

                    @Override
                    public boolean test(Heard each) {
                        count += each instanceof Heard.Alert ? 1 : 0;
                        return count == alerts;
                    }
                })
                .map(AlertLogIT::told)
                .collectList()
                .block(PATIENCE);
        return heard == null ? List.of() : heard;
    }

    private static String told(Heard heard) {
        if (heard instanceof Heard.Alert told) {
            return told.alert().incident();
        }
        return heard instanceof Heard.Start start ? "from " + start.position() : "gap";
    }

    private static void raise(int from, int to) {
        RaisedAlerts alerts = new RaisedAlerts(SampleSubscriptions.to("PE-PUN", Instant.EPOCH));
        IntFunction<ProducerRecord<String, byte[]>> message = number -> {
            int partition = number % 2;
            String incident = partition + "-" + number / 2;
            return new ProducerRecord<>(
                    Topics.ALERTS,
                    partition,
                    "puno",
                    EventJson.write(alerts.one(
                            version(incident, 1, Reason.NEW_INCIDENT, 1).incident())));
        };
        topics.send(IntStream.range(2 * from, 2 * to).mapToObj(message).toList());
    }
}
