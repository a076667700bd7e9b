package org.atalaya.search.alerts;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.atalaya.testing.BackingServers;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

/** Kafka clients with the settings of the service, for what is tested without it. */
final class TestClients {
    private TestClients() {}

    static AlertClients of(BackingServers servers) {
        KafkaProperties settings = new KafkaProperties();
        settings.setBootstrapServers(List.of(servers.kafkaBootstrap()));
        settings.getConsumer().setKeyDeserializer(StringDeserializer.class);
        settings.getConsumer().setValueDeserializer(ByteArrayDeserializer.class);
        settings.getConsumer().setAutoOffsetReset("earliest");
        settings.getConsumer().setEnableAutoCommit(false);
        settings.getProducer().setKeySerializer(StringSerializer.class);
        settings.getProducer().setValueSerializer(ByteArraySerializer.class);
        return new AlertClients(settings, "test");
    }

    static Admin admin(BackingServers servers) {
        return Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, servers.kafkaBootstrap()));
    }

    /** Makes topics of so many partitions. */
    static void make(Admin admin, int partitions, String... topics) {
        try {
            admin.createTopics(Stream.of(topics)
                            .map(topic -> new NewTopic(topic, partitions, (short) 1))
                            .toList())
                    .all()
                    .get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
