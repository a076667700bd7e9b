package org.atalaya.search.alerts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.atalaya.events.Topics;

/**
 * The alerts that Kafka keeps, read again by who is further behind than memory goes. All methods wait for Kafka, until a
 * deadline: behind that they fail with Kafka's own {@link TimeoutException}.
 */
final class AlertHistory {
    private static final Duration POLL = Duration.ofMillis(200);

    /** Kafka would wait for 30 s, and nobody else reads on the thread that long. */
    private static final Duration MOST_CLOSING = Duration.ofMillis(500);

    private final Supplier<Consumer<String, byte[]>> readers;

    AlertHistory(Supplier<Consumer<String, byte[]>> readers) {
        this.readers = readers;
    }

    /**
     * Some of the alerts behind a position.
     *
     * @param from by partition, the offset that they begin at
     * @param next by partition, the offset behind the last of them
     * @param isGap whether alerts before them are no longer kept
     */
    record Page(
            List<ConsumerRecord<String, byte[]>> alerts,
            SortedMap<Integer, Long> from,
            SortedMap<Integer, Long> next,
            boolean isGap) {}

    /** When an answer is of no use any more, on the clock of {@link System#nanoTime()}. */
    record Deadline(long nanos) {
        static Deadline in(Duration patience) {
            return new Deadline(System.nanoTime() + patience.toNanos());
        }

        /** More than nothing; fails where nothing is left. */
        Duration left() {
            long left = nanos - System.nanoTime();
            if (left <= 0) {
                throw new TimeoutException("it did not answer in time");
            }
            return Duration.ofNanos(left);
        }

        /** Nothing where nothing is left. */
        Duration leftOf(Duration most) {
            return Duration.ofNanos(Math.max(0, Math.min(most.toNanos(), nanos - System.nanoTime())));
        }
    }

    /** By partition, the offset of what comes next. */
    SortedMap<Integer, Long> end(Deadline deadline) {
        return ask(deadline, reader -> offsets(reader.endOffsets(partitions(reader, deadline), deadline.left())));
    }

    /**
     * As many as Kafka gives at once of what is kept from some offsets on. A position that lies behind the end is of an
     * earlier life of the topic, of which nothing is kept.
     *
     * @param from by partition; the beginning where it says nothing
     * @param to by partition, where to stop; the end where it says nothing
     */
    Page read(SortedMap<Integer, Long> from, SortedMap<Integer, Long> to, Deadline deadline) {
        return ask(deadline, reader -> {
            List<TopicPartition> partitions = partitions(reader, deadline);
            SortedMap<Integer, Long> last = offsets(reader.endOffsets(partitions, deadline.left()));
            boolean isGap = false;
            SortedMap<Integer, Long> next = offsets(reader.beginningOffsets(partitions, deadline.left()));
            for (Map.Entry<Integer, Long> each : next.entrySet()) {
                int partition = each.getKey();
                long asked = from.getOrDefault(partition, each.getValue());
                boolean isKept = asked >= each.getValue() && asked <= offset(last, partition);
                isGap |= !isKept;
                each.setValue(isKept ? asked : each.getValue());
                last.merge(partition, to.getOrDefault(partition, Long.MAX_VALUE), Math::min);
            }
            reader.assign(partitions);
            next.forEach((partition, offset) -> reader.seek(new TopicPartition(Topics.ALERTS, partition), offset));
            SortedMap<Integer, Long> begin = new TreeMap<>(next);
            return new Page(read(reader, next, last, deadline), begin, next, isGap);
        });
    }

    private <T> T ask(Deadline deadline, Function<Consumer<String, byte[]>, T> question) {
        deadline.left();
        Consumer<String, byte[]> reader = readers.get();
        try {
            return question.apply(reader);
        } finally {
            reader.close(CloseOptions.timeout(deadline.leftOf(MOST_CLOSING)));
        }
    }

    /** Polls until something comes or there is nothing more, and moves {@code next} behind it. */
    private static List<ConsumerRecord<String, byte[]>> read(
            Consumer<String, byte[]> reader,
            SortedMap<Integer, Long> next,
            SortedMap<Integer, Long> last,
            Deadline deadline) {
        List<ConsumerRecord<String, byte[]>> alerts = new ArrayList<>();
        while (alerts.isEmpty() && next.keySet().stream().anyMatch(each -> offset(next, each) < offset(last, each))) {
            // Kafka that went away lets a poll end with nothing, again and again.
            deadline.left();
            for (ConsumerRecord<String, byte[]> each : reader.poll(POLL)) {
                if (each.offset() < offset(last, each.partition())) {
                    alerts.add(each);
                }
            }
            for (TopicPartition each : reader.assignment()) {
                long read = Math.min(reader.position(each, deadline.left()), offset(last, each.partition()));
                next.merge(each.partition(), read, Math::max);
            }
        }
        return alerts;
    }

    private static long offset(SortedMap<Integer, Long> offsets, int partition) {
        return offsets.getOrDefault(partition, 0L);
    }

    private static List<TopicPartition> partitions(Consumer<String, byte[]> reader, Deadline deadline) {
        return reader.partitionsFor(Topics.ALERTS, deadline.left()).stream()
                .map(partition -> new TopicPartition(Topics.ALERTS, partition.partition()))
                .toList();
    }

    private static SortedMap<Integer, Long> offsets(Map<TopicPartition, Long> offsets) {
        SortedMap<Integer, Long> byPartition = new TreeMap<>();
        offsets.forEach((partition, offset) -> byPartition.put(partition.partition(), offset));
        return byPartition;
    }
}
