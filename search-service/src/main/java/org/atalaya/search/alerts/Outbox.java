package org.atalaya.search.alerts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The deliveries of the partitions of one instance, in memory as the topic has them. Belongs to one thread. */
final class Outbox {
    /** Compacted, with as many partitions as alerts; a delivery is in the partition of its alert. */
    static final String TOPIC = "alerts.deliveries";

    private final Map<String, Entry> waiting = new LinkedHashMap<>();
    private final Map<Integer, Set<String>> known = new LinkedHashMap<>();

    /** A delivery and its partition. */
    record Entry(int partition, Delivery delivery) {}

    /** Deliveries that are sent as one message. */
    record Parcel(List<Entry> entries) {
        Delivery first() {
            return entries.get(0).delivery();
        }

        boolean isDigest() {
            return first().together() != null;
        }

        /** The same for the same message, however often it is sent. */
        String id() {
            Instant together = first().together();
            return together == null
                    ? first().alertId()
                    : first().subscription() + "_digest_" + together.getEpochSecond();
        }

        /** What becomes of it after a try to send it: it is tried again whole, since its id stands for all of it. */
        List<Entry> after(SendOutcome outcome, Instant now, RandomGenerator random) {
            Instant again = BackOff.next(first().attempts(), now, random);
            return entries.stream()
                    .map(entry -> new Entry(entry.partition(), entry.delivery().after(outcome, now, again)))
                    .toList();
        }

        /** At most one message at a time is on its way to one channel. */
        String lane() {
            return lane(first());
        }

        private static String lane(Delivery delivery) {
            return delivery.subscription() + "/" + delivery.channel();
        }
    }

    void own(Collection<Integer> partitions) {
        partitions.forEach(partition -> known.put(partition, new HashSet<>()));
    }

    void disown(Collection<Integer> partitions) {
        partitions.forEach(known::remove);
        waiting.values().removeIf(entry -> !known.containsKey(entry.partition()));
    }

    boolean knows(int partition, String key) {
        return known.getOrDefault(partition, Set.of()).contains(key);
    }

    /** Nothing where the partition belongs to another instance by now. */
    void put(Entry entry) {
        Set<String> keys = known.get(entry.partition());
        if (keys == null) {
            return;
        }
        String key = entry.delivery().key();
        keys.add(key);
        if (entry.delivery().state() == Delivery.State.WAITING) {
            waiting.put(key, entry);
        } else {
            waiting.remove(key);
        }
    }

    /** What is to be sent now, one parcel for each lane that is free, in the order of raising. */
    List<Parcel> due(Instant now, Set<String> busyLanes) {
        Map<String, List<Entry>> parcels = new LinkedHashMap<>();
        Map<String, @Nullable Instant> together = new LinkedHashMap<>();
        for (Entry entry : waiting.values()) {
            Delivery delivery = entry.delivery();
            String lane = Parcel.lane(delivery);
            if (busyLanes.contains(lane) || !delivery.isDue(now)) {
                continue;
            }
            if (!parcels.containsKey(lane)) {
                parcels.put(lane, new ArrayList<>(List.of(entry)));
                together.put(lane, delivery.together());
            } else if (delivery.together() != null && delivery.together().equals(together.get(lane))) {
                parcels.get(lane).add(entry);
            }
        }
        return parcels.values().stream().map(Parcel::new).toList();
    }
}
