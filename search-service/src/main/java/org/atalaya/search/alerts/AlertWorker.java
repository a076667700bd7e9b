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
import org.atalaya.events.Topics;
import org.atalaya.search.subscriptions.TopicTail;

/**
 * Takes incidents from Kafka and writes ledger, alerts and offsets in one transaction: killed at any time, restarted or
 * rebalanced, each alert is raised once. After any failure all that is in memory is thrown away and read again.
 */
final class AlertWorker implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);

    private final AlertClients clients;
    private final Alerting alerting;
    private final GroupMember member;

    /** Starts working. */
    AlertWorker(AlertClients clients, Alerting alerting, TopicTail subscriptions) {
        this.clients = clients;
        this.alerting = alerting;
        this.member = new GroupMember(
                "alerts",
                subscriptions,
                clients::transactional,
                () -> clients.member("search-service-alerts"),
                (producer, consumer) -> {
                    producer.initTransactions();
                    new Session(producer, consumer).work();
                });
        member.start();
    }

    @Override
    public void close() {
        member.close();
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
            while (!member.isClosed()) {
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
            return alerting.take(message, ledger);
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
