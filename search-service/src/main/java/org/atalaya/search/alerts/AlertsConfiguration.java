package org.atalaya.search.alerts;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.atalaya.events.Topics;
import org.atalaya.kit.messaging.TopicSettings;
import org.atalaya.search.incidents.Incidents;
import org.atalaya.search.subscriptions.SubscriptionMatcher;
import org.atalaya.search.subscriptions.Subscriptions;
import org.atalaya.search.subscriptions.TopicTail;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.mail.javamail.JavaMailSender;

/** Puts deciding, keeping and delivering together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AlertSettings.class)
class AlertsConfiguration {
    /** Alerts, some kilobytes each. */
    private static final int MOST_IN_MEMORY = 20_000;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Bean
    KafkaAdmin.NewTopics alertTopics(TopicSettings settings) {
        return new KafkaAdmin.NewTopics(settings.compacted(Ledger.TOPIC), settings.compacted(Outbox.TOPIC));
    }

    /** The admin makes the topics before any client asks for them. */
    @Bean
    AlertClients alertClients(
            KafkaProperties settings, @Value("${atalaya.instance}") String instance, KafkaAdmin admin) {
        return new AlertClients(settings, instance);
    }

    @Bean
    AlertMetrics alertMetrics(MeterRegistry registry) {
        return new AlertMetrics(registry);
    }

    @Bean
    AlertMessage alertMessage(AlertSettings settings) {
        return new AlertMessage(settings.page());
    }

    @Bean
    AlertLog alertLog(AlertClients clients) {
        return new AlertLog(new AlertHistory(clients::reader), MOST_IN_MEMORY, PATIENCE);
    }

    @Bean
    @Qualifier("alerts") TopicTail alertsTail(AlertClients clients, AlertLog log) {
        return new TopicTail(clients::reader, Topics.ALERTS, log::take);
    }

    @Bean
    DeliveryView deliveryView() {
        return new DeliveryView();
    }

    @Bean
    @Qualifier("deliveries") TopicTail deliveriesTail(AlertClients clients, DeliveryView view) {
        return new TopicTail(clients::reader, Outbox.TOPIC, view::take);
    }

    /** There is a mail server where spring.mail.host names one. */
    @Bean
    ChannelSender channelSender(
            AlertSettings settings, AlertMessage message, ObjectProvider<JavaMailSender> mailServer) {
        JavaMailSender server = mailServer.getIfAvailable();
        return new ChannelSender(
                new WebhookSender(settings.allowed()),
                server == null ? null : new EmailSender(server, settings.sender()),
                message);
    }

    @Bean
    DryRun dryRun(Incidents incidents, AlertMessage message) {
        return new DryRun(incidents, message);
    }

    @Bean
    AlertWorker alertWorker(
            AlertClients clients,
            SubscriptionMatcher matcher,
            AlertMetrics metrics,
            @Qualifier("subscriptions") TopicTail subscriptions) {
        return new AlertWorker(clients, new Alerting(matcher, metrics, Clock.systemUTC()), subscriptions);
    }

    @Bean
    DeliveryWorker deliveryWorker(
            AlertClients clients,
            Subscriptions subscriptions,
            @Qualifier("subscriptions") TopicTail tail,
            DeliveryView view,
            ChannelSender channels,
            AlertMetrics metrics) {
        return new DeliveryWorker(clients, subscriptions, tail, view, channels, metrics, Clock.systemUTC());
    }
}
