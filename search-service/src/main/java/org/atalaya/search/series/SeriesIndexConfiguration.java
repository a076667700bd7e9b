package org.atalaya.search.series;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import org.atalaya.events.SeriesChanged;
import org.atalaya.events.Topics;
import org.atalaya.search.engine.VersionedIndex;
import org.atalaya.search.incidents.IncidentIndexes;
import org.atalaya.search.indexing.TopicIndex;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The index of running totals, each as it is now. */
@Configuration(proxyBeanMethods = false)
public class SeriesIndexConfiguration {
    static final String ALIAS = "series";

    @Bean
    TopicIndex<SeriesChanged> seriesOfTopic(ElasticsearchClient client) {
        String definition = IncidentIndexes.definition(SeriesIndexConfiguration.class, "index.json");
        return new TopicIndex<>(
                ALIAS,
                new VersionedIndex(client, ALIAS, definition),
                Topics.SERIES,
                SeriesChanged.class,
                SeriesDocument::document,
                null);
    }
}
