package org.atalaya.search.incidents;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.util.function.Function;
import java.util.function.Supplier;
import org.atalaya.events.IncidentChanged;
import org.atalaya.events.Topics;
import org.atalaya.search.engine.BulkWriter.Document;
import org.atalaya.search.engine.VersionedIndex;
import org.atalaya.search.indexing.Leftovers;
import org.atalaya.search.indexing.TopicIndex;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The indexes of incidents, every version first: what is shown has its history. */
@Configuration(proxyBeanMethods = false)
public class IncidentIndexesConfiguration {
    @Bean
    IncidentIndexes incidentIndexes(ElasticsearchClient client) {
        return new IncidentIndexes(client);
    }

    @Bean
    TopicIndex<IncidentChanged> incidentVersionsOfTopic(IncidentIndexes indexes) {
        return ofTopic(indexes.versions(), IncidentDocument::version, OlderVersions::new);
    }

    @Bean
    TopicIndex<IncidentChanged> incidentsOfTopic(IncidentIndexes indexes) {
        return ofTopic(indexes.current(), IncidentDocument::current, null);
    }

    private static TopicIndex<IncidentChanged> ofTopic(
            VersionedIndex index,
            Function<IncidentChanged, Document> document,
            @Nullable Supplier<Leftovers<IncidentChanged>> leftovers) {
        return new TopicIndex<>(
                IncidentIndexes.CURRENT, index, Topics.INCIDENTS, IncidentChanged.class, document, leftovers);
    }
}
