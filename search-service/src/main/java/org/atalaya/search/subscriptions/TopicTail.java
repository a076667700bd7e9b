package org.atalaya.search.subscriptions;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a whole topic from its beginning and goes on reading, in a thread of its own, as every instance does for what it
 * needs in memory. Where Kafka fails it goes on where it was.
 */
public final class TopicTail implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TopicTail.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final long PAUSE_MILLIS = 1_000;

    private final Supplier<Consumer<String, byte[]>> consumers;
    private final String topic;
    private final java.util.function.Consumer<ConsumerRecord<String, byte[]>> taker;
    private final Map<TopicPartition, Long> next = new HashMap<>();
    private final CountDownLatch caughtUp = new CountDownLatch(1);
    private final Thread thread;
    private volatile boolean closed;
    private volatile @Nullable Consumer<String, byte[]> current;

    /** Starts reading. */
    public TopicTail(
            Supplier<Consumer<String, byte[]>> consumers,
            String topic,
            java.util.function.Consumer<ConsumerRecord<String, byte[]>> taker) {
        this.consumers = consumers;
        this.topic = topic;
        this.taker = taker;
        this.thread = new Thread(this::run, topic + "-tail");
        thread.setDaemon(true);
        thread.start();
    }

    /** Waits until all was read that was there at the start; false where it takes longer. */
    public boolean awaitCaughtUp(Duration patience) throws InterruptedException {
        return caughtUp.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void run() {
        while (!closed) {
            try (Consumer<String, byte[]> consumer = consumers.get()) {
                current = consumer;
                read(consumer);
            } catch (WakeupException e) {
                // Closed.
            } catch (KafkaException e) {
                LOG.warn("Reading {} waits: {}", topic, e.getMessage());
                pause();
            }
        }
    }

    private void read(Consumer<String, byte[]> consumer) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        if (partitions.isEmpty()) {
            throw new KafkaException("there is no topic " + topic);
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(
                partitions.stream().filter(each -> !next.containsKey(each)).toList());
        next.forEach(consumer::seek);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (!closed) {
            for (ConsumerRecord<String, byte[]> message : consumer.poll(POLL)) {
                taker.accept(message);
                next.put(new TopicPartition(topic, message.partition()), message.offset() + 1);
            }
            if (caughtUp.getCount() > 0
                    && ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
                caughtUp.countDown();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed = true;
        Consumer<String, byte[]> consumer = current;
        if (consumer != null) {
            consumer.wakeup();
        }
        try {
            thread.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
