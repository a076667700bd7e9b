package org.atalaya.ingest.feeds;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

/** Kafka clients with the settings of spring.kafka, each for one use. */
final class KafkaClients implements AutoCloseable {
    /** Those who poll feeds: each partition of the feeds belongs to one of them. */
    static final String GROUP = "ingest-service";

    /** How long the feeds of an instance that was killed stay without an owner. */
    private static final int SESSION_MILLIS = 10_000;

    private static final int HEARTBEAT_MILLIS = 3_000;

    /** How long a transaction stays open at most after its instance was killed; readers wait for that. */
    private static final int TRANSACTION_MILLIS = 20_000;

    private static final int BLOCK_MILLIS = 10_000;

    private final KafkaProperties settings;
    private final String instance;
    private final Admin admin;

    /** @param instance the same after a restart, so that Kafka ends at once what the last run left open */
    KafkaClients(KafkaProperties settings, String instance) {
        this.settings = settings;
        this.instance = instance;
        this.admin = Admin.create(settings.buildAdminProperties());
    }

    Admin admin() {
        return admin;
    }

    /** Belongs to no group. */
    Consumer<String, byte[]> reader() {
        return new KafkaConsumer<>(consumerSettings());
    }

    Consumer<String, byte[]> groupMember() {
        Map<String, Object> configuration = consumerSettings();
        configuration.put(ConsumerConfig.GROUP_ID_CONFIG, GROUP);
        configuration.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_MILLIS);
        configuration.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, HEARTBEAT_MILLIS);
        configuration.put(
                ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        return new KafkaConsumer<>(configuration);
    }

    Producer<String, byte[]> producer() {
        return new KafkaProducer<>(producerSettings());
    }

    Producer<String, byte[]> transactionalProducer() {
        Map<String, Object> configuration = producerSettings();
        configuration.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, GROUP + "-" + instance);
        configuration.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, TRANSACTION_MILLIS);
        return new KafkaProducer<>(configuration);
    }

    private Map<String, Object> consumerSettings() {
        return new HashMap<>(settings.buildConsumerProperties());
    }

    private Map<String, Object> producerSettings() {
        Map<String, Object> configuration = new HashMap<>(settings.buildProducerProperties());
        configuration.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, BLOCK_MILLIS);
        return configuration;
    }

    @Override
    public void close() {
        admin.close();
    }
}
