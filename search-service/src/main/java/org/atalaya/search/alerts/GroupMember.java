package org.atalaya.search.alerts;

import java.time.Duration;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.errors.WakeupException;
import org.atalaya.search.subscriptions.TopicTail;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A member of a consumer group on a thread of its own, once the subscriptions are known. After any failure it begins again
 * with new clients, a second later.
 */
final class GroupMember implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GroupMember.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long PAUSE_MILLIS = 1_000;
    private static final long LAST_WORK_MILLIS = 10_000;

    private final String name;
    private final TopicTail subscriptions;
    private final Thread thread;
    private volatile boolean closed;
    private volatile @Nullable Consumer<String, byte[]> current;

    /** What it does from one failure to the next, until the member is closed. */
    interface Work {
        void run(Producer<String, byte[]> producer, Consumer<String, byte[]> consumer);
    }

    /** Nothing happens yet. */
    GroupMember(
            String name,
            TopicTail subscriptions,
            Supplier<Producer<String, byte[]>> producers,
            Supplier<Consumer<String, byte[]>> consumers,
            Work work) {
        this.name = name;
        this.subscriptions = subscriptions;
        this.thread = new Thread(() -> run(producers, consumers, work), name);
    }

    void start() {
        thread.start();
    }

    boolean isClosed() {
        return closed;
    }

    private void run(
            Supplier<Producer<String, byte[]>> producers, Supplier<Consumer<String, byte[]>> consumers, Work work) {
        while (!closed) {
            try (Producer<String, byte[]> producer = producers.get();
                    Consumer<String, byte[]> consumer = consumers.get()) {
                current = consumer;
                if (subscriptions.awaitCaughtUp(PATIENCE)) {
                    work.run(producer, consumer);
                }
            } catch (WakeupException e) {
                // Closed.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.warn("{} begin again: {}", name, e.toString());
                pause();
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
            thread.join(LAST_WORK_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
