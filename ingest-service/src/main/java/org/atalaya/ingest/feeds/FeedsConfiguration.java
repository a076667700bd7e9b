package org.atalaya.ingest.feeds;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.apache.kafka.clients.admin.NewTopic;
import org.atalaya.ingest.fetching.FetchSettings;
import org.atalaya.ingest.fetching.Fetcher;
import org.atalaya.kit.addresses.AllowedHosts;
import org.atalaya.kit.messaging.TopicSettings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;

/** The parts of this service and how they hang together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IngestSettings.class)
class FeedsConfiguration {
    private static final String SET_ASIDE_KEPT = Long.toString(90L * 24 * 60 * 60 * 1000);

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    KafkaAdmin.NewTopics feedTopics(TopicSettings topics) {
        return new KafkaAdmin.NewTopics(
                topics.compacted(FeedTopics.FEEDS),
                topics.compacted(FeedTopics.STATES),
                topics.compacted(FeedTopics.ENTRIES),
                setAside(topics));
    }

    private static NewTopic setAside(TopicSettings topics) {
        return TopicBuilder.name(FeedTopics.SET_ASIDE)
                .partitions(topics.partitions())
                .replicas(topics.replicas())
                .config("retention.ms", SET_ASIDE_KEPT)
                .build();
    }

    @Bean
    KafkaClients kafkaClients(KafkaProperties kafka, @Value("${atalaya.instance}") String instance) {
        return new KafkaClients(kafka, instance);
    }

    @Bean
    Fetcher fetcher(IngestSettings settings, Clock clock) {
        String version = FeedsConfiguration.class.getPackage().getImplementationVersion();
        String agent = FetchSettings.userAgent(version == null ? "development" : version, settings.contact());
        return new Fetcher(
                FetchSettings.defaults(agent)
                        .withHostPause(settings.hostPause())
                        .withUnpausedHosts(AllowedHosts.of(settings.unpausedHosts()))
                        .withAllowedHosts(AllowedHosts.of(settings.allowedHosts())),
                clock);
    }

    @Bean
    FeedsView feedsView(KafkaClients clients) {
        return new FeedsView(clients::reader);
    }

    @Bean
    Registrations registrations(KafkaClients clients, FeedsView view) {
        return new Registrations(clients::producer, view);
    }

    @Bean
    FeedsFileWatcher feedsFileWatcher(IngestSettings settings, FeedsView view, Registrations registrations) {
        return new FeedsFileWatcher(settings.feedsFile(), settings.feedsBase(), view, registrations);
    }

    @Bean
    FeedMetrics feedMetrics(MeterRegistry registry) {
        return new FeedMetrics(registry);
    }

    @Bean
    FeedOwner feedOwner(
            KafkaClients clients,
            FeedsView view,
            Fetcher fetcher,
            FeedMetrics metrics,
            IngestSettings settings,
            Clock clock) {
        FeedPoll poll = new FeedPoll(fetcher::fetch, clock);
        return new FeedOwner(clients, view, poll, metrics, settings.pollers(), clock);
    }

    @Bean
    FeedDesk feedDesk(
            FeedsView view, Registrations registrations, Fetcher fetcher, IngestSettings settings, Clock clock) {
        return new FeedDesk(view, registrations, fetcher::refusal, settings.folders(), clock);
    }

    @Bean
    HealthIndicator feedsHealthIndicator(FeedsView view, FeedOwner owner, FeedsFileWatcher file, Clock clock) {
        return new FeedsHealth(view, owner, file, clock);
    }
}
