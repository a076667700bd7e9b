package org.atalaya.search.alerts;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

/** Kafka clients with the settings of spring.kafka, each for one use. */
final class AlertClients {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final int SESSION_MILLIS = 10_000;
    private static final int HEARTBEAT_MILLIS = 3_000;

    /** Few at once: a transaction that is short is seen soon. */
    private static final int MOST_MESSAGES = 100;

    /** How long a transaction stays open at most after its instance was killed; readers wait for that. */
    private static final int TRANSACTION_MILLIS = 20_000;

    private final KafkaProperties settings;
    private final String instance;

    /** @param instance the same after a restart, so that Kafka ends at once what the last run left open */
    AlertClients(KafkaProperties settings, String instance) {
        this.settings = settings;
        this.instance = instance;
    }

    /** Belongs to no group. */
    Consumer<String, byte[]> reader() {
        return new KafkaConsumer<>(soon());
    }

    Consumer<String, byte[]> member(String group) {
        Map<String, Object> configuration = soon();
        configuration.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        configuration.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, MOST_MESSAGES);
        configuration.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_MILLIS);
        configuration.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, HEARTBEAT_MILLIS);
        configuration.put(
                ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        return new KafkaConsumer<>(configuration);
    }

    Producer<String, byte[]> transactional() {
        Map<String, Object> configuration = new HashMap<>(settings.buildProducerProperties());
        configuration.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "search-service-alerts-" + instance);
        configuration.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, TRANSACTION_MILLIS);
        return new KafkaProducer<>(configuration);
    }

    Producer<String, byte[]> plain() {
        return new KafkaProducer<>(settings.buildProducerProperties());
    }

    /** The ledgers of some partitions, whole: it waits for what another instance left open. */
    Map<Integer, Ledger> ledgers(Collection<Integer> partitions) {
        Map<Integer, Ledger> ledgers = new HashMap<>();
        partitions.forEach(partition -> ledgers.put(partition, new Ledger()));
        readWhole(Ledger.TOPIC, partitions, entry -> {
            Ledger ledger = ledgers.get(entry.partition());
            if (ledger != null) {
                ledger.take(entry);
            }
        });
        return ledgers;
    }

    /** Reads partitions to the end that they have now, open transactions included. */
    void readWhole(
            String topic,
            Collection<Integer> partitions,
            java.util.function.Consumer<ConsumerRecord<String, byte[]>> taker) {
        List<TopicPartition> assigned = partitions.stream()
                .map(partition -> new TopicPartition(topic, partition))
                .toList();
        if (assigned.isEmpty()) {
            return;
        }
        Map<TopicPartition, Long> ends = ends(assigned);
        try (Consumer<String, byte[]> reader = reader()) {
            reader.assign(assigned);
            reader.seekToBeginning(assigned);
            while (ends.entrySet().stream().anyMatch(end -> reader.position(end.getKey()) < end.getValue())) {
                reader.poll(POLL).forEach(taker);
            }
        }
    }

    private Map<TopicPartition, Long> ends(List<TopicPartition> partitions) {
        Map<String, Object> configuration = soon();
        configuration.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_uncommitted");
        try (Consumer<String, byte[]> reader = new KafkaConsumer<>(configuration)) {
            return reader.endOffsets(partitions);
        }
    }

    /** Without waiting for more to come, as indexing does. */
    private Map<String, Object> soon() {
        Map<String, Object> configuration = new HashMap<>(settings.buildConsumerProperties());
        configuration.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, 1);
        return configuration;
    }
}
