package org.atalaya.search.alerts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.atalaya.kit.messaging.EventJson;
import org.jspecify.annotations.Nullable;

/**
 * What was told to whom, for the incidents of one partition: in memory as the topic has it. Belongs to one thread.
 */
final class Ledger {
    /** Compacted, with as many partitions as incidents; an entry is in the partition of its incident. */
    static final String TOPIC = "alerts.ledger";

    private static final String MARK = "incident/";

    private final Map<String, IncidentMark> marks = new HashMap<>();
    private final Map<String, Map<String, Told>> told = new HashMap<>();

    IncidentMark mark(String incident) {
        IncidentMark mark = marks.get(incident);
        return mark == null ? IncidentMark.none(incident) : mark;
    }

    /** By subscription. */
    Map<String, Told> told(String incident) {
        return told.getOrDefault(incident, Map.of());
    }

    /** Takes an entry of the topic. */
    void take(ConsumerRecord<String, byte[]> entry) {
        byte @Nullable [] value = entry.value();
        if (entry.key().startsWith(MARK)) {
            if (value != null) {
                put(EventJson.read(value, IncidentMark.class));
            }
        } else if (value != null) {
            put(EventJson.read(value, Told.class));
        } else {
            int slash = entry.key().indexOf('/');
            remove(entry.key().substring(0, slash), entry.key().substring(slash + 1));
        }
    }

    void put(IncidentMark mark) {
        marks.put(mark.incident(), mark);
    }

    void put(Told entry) {
        told.computeIfAbsent(entry.incident(), none -> new HashMap<>()).put(entry.subscription(), entry);
    }

    private void remove(String subscription, String incident) {
        Map<String, Told> those = told.get(incident);
        if (those != null) {
            those.remove(subscription);
        }
    }

    static ProducerRecord<String, byte[]> entry(int partition, IncidentMark mark) {
        return new ProducerRecord<>(TOPIC, partition, MARK + mark.incident(), EventJson.write(mark));
    }

    static ProducerRecord<String, byte[]> entry(int partition, Told told) {
        return new ProducerRecord<>(
                TOPIC, partition, told.subscription() + "/" + told.incident(), EventJson.write(told));
    }

    /** Forgets the subscriptions that are gone; gives what must be written for that. */
    List<ProducerRecord<String, byte[]>> forget(int partition, String incident, List<String> gone) {
        gone.forEach(subscription -> remove(subscription, incident));
        return gone.stream()
                .map(subscription ->
                        new ProducerRecord<String, byte[]>(TOPIC, partition, subscription + "/" + incident, null))
                .toList();
    }
}
