package org.atalaya.search.subscriptions;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.atalaya.kit.messaging.TopicSettings;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;

/** Puts subscriptions together. */
@Configuration(proxyBeanMethods = false)
class SubscriptionsConfiguration {
    @Bean
    KafkaAdmin.NewTopics subscriptionTopics(TopicSettings settings) {
        return new KafkaAdmin.NewTopics(settings.compacted(Subscriptions.TOPIC));
    }

    @Bean
    SubscriptionMatcher subscriptionMatcher() {
        return new SubscriptionMatcher();
    }

    @Bean
    Subscriptions subscriptions(
            SubscriptionMatcher matcher,
            KafkaTemplate<String, byte[]> kafka,
            @Value("${spring.mail.host:}") String mailServer) {
        Set<Channel.Kind> kinds =
                mailServer.isEmpty() ? EnumSet.of(Channel.Kind.WEBHOOK) : EnumSet.allOf(Channel.Kind.class);
        return new Subscriptions(matcher, kafka, kinds, Clock.systemUTC());
    }

    /** The admin makes the topics before any other bean asks for them. */
    @Bean
    @Qualifier("subscriptions") TopicTail subscriptionsTail(KafkaProperties settings, KafkaAdmin admin, Subscriptions subscriptions) {
        return new TopicTail(
                () -> new KafkaConsumer<>(settings.buildConsumerProperties()),
                Subscriptions.TOPIC,
                subscriptions::take);
    }
}
