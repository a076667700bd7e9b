package org.atalaya.ingest.feeds;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.atalaya.kit.messaging.EventJson;
import org.atalaya.kit.messaging.UnreadableEventException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings what former owners stored into the hands of a new one. It reads up to the last message that was written, not
 * only to the last that is committed: the transaction that a former owner left open is waited for, until Kafka ends it.
 */
final class SeenLoader {
    private static final Logger LOG = LoggerFactory.getLogger(SeenLoader.class);
    private static final Duration POLL = Duration.ofMillis(200);

    /** Longer than a transaction can stay open. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final int ADMIN_PATIENCE_SECONDS = 15;

    private final Supplier<Consumer<String, byte[]>> consumers;
    private final Admin admin;
    private final FeedsView view;

    SeenLoader(Supplier<Consumer<String, byte[]>> consumers, Admin admin, FeedsView view) {
        this.consumers = consumers;
        this.admin = admin;
        this.view = view;
    }

    /** Fills partitions that were just assigned. */
    void load(Collection<OwnedPartition> owned, int partitions) {
        waitForView(owned);
        for (OwnedPartition partition : owned) {
            view.states().stream()
                    .filter(state -> FeedTopics.partition(state.feed(), partitions) == partition.number())
                    .forEach(partition::state);
        }
        Map<Integer, OwnedPartition> byNumber =
                owned.stream().collect(Collectors.toMap(OwnedPartition::number, Function.identity()));
        int entries = readEntries(byNumber);
        LOG.info("Polling the feeds of partitions {}, of which {} entries are known", byNumber.keySet(), entries);
    }

    private void waitForView(Collection<OwnedPartition> owned) {
        for (String topic : List.of(FeedTopics.FEEDS, FeedTopics.STATES)) {
            ends(topic, owned).forEach((partition, end) -> {
                try {
                    if (!view.await(partition, end, PATIENCE)) {
                        throw new KafkaException(partition + " could not be read up to " + end);
                    }
                } catch (InterruptedException e) {
                    throw new InterruptException(e);
                }
            });
        }
    }

    private int readEntries(Map<Integer, OwnedPartition> owned) {
        Map<TopicPartition, Long> ends = new HashMap<>(ends(FeedTopics.ENTRIES, owned.values()));
        int read = 0;
        try (Consumer<String, byte[]> consumer = consumers.get()) {
            consumer.assign(ends.keySet());
            consumer.seekToBeginning(ends.keySet());
            long until = System.nanoTime() + PATIENCE.toNanos();
            while (true) {
                for (ConsumerRecord<String, byte[]> message : consumer.poll(POLL)) {
                    apply(message, owned);
                    read++;
                    until = System.nanoTime() + PATIENCE.toNanos();
                }
                ends.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
                if (ends.isEmpty()) {
                    return read;
                }
                if (System.nanoTime() > until) {
                    throw new KafkaException(ends.keySet() + " could not be read to their ends");
                }
            }
        }
    }

    private static void apply(ConsumerRecord<String, byte[]> message, Map<Integer, OwnedPartition> owned) {
        OwnedPartition partition = owned.get(message.partition());
        int slash = message.key() == null ? -1 : message.key().indexOf('/');
        if (partition == null || slash < 0) {
            LOG.error("Passing over {} at {}: its key names no feed", message.topic(), message.offset());
            return;
        }
        SeenEntries seen = partition.seen(message.key().substring(0, slash));
        if (message.value() == null) {
            seen.remove(message.key().substring(slash + 1));
            return;
        }
        try {
            seen.put(EventJson.read(message.value(), SeenEntry.class));
        } catch (UnreadableEventException e) {
            LOG.error("Passing over {} at {}: {}", message.topic(), message.offset(), e.getMessage());
        }
    }

    /** Behind the last message of each partition, committed or not. */
    private Map<TopicPartition, Long> ends(String topic, Collection<OwnedPartition> owned) {
        Map<TopicPartition, OffsetSpec> asked = owned.stream()
                .collect(Collectors.toMap(
                        partition -> new TopicPartition(topic, partition.number()), any -> OffsetSpec.latest()));
        try {
            return admin
                    .listOffsets(asked, new ListOffsetsOptions(IsolationLevel.READ_UNCOMMITTED))
                    .all()
                    .get(ADMIN_PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .entrySet()
                    .stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, end -> end.getValue().offset()));
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("the ends of " + topic + " could not be asked", e);
        }
    }
}
