package org.atalaya.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Reads and writes topics as another program would: committed messages only. */
public final class KafkaTopics implements AutoCloseable {
    /** Few enough that none waits so long for its turn, on a slow machine, that the producer gives it up. */
    private static final int AT_ONCE = 500;

    /** A group that keeps no offsets. */
    private static final String NOBODY = "nobody";

    private final BackingServers servers;
    private final String bootstrapServers;
    private final KafkaProducer<String, byte[]> producer;

    public KafkaTopics(BackingServers servers) {
        this.servers = servers;
        this.bootstrapServers = servers.kafkaBootstrap();
        this.producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                        16 * 1024 * 1024,
                        // A partition just made may refuse the first batch for a moment. Once it took the second, which
                        // were on its way too, it refuses the first for ever: out of order.
                        ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION,
                        1),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** The messages of a topic at this moment that are committed, once the transactions that a killed process left end. */
    public List<ConsumerRecord<String, byte[]>> all(String topic) {
        Map<TopicPartition, Long> ends = ends(topic);
        try (KafkaConsumer<String, byte[]> consumer = consumer("read_committed", NOBODY)) {
            consumer.assign(ends.keySet());
            consumer.seekToBeginning(ends.keySet());
            return read(consumer, ends);
        }
    }

    /** Those of them that a group has not finished with. */
    public List<ConsumerRecord<String, byte[]>> unread(String topic, String group) {
        Map<TopicPartition, Long> ends = ends(topic);
        try (KafkaConsumer<String, byte[]> consumer = consumer("read_committed", group)) {
            consumer.assign(ends.keySet());
            // Goes on where the group is, from the beginning where it never was.
            return read(consumer, ends);
        }
    }

    private static List<ConsumerRecord<String, byte[]>> read(
            KafkaConsumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(Duration.ofMillis(500)).forEach(found::add);
        }
        return found;
    }

    /** Where a topic's partitions end, with what is not committed yet. */
    private Map<TopicPartition, Long> ends(String topic) {
        try (KafkaConsumer<String, byte[]> consumer = consumer("read_uncommitted", NOBODY)) {
            return consumer.endOffsets(consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList());
        }
    }

    private KafkaConsumer<String, byte[]> consumer(String isolation, String group) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG, isolation,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest",
                ConsumerConfig.GROUP_ID_CONFIG, group,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** Sends the messages and waits until they are stored. */
    public void send(List<ProducerRecord<String, byte[]>> messages) {
        try {
            for (int from = 0; from < messages.size(); from += AT_ONCE) {
                var batch = messages.subList(from, Math.min(from + AT_ONCE, messages.size()));
                for (var sent : batch.stream().map(producer::send).toList()) {
                    sent.get();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "the messages were not taken: " + e.getCause() + "\n"
                            + servers.kafka().lastWords(),
                    e.getCause());
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
