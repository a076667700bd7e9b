package org.atalaya.ingest.feeds;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.atalaya.kit.messaging.EventJson;
import org.atalaya.kit.messaging.UnreadableEventException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All feeds and their states as the topics tell them, whoever owns them; every instance keeps this view. */
final class FeedsView extends Worker {
    private static final Logger LOG = LoggerFactory.getLogger(FeedsView.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration KAFKA_PATIENCE = Duration.ofSeconds(10);

    private final Supplier<Consumer<String, byte[]>> consumers;
    private final Map<String, Feed> feeds = new ConcurrentHashMap<>();
    private final Map<String, FeedState> states = new ConcurrentHashMap<>();

    /** Guarded by this: up to where each partition was read. */
    private final Map<TopicPartition, Long> positions = new HashMap<>();

    private volatile boolean isComplete;

    FeedsView(Supplier<Consumer<String, byte[]>> consumers) {
        super("feeds-view");
        this.consumers = consumers;
    }

    /** Ordered by publisher and address. */
    List<Feed> feeds() {
        List<Feed> all = new ArrayList<>(feeds.values());
        all.sort(Comparator.comparing(Feed::publisher).thenComparing(Feed::url));
        return all;
    }

    Collection<Feed> unorderedFeeds() {
        return feeds.values();
    }

    @Nullable Feed feed(String id) {
        return feeds.get(id);
    }

    FeedState state(Feed feed) {
        return Objects.requireNonNullElseGet(
                states.get(feed.id()), () -> FeedState.beforeFirstPoll(feed.id(), Instant.EPOCH));
    }

    boolean hasState(String feedId) {
        return states.containsKey(feedId);
    }

    Collection<FeedState> states() {
        return states.values();
    }

    /** True from when everything was read that was there at the start. */
    boolean isComplete() {
        return isComplete;
    }

    /** Waits until the view holds what stands before an offset; false where it does not within the time. */
    synchronized boolean await(TopicPartition partition, long offset, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (positions.getOrDefault(partition, -1L) < offset) {
            long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    @Override
    void work() {
        try (Consumer<String, byte[]> consumer = consumers.get()) {
            List<TopicPartition> partitions = new ArrayList<>();
            for (String topic : List.of(FeedTopics.FEEDS, FeedTopics.STATES)) {
                consumer.partitionsFor(topic, KAFKA_PATIENCE)
                        .forEach(partition -> partitions.add(new TopicPartition(topic, partition.partition())));
            }
            consumer.assign(partitions);
            goOn(consumer, partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, KAFKA_PATIENCE);
            while (isRunning()) {
                consumer.poll(POLL).forEach(this::apply);
                advance(consumer, partitions);
                if (!isComplete
                        && ends.entrySet().stream()
                                .allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
                    isComplete = true;
                    LOG.info("{} feeds are registered", feeds.size());
                }
            }
        } catch (InterruptException e) {
            // Told to stop.
            Thread.currentThread().interrupt();
        } catch (KafkaException e) {
            LOG.warn("The feeds cannot be read from Kafka, trying again: {}", e.getMessage());
        }
    }

    /** Behind what was read before Kafka went away, or at the beginning. */
    private synchronized void goOn(Consumer<String, byte[]> consumer, List<TopicPartition> partitions) {
        for (TopicPartition partition : partitions) {
            Long position = positions.get(partition);
            if (position == null) {
                consumer.seekToBeginning(List.of(partition));
            } else {
                consumer.seek(partition, position);
            }
        }
    }

    private synchronized void advance(Consumer<String, byte[]> consumer, List<TopicPartition> partitions) {
        partitions.forEach(partition -> positions.put(partition, consumer.position(partition)));
        notifyAll();
    }

    private void apply(ConsumerRecord<String, byte[]> message) {
        try {
            if (message.topic().equals(FeedTopics.FEEDS)) {
                apply(feeds, message, Feed.class);
            } else {
                apply(states, message, FeedState.class);
            }
        } catch (UnreadableEventException e) {
            LOG.error(
                    "Passing over {} in partition {} at {}: {}",
                    message.topic(),
                    message.partition(),
                    message.offset(),
                    e.getMessage());
        }
    }

    private static <T> void apply(Map<String, T> map, ConsumerRecord<String, byte[]> message, Class<T> type) {
        if (message.value() == null) {
            map.remove(message.key());
        } else {
            map.put(message.key(), EventJson.read(message.value(), type));
        }
    }
}
