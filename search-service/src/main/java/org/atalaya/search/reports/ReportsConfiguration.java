package org.atalaya.search.reports;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.atalaya.events.ReportNormalized;
import org.atalaya.search.engine.Engine;
import org.atalaya.search.engine.EngineWatch;
import org.atalaya.search.indexing.Letters;
import org.atalaya.search.indexing.TopicIndex;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.FixedBackOff;

/** Puts indexing and finding together. */
@Configuration(proxyBeanMethods = false)
class ReportsConfiguration {
    private static final long PAUSE_MILLIS = 1_000;

    @Bean
    Reports reports(Engine engine) {
        return new Reports(engine, ReportsIndexConfiguration.ALIAS);
    }

    @Bean
    IndexingHealth indexingHealthIndicator() {
        return new IndexingHealth(Clock.systemUTC());
    }

    @Bean
    ReportListener reportListener(
            TopicIndex<ReportNormalized> reports,
            Engine engine,
            KafkaTemplate<String, byte[]> kafka,
            EngineWatch watch,
            MeterRegistry registry,
            IndexingHealth health) {
        Clock clock = Clock.systemUTC();
        return new ReportListener(
                reports.indexer(engine, ReportsIndexConfiguration.ALIAS),
                new Letters(kafka, clock),
                watch,
                new IndexingMetrics(registry, clock),
                health);
    }

    /** The same messages again, for ever, with a pause: the listener sets aside by itself what can never be indexed. */
    @Bean
    CommonErrorHandler indexAgain() {
        return new DefaultErrorHandler(new FixedBackOff(PAUSE_MILLIS, FixedBackOff.UNLIMITED_ATTEMPTS));
    }
}
