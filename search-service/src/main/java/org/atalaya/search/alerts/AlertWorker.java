package org.atalaya.search.alerts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.atalaya.events.IncidentChanged;
import org.atalaya.events.Topics;
import org.atalaya.kit.messaging.EventJson;
import org.atalaya.kit.messaging.TraceParent;
import org.atalaya.kit.messaging.UnreadableEventException;
import org.atalaya.search.subscriptions.TopicTail;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes incidents from Kafka and writes ledger, alerts and offsets in one transaction: killed at any time, restarted or
 * rebalanced, each alert is raised once. After any failure all that is in memory is thrown away and read again.
 */
final class AlertWorker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AlertWorker.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long PAUSE_MILLIS = 1_000;

    private final AlertClients clients;
    private final Alerting alerting;
    private final TopicTail subscriptions;
    private final Thread thread;
    private volatile boolean closed;
    private volatile @Nullable Consumer<String, byte[]> current;

    /** Starts working. */
    AlertWorker(AlertClients clients, Alerting alerting, TopicTail subscriptions) {
        this.clients = clients;
        this.alerting = alerting;
        this.subscriptions = subscriptions;
        this.thread = new Thread(this::run, "alerts");
        thread.start();
    }

    private void run() {
        while (!closed) {
            try (Producer<String, byte[]> producer = clients.transactional();
                    Consumer<String, byte[]> consumer = clients.member("search-service-alerts")) {
                current = consumer;
                if (subscriptions.awaitCaughtUp(PATIENCE)) {
                    producer.initTransactions();
                    new Session(producer, consumer).work();
                }
            } catch (WakeupException e) {
                // Closed.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.warn("Alerting starts again: {}", e.toString());
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed = true;
        Consumer<String, byte[]> consumer = current;
        if (consumer != null) {
            consumer.wakeup();
        }
        try {
            thread.join(10_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** From one failure to the next. */
    private final class Session implements ConsumerRebalanceListener {
        private final Producer<String, byte[]> producer;
        private final Consumer<String, byte[]> consumer;
        private final Map<Integer, Ledger> ledgers = new HashMap<>();

        Session(Producer<String, byte[]> producer, Consumer<String, byte[]> consumer) {
            this.producer = producer;
            this.consumer = consumer;
        }

        void work() {
            consumer.subscribe(List.of(Topics.INCIDENTS), this);
            while (!closed) {
                ConsumerRecords<String, byte[]> messages = consumer.poll(POLL);
                if (!messages.isEmpty()) {
                    producer.beginTransaction();
                    messages.forEach(message -> records(message).forEach(this::send));
                    producer.sendOffsetsToTransaction(offsets(messages), consumer.groupMetadata());
                    producer.commitTransaction();
                }
            }
        }

        @SuppressWarnings("FutureReturnValueIgnored") // what fails makes the commit fail
        private void send(ProducerRecord<String, byte[]> each) {
            producer.send(each);
        }

        private List<ProducerRecord<String, byte[]>> records(ConsumerRecord<String, byte[]> message) {
            Ledger ledger = ledgers.get(message.partition());
            if (ledger == null) {
                throw new KafkaException("the ledger of partition " + message.partition() + " was not read");
            }
            try {
                return alerting.take(
                        EventJson.read(message.value(), IncidentChanged.class),
                        message.partition(),
                        ledger,
                        TraceParent.of(message.headers()));
            } catch (UnreadableEventException e) {
                // The indexing sets it aside.
                return List.of();
            }
        }

        private Map<TopicPartition, OffsetAndMetadata> offsets(ConsumerRecords<String, byte[]> messages) {
            Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
            messages.forEach(message -> offsets.put(
                    new TopicPartition(message.topic(), message.partition()),
                    new OffsetAndMetadata(message.offset() + 1)));
            return offsets;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            List<Integer> numbers = new ArrayList<>();
            partitions.forEach(partition -> numbers.add(partition.partition()));
            ledgers.putAll(clients.ledgers(numbers));
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            partitions.forEach(partition -> ledgers.remove(partition.partition()));
        }
    }
}
