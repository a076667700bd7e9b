package org.atalaya.search.series;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import org.atalaya.search.engine.Engine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts indexing and finding of series together. */
@Configuration(proxyBeanMethods = false)
class SeriesConfiguration {
    @Bean
    SeriesListener seriesListener(ElasticsearchClient client, Engine engine) {
        return new SeriesListener(new SeriesIndex(client, engine));
    }
}
