package org.atalaya.standalone;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.atalaya.events.Topics;
import org.atalaya.kit.messaging.DeadLetters;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * The command {@code replay}: puts messages that were set aside back into their topic, each once. How far it came is
 * kept in Kafka as the offsets of a group; what fails again is set aside anew, behind that point.
 */
@Command(
        name = "replay",
        description = "Puts back what was set aside, once its reason is gone.",
        mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {
    private static final String GROUP = "atalaya-replay";
    private static final int LARGEST_MESSAGE = 16 * 1024 * 1024;
    private static final int PATIENCE_MILLIS = 10_000;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "TOPIC-dlt", description = "Such as reports.collected-dlt")
    private String topic;

    @Option(names = "--kafka", paramLabel = "ADDRESS", description = "Kafka (default 127.0.0.1:9092)")
    private @Nullable String address;

    @Option(
            names = "--kafka-properties",
            paramLabel = "FILE",
            description = "Settings of Kafka's clients, such as credentials")
    private @Nullable Path properties;

    @Option(names = "--again", description = "Also what was put back before")
    private boolean again;

    /** Used by picocli, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    ReplayCommand() {}

    @Override
    public Integer call() throws InterruptedException {
        try {
            Topics.ofDeadLetters(topic);
        } catch (IllegalArgumentException e) {
            throw new UnmetException(String.valueOf(e.getMessage()), e);
        }
        KafkaAccess kafka = KafkaAccess.of(address, properties);
        requireTopic(kafka);
        try (KafkaConsumer<String, byte[]> letters = new KafkaConsumer<>(
                        kafka.with(Map.of(
                                ConsumerConfig.GROUP_ID_CONFIG,
                                GROUP,
                                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                                false,
                                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                                "earliest",
                                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                                "read_committed")),
                        new StringDeserializer(),
                        new ByteArrayDeserializer());
                KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                        kafka.with(Map.of(
                                ProducerConfig.ACKS_CONFIG,
                                "all",
                                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                                LARGEST_MESSAGE)),
                        new StringSerializer(),
                        new ByteArraySerializer())) {
            int count = replay(letters, producer);
            PrintWriter out = spec.commandLine().getOut();
            out.println(
                    count + (count == 1 ? " message" : " messages") + " put back into " + Topics.ofDeadLetters(topic));
            out.flush();
            return 0;
        }
    }

    private void requireTopic(KafkaAccess kafka) throws InterruptedException {
        try (Admin admin = Admin.create(kafka.with(Map.of(
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS)))) {
            if (!admin.listTopics().names().get().contains(topic)) {
                throw new UnmetException("there is no topic " + topic + " on " + kafka.address());
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof AuthenticationException) {
                throw new UnmetException(
                        "Kafka on " + kafka.address() + " refuses the credentials: "
                                + e.getCause().getMessage(),
                        e);
            }
            throw new UnmetException(
                    "Kafka does not answer on " + kafka.address()
                            + ": start it (./atalaya run), give its address with --kafka, or what it asks of clients"
                            + " with --kafka-properties",
                    e);
        } catch (KafkaException e) {
            throw new UnmetException(
                    "the settings of --kafka-properties cannot be used: "
                            + (e.getCause() == null ? e : e.getCause()).getMessage(),
                    e);
        }
    }

    private int replay(KafkaConsumer<String, byte[]> letters, KafkaProducer<String, byte[]> producer)
            throws InterruptedException {
        List<TopicPartition> partitions = letters.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        letters.assign(partitions);
        Map<TopicPartition, Long> starts = again ? Map.of() : putBackBefore(letters, partitions);
        letters.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = letters.endOffsets(partitions);
        Set<DeadLetters.Message> known = new HashSet<>();
        int count = 0;
        while (ends.entrySet().stream().anyMatch(end -> letters.position(end.getKey()) < end.getValue())) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (ConsumerRecord<String, byte[]> letter : letters.poll(Duration.ofMillis(500))) {
                TopicPartition partition = new TopicPartition(topic, letter.partition());
                boolean isFirst = DeadLetters.message(letter).map(known::add).orElse(true);
                if (isFirst
                        && letter.offset() >= starts.getOrDefault(partition, 0L)
                        && letter.offset() < ends.getOrDefault(partition, 0L)) {
                    sent.add(producer.send(DeadLetters.replayed(letter)));
                }
            }
            await(sent);
            count += sent.size();
            letters.commitSync(positions(letters, starts, ends));
        }
        return count;
    }

    private static Map<TopicPartition, Long> putBackBefore(
            KafkaConsumer<String, byte[]> letters, List<TopicPartition> partitions) {
        Map<TopicPartition, Long> positions = new HashMap<>();
        letters.committed(Set.copyOf(partitions)).forEach((partition, position) -> {
            if (position != null) {
                positions.put(partition, position.offset());
            }
        });
        return positions;
    }

    /**
     * Never beyond what there was at the start: what came since was not put back. Never before it either: what was put
     * back before is only read to know letters that are there twice.
     */
    private static Map<TopicPartition, OffsetAndMetadata> positions(
            KafkaConsumer<String, byte[]> letters, Map<TopicPartition, Long> starts, Map<TopicPartition, Long> ends) {
        Map<TopicPartition, OffsetAndMetadata> positions = new HashMap<>();
        ends.forEach((partition, end) -> positions.put(
                partition,
                new OffsetAndMetadata(
                        Math.max(starts.getOrDefault(partition, 0L), Math.min(letters.position(partition), end)))));
        return positions;
    }

    private static void await(List<Future<RecordMetadata>> sent) throws InterruptedException {
        for (Future<RecordMetadata> each : sent) {
            try {
                each.get();
            } catch (ExecutionException e) {
                throw new UnmetException("Kafka does not take a message back: " + e.getCause(), e);
            }
        }
    }
}
