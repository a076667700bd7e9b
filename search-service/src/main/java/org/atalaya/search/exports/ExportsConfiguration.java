package org.atalaya.search.exports;

import java.time.Clock;
import org.atalaya.search.engine.Engine;
import org.atalaya.search.engine.PointInTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What all exports share. */
@Configuration(proxyBeanMethods = false)
class ExportsConfiguration {
    @Bean
    Exports exports() {
        return new Exports(Clock.systemUTC());
    }

    @Bean
    PointInTime pointInTime(Engine engine) {
        return new PointInTime(engine);
    }
}
