package org.atalaya.ingest.feeds;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.atalaya.kit.problems.UnavailableException;
import org.jspecify.annotations.Nullable;

/** Writes registrations; what was written is seen by this instance's {@link FeedsView} when a call returns. */
final class Registrations implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Supplier<Producer<String, byte[]>> producers;
    private final FeedsView view;
    private @Nullable Producer<String, byte[]> producer;

    Registrations(Supplier<Producer<String, byte[]>> producers, FeedsView view) {
        this.producers = producers;
        this.view = view;
    }

    /** Adds or replaces. */
    void save(Feed feed) {
        write(feed.id(), feed);
    }

    void remove(Feed feed) {
        write(feed.id(), null);
    }

    private void write(String id, @Nullable Feed feed) {
        try {
            Producer<String, byte[]> open = producer();
            int partitions = open.partitionsFor(FeedTopics.FEEDS).size();
            RecordMetadata written = open.send(FeedTopics.message(FeedTopics.FEEDS, id, id, feed, partitions))
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            TopicPartition partition = new TopicPartition(FeedTopics.FEEDS, written.partition());
            if (!view.await(partition, written.offset() + 1, PATIENCE)) {
                throw new UnavailableException("The change is stored, but was not read back from Kafka in time.", null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnavailableException("The service is stopping.", e);
        } catch (KafkaException | ExecutionException | TimeoutException e) {
            throw new UnavailableException("Kafka does not answer: the change was not stored.", e);
        }
    }

    private synchronized Producer<String, byte[]> producer() {
        if (producer == null) {
            producer = producers.get();
        }
        return producer;
    }

    @Override
    public synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(2));
        }
    }
}
