package org.atalaya.kit.messaging;

import java.util.List;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.atalaya.events.Topics;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.kafka.config.TopicBuilder;

/**
 * How topics are made where they are absent.
 *
 * @param partitions the unit of scale: at most so many instances of a service work at once
 * @param replicas copies of each partition
 * @param maxMessageBytes the longest message: a report's text is at most the 10 MB of its page
 */
@ConfigurationProperties("atalaya.topics")
public record TopicSettings(
        @DefaultValue("6") int partitions,
        @DefaultValue("1") int replicas,
        @DefaultValue("16777216") int maxMessageBytes) {
    /** Room for the headers that say why: what fits its topic fits the dead letters. */
    private static final int LETTER_HEADERS = 1024 * 1024;

    private static final String FOR_EVER = "-1";
    private static final String SEVEN_DAYS = Long.toString(7L * 24 * 60 * 60 * 1000);

    /** The topics through which the services meet. */
    List<NewTopic> shared() {
        return List.of(
                kept(Topics.REPORTS_COLLECTED, FOR_EVER),
                deadLetters(Topics.REPORTS_COLLECTED),
                // The search index can be rebuilt from it at any time. Compaction would keep the last message of a
                // report, which is an old revision after a replay.
                kept(Topics.REPORTS_NORMALIZED, FOR_EVER),
                deadLetters(Topics.REPORTS_NORMALIZED),
                compacted(Topics.INCIDENTS),
                deadLetters(Topics.INCIDENTS),
                compacted(Topics.SERIES),
                deadLetters(Topics.SERIES),
                kept(Topics.ALERTS, SEVEN_DAYS),
                deadLetters(Topics.ALERTS));
    }

    /** A topic that keeps the latest value of each key for ever. */
    public NewTopic compacted(String name) {
        return topic(name)
                .config(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT)
                .build();
    }

    /** A topic that keeps every message for some milliseconds, or for ever. */
    private NewTopic kept(String name, String milliseconds) {
        return topic(name).config(TopicConfig.RETENTION_MS_CONFIG, milliseconds).build();
    }

    private NewTopic deadLetters(String name) {
        return topic(Topics.deadLetters(name))
                .config(TopicConfig.RETENTION_MS_CONFIG, FOR_EVER)
                .config(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(maxMessageBytes + LETTER_HEADERS))
                .build();
    }

    private TopicBuilder topic(String name) {
        return TopicBuilder.name(name)
                .partitions(partitions)
                .replicas(replicas)
                .config(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(maxMessageBytes));
    }
}
