package org.atalaya.search.series;

import org.atalaya.events.SeriesChanged;
import org.atalaya.search.engine.Engine;
import org.atalaya.search.indexing.TopicIndex;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts indexing and finding of series together. */
@Configuration(proxyBeanMethods = false)
class SeriesConfiguration {
    @Bean
    SeriesListener seriesListener(TopicIndex<SeriesChanged> series, Engine engine) {
        return new SeriesListener(new SeriesIndex(series, engine));
    }
}
