package org.atalaya.normalize.incidents.streams;

import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.atalaya.events.Topics;

/**
 * reports.normalized, by report -> what it says of each country -> reports.by-country, by country -> incidents, series.
 * What a report says without a country goes through reports.whereabouts, which has one partition: where to look for it
 * follows from what all others tell, and one order of all makes that certain. It is a short note for any other report.
 * The topics between are ours, not such as Kafka Streams makes, so that what cannot be linked can be replayed.
 */
final class IncidentTopology {
    /** Key: country, value: a slice of a report. */
    static final String BY_COUNTRY = "reports.by-country";

    /** Key: report, value: its notice. One partition. */
    static final String WHEREABOUTS = "reports.whereabouts";

    private IncidentTopology() {}

    /** @param mostBytes the longest value that a store may keep in Kafka */
    static Topology of(int mostBytes) {
        StreamsBuilder builder = new StreamsBuilder();
        builder.addStateStore(store(RoutingProcessor.STORE, mostBytes));
        builder.addStateStore(store(LinkingProcessor.STORE, mostBytes));
        send(from(builder, Topics.REPORTS_NORMALIZED)
                .process(RoutingProcessor::new, Named.as("route"), RoutingProcessor.STORE));
        send(from(builder, BY_COUNTRY).process(LinkingProcessor::new, Named.as("link"), LinkingProcessor.STORE));
        builder.addStateStore(store(PlacingProcessor.STORE, mostBytes));
        send(from(builder, WHEREABOUTS).process(PlacingProcessor::new, Named.as("place"), PlacingProcessor.STORE));
        return builder.build();
    }

    private static KStream<String, byte[]> from(StreamsBuilder builder, String topic) {
        return builder.stream(topic, Consumed.with(Serdes.String(), Serdes.ByteArray()));
    }

    private static void send(KStream<String, Outgoing> messages) {
        messages.to((key, message, context) -> message.topic(), Produced.with(Serdes.String(), Outgoing.serde()));
    }

    private static StoreBuilder<KeyValueStore<String, byte[]>> store(String name, int mostBytes) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.String(), Serdes.ByteArray())
                .withLoggingEnabled(Map.of(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(mostBytes)));
    }
}
