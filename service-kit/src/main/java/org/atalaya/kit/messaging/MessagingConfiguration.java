package org.atalaya.kit.messaging;

import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.KafkaAdmin;

/** Makes the shared topics where they are absent, and tells whether Kafka answers. */
@AutoConfiguration
@EnableConfigurationProperties(TopicSettings.class)
class MessagingConfiguration {
    @Bean
    KafkaAdmin.NewTopics sharedTopics(TopicSettings settings) {
        return new KafkaAdmin.NewTopics(settings.shared().toArray(NewTopic[]::new));
    }

    @Bean
    HealthIndicator kafkaHealthIndicator(KafkaAdmin admin) {
        return new KafkaHealth(admin);
    }
}
