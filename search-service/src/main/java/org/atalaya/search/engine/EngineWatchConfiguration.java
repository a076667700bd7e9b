package org.atalaya.search.engine;

import java.time.Clock;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Watches Elasticsearch while the service runs, and tells its health. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class EngineWatchConfiguration {
    @Bean
    EngineWatch engineWatch(VersionedIndex index) {
        return new EngineWatch(index, Clock.systemUTC());
    }

    @Bean
    Looking looking(EngineWatch watch) {
        return new Looking(watch);
    }

    @Bean
    HealthIndicator elasticsearchHealthIndicator(EngineWatch watch) {
        return () -> watch.trouble()
                .map(trouble -> Health.down()
                        .withDetail("reason", trouble.reason())
                        .withDetail("since", trouble.since().toString()))
                .orElseGet(Health::up)
                .build();
    }

    /** The clock work around the watch. */
    record Looking(EngineWatch watch) {
        @Scheduled(fixedDelay = 1_000)
        void look() {
            watch.look();
        }
    }
}
