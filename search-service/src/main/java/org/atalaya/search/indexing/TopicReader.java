package org.atalaya.search.indexing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.atalaya.kit.problems.UnavailableException;

/** Reads a topic as it is, without a group. */
public final class TopicReader {
    private static final Duration POLL = Duration.ofMillis(500);

    private TopicReader() {}

    /**
     * From its beginning to its end at this moment.
     *
     * @throws UnavailableException where there is no such topic
     */
    public static void toEnd(
            Consumer<String, byte[]> consumer,
            String topic,
            java.util.function.Consumer<List<ConsumerRecord<String, byte[]>>> batches) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        if (partitions.isEmpty()) {
            throw new UnavailableException("Kafka has no topic " + topic + ".", null);
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        goOn(consumer, batches);
    }

    /** From where it is to the end of what is assigned at this moment. */
    public static void goOn(
            Consumer<String, byte[]> consumer,
            java.util.function.Consumer<List<ConsumerRecord<String, byte[]>>> batches) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            List<ConsumerRecord<String, byte[]>> messages = new ArrayList<>();
            consumer.poll(POLL).forEach(messages::add);
            if (!messages.isEmpty()) {
                batches.accept(messages);
            }
        }
    }
}
