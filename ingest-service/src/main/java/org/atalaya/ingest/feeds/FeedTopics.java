package org.atalaya.ingest.feeds;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.utils.Utils;
import org.atalaya.kit.messaging.EventJson;
import org.jspecify.annotations.Nullable;

/**
 * The topics that only this service uses. The first three have the same number of partitions and are partitioned by
 * feed id: who owns a partition of the feeds owns their states and entries. The number must not be changed later.
 */
final class FeedTopics {
    /** Key: feed id, value: {@link Feed}; no value where it was removed. Compacted. */
    static final String FEEDS = "feeds";

    /** Key: feed id, value: {@link FeedState}. Compacted. */
    static final String STATES = "feeds.state";

    /** Key: feed id, slash, key of the entry, value: {@link SeenEntry}. Compacted. */
    static final String ENTRIES = "feeds.entries";

    /** Key: feed id, value: {@link SetAside}. Nothing to replay: the entry stands in its feed, and is read again. */
    static final String SET_ASIDE = "feeds.set-aside";

    static final List<String> PARTITIONED_BY_FEED = List.of(FEEDS, STATES, ENTRIES);

    private FeedTopics() {}

    /** As Kafka's own partitioner does with the feed's id as key. */
    static int partition(String feedId, int partitions) {
        return Utils.toPositive(Utils.murmur2(feedId.getBytes(StandardCharsets.UTF_8))) % partitions;
    }

    /** A record for a partitioned topic; without a value it removes the key. */
    static ProducerRecord<String, byte[]> message(
            String topic, String feedId, String key, @Nullable Object value, int partitions) {
        return new ProducerRecord<>(
                topic, partition(feedId, partitions), key, value == null ? null : EventJson.write(value));
    }

    static String entryKey(SeenEntry entry) {
        return entry.feed() + "/" + entry.key();
    }
}
