package org.atalaya.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaServerIT {
    private static final TopicPartition REPORTS = new TopicPartition("reports", 0);

    private KafkaServer server;

    @BeforeEach
    void start(@TempDir Path directory) {
        server = new KafkaServer(
                ServerFiles.locate(), directory.resolve("kafka"), directory.resolve("kafka.log"), Ports.free(), 384);
        server.start();
    }

    @AfterEach
    void kill() {
        server.kill();
    }

    @Test
    void keepsWhatWasSentWhenItIsKilledAndWhenItIsStopped() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", server.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(REPORTS.topic(), 1, (short) 1)))
                    .all()
                    .get();
        }
        sendInTransaction("first");
        server.kill();
        assertThat(server.isRunning()).isFalse();
        server.start();
        assertThat(received(1)).containsExactly("first");

        sendInTransaction("second");
        server.stop();
        assertThat(server.isRunning()).isFalse();
        server.start();
        assertThat(received(2)).containsExactly("first", "second");
    }

    private void sendInTransaction(String value) throws Exception {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", server.bootstrapServers(), "transactional.id", "test", "acks", "all");
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            var sent = producer.send(new ProducerRecord<>(REPORTS.topic(), "key", value));
            producer.commitTransaction();
            sent.get();
        }
    }

    private List<String> received(int expected) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                server.bootstrapServers(),
                "isolation.level",
                "read_committed",
                "max.poll.records",
                expected);
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(REPORTS));
            consumer.seekToBeginning(List.of(REPORTS));
            List<String> values = new ArrayList<>();
            long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (values.size() < expected && System.nanoTime() < deadline) {
                for (ConsumerRecord<String, String> each : consumer.poll(Duration.ofSeconds(1))) {
                    values.add(each.value());
                }
            }
            return values;
        }
    }
}
