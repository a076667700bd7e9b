package org.atalaya.search.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.atalaya.events.Topics;
import org.atalaya.kit.problems.UnavailableException;
import org.atalaya.search.alerts.AlertLog.Heard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

/** What listeners hear while Kafka does not answer. */
class AlertLogTest {
    private static final Duration PATIENCE = Duration.ofMillis(200);
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final TopicPartition ONLY = new TopicPartition(Topics.ALERTS, 0);
    private static final int LISTENERS = 40;

    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger mostOpen = new AtomicInteger();
    private final AlertLog log = new AlertLog(new AlertHistory(this::silent), 10, PATIENCE);

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void who_comes_back_while_kafka_says_nothing_is_told_to_ask_again() {
        assertThat(log.from(Position.parse("0:2"), alert -> true).collectList().block(LONG))
                .containsExactly(new Heard.Start("0:2"), new Heard.Unavailable());
    }

    @Test
    void who_comes_while_kafka_is_away_is_refused() {
        try (AlertLog away = new AlertLog(new AlertHistory(Away::new), 10, PATIENCE)) {
            assertThatThrownBy(
                            () -> away.from(Position.parse(null), alert -> true).blockFirst(LONG))
                    .isInstanceOf(UnavailableException.class);
        }
    }

    @Test
    void however_many_come_back_few_read_at_a_time_and_none_waits_long_for_nothing() {
        List<Heard> heard = Flux.range(0, LISTENERS)
                .flatMap(listener -> log.from(Position.parse("0:2"), alert -> true), LISTENERS)
                .collectList()
                .block(LONG);

        assertThat(heard).hasSize(2 * LISTENERS);
        assertThat(heard).filteredOn(new Heard.Unavailable()::equals).hasSize(LISTENERS);
        assertThat(mostOpen.get()).isBetween(1, AlertLog.MOST_READING);
        assertThat(open.get()).isZero();
    }

    /** Knew once that there are five alerts, and gives none of them. */
    private Consumer<String, byte[]> silent() {
        mostOpen.accumulateAndGet(open.incrementAndGet(), Math::max);
        return new Silent() {
            @Override
            public void close(CloseOptions options) {
                super.close(options);
                open.decrementAndGet();
            }
        };
    }

    private static class Silent extends MockConsumer<String, byte[]> {
        Silent() {
            super("earliest");
            updatePartitions(Topics.ALERTS, List.of(new PartitionInfo(Topics.ALERTS, 0, null, null, null)));
            updateBeginningOffsets(Map.of(ONLY, 0L));
            updateEndOffsets(Map.of(ONLY, 5L));
        }
    }

    private static final class Away extends Silent {
        @Override
        public synchronized List<PartitionInfo> partitionsFor(String topic, Duration timeout) {
            throw new TimeoutException("no broker answers");
        }
    }
}
