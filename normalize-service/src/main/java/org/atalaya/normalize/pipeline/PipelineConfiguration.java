package org.atalaya.normalize.pipeline;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.atalaya.normalize.reports.Normalizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.AfterRollbackProcessor;
import org.springframework.kafka.listener.DefaultAfterRollbackProcessor;
import org.springframework.util.backoff.FixedBackOff;

/** Puts the listener together. */
@Configuration(proxyBeanMethods = false)
class PipelineConfiguration {
    private static final long PAUSE_MILLIS = 1_000;

    @Bean
    ReportListener reportListener(KafkaTemplate<String, byte[]> kafka, MeterRegistry metrics) {
        return new ReportListener(new Normalizer(), kafka, metrics, Clock.systemUTC());
    }

    /** Only Kafka can make a transaction fail: it is tried again for as long as it takes, and nothing is skipped. */
    @Bean
    AfterRollbackProcessor<String, byte[]> tryAgain() {
        return new DefaultAfterRollbackProcessor<>(new FixedBackOff(PAUSE_MILLIS, FixedBackOff.UNLIMITED_ATTEMPTS));
    }
}
