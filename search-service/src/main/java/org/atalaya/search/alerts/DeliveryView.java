package org.atalaya.search.alerts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.atalaya.kit.messaging.EventJson;

/** What every instance knows of all deliveries: the latest of each subscription, and the disabled channels. */
final class DeliveryView {
    private static final int MOST_OF_A_SUBSCRIPTION = 100;

    private final Map<String, LinkedHashMap<String, Delivery>> deliveries = new HashMap<>();
    private final Map<String, ChannelState> disabled = new HashMap<>();

    synchronized void take(ConsumerRecord<String, byte[]> message) {
        if (message.key().startsWith(ChannelState.PREFIX)) {
            if (message.value() == null) {
                disabled.remove(message.key());
            } else {
                disabled.put(message.key(), EventJson.read(message.value(), ChannelState.class));
            }
        } else if (message.value() != null) {
            Delivery delivery = EventJson.read(message.value(), Delivery.class);
            LinkedHashMap<String, Delivery> those =
                    deliveries.computeIfAbsent(delivery.subscription(), none -> new LinkedHashMap<>());
            those.put(delivery.key(), delivery.withoutAlert());
            if (those.size() > MOST_OF_A_SUBSCRIPTION) {
                those.remove(those.keySet().iterator().next());
            }
        }
    }

    /** The latest deliveries of a subscription, the last raised first. */
    synchronized List<Delivery> of(String subscription) {
        List<Delivery> those = new ArrayList<>(
                deliveries.getOrDefault(subscription, new LinkedHashMap<>()).values());
        java.util.Collections.reverse(those);
        return those;
    }

    synchronized Optional<ChannelState> disabled(String subscription, String channel) {
        return Optional.ofNullable(disabled.get(ChannelState.key(subscription, channel)));
    }
}
