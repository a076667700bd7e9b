package org.atalaya.normalize.incidents.streams;

import java.util.Properties;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.atalaya.events.Topics;
import org.atalaya.kit.messaging.TopicSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;

/** Puts the linking over Kafka together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IncidentSettings.class)
class IncidentConfiguration {
    /** Group of the consumers, and beginning of the names of the topics that keep the state. */
    static final String APPLICATION = "incidents";

    private static final String SEVEN_DAYS = Long.toString(7L * 24 * 60 * 60 * 1000);
    private static final int LETTER_HEADERS = 1024 * 1024;
    private static final int COMMIT_MILLIS = 100;

    @Bean
    IncidentStreams incidentStreams(KafkaProperties kafka, IncidentSettings settings, TopicSettings topics) {
        return new IncidentStreams(
                IncidentTopology.of(topics.maxMessageBytes()), configuration(kafka, settings, topics));
    }

    @Bean
    HealthIndicator incidentsHealthIndicator(IncidentStreams streams) {
        return new IncidentsHealth(streams);
    }

    @Bean
    KafkaAdmin.NewTopics incidentTopics(TopicSettings topics) {
        return new KafkaAdmin.NewTopics(
                between(IncidentTopology.BY_COUNTRY, topics.partitions(), topics),
                lettersOf(IncidentTopology.BY_COUNTRY, topics.partitions(), topics),
                between(IncidentTopology.WHEREABOUTS, 1, topics),
                lettersOf(IncidentTopology.WHEREABOUTS, 1, topics));
    }

    private static NewTopic between(String name, int partitions, TopicSettings topics) {
        return topic(name, partitions, SEVEN_DAYS, topics.maxMessageBytes(), topics);
    }

    private static NewTopic lettersOf(String name, int partitions, TopicSettings topics) {
        return topic(Topics.deadLetters(name), partitions, "-1", topics.maxMessageBytes() + LETTER_HEADERS, topics);
    }

    private static NewTopic topic(String name, int partitions, String retention, int mostBytes, TopicSettings topics) {
        return TopicBuilder.name(name)
                .partitions(partitions)
                .replicas(topics.replicas())
                .config(TopicConfig.RETENTION_MS_CONFIG, retention)
                .config(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(mostBytes))
                .build();
    }

    private static Properties configuration(KafkaProperties kafka, IncidentSettings settings, TopicSettings topics) {
        Properties properties = new Properties();
        properties.putAll(kafka.buildStreamsProperties());
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, APPLICATION);
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        properties.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, COMMIT_MILLIS);
        properties.put(StreamsConfig.STATE_DIR_CONFIG, settings.stateDirectory().toString());
        properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, settings.threads());
        properties.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, topics.replicas());
        properties.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedMemory.class);
        properties.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        properties.put(
                StreamsConfig.consumerPrefix(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG),
                topics.maxMessageBytes());
        properties.put(
                StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG),
                topics.maxMessageBytes() + LETTER_HEADERS);
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
        return properties;
    }
}
