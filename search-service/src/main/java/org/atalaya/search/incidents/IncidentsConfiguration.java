package org.atalaya.search.incidents;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.time.Clock;
import org.atalaya.kit.problems.UnavailableException;
import org.atalaya.search.engine.BulkWriter;
import org.atalaya.search.engine.Engine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.scheduling.annotation.Scheduled;

/** Puts indexing and finding of incidents together. */
@Configuration(proxyBeanMethods = false)
class IncidentsConfiguration {
    @Bean
    IncidentIndexes incidentIndexes(ElasticsearchClient client) {
        return new IncidentIndexes(client);
    }

    @Bean
    Incidents incidents(Engine engine) {
        return new Incidents(engine);
    }

    @Bean
    IncidentListener incidentListener(IncidentIndexes indexes, Engine engine, KafkaTemplate<String, byte[]> kafka) {
        IncidentIndexer indexer = new IncidentIndexer(
                new BulkWriter(engine, IncidentIndexes.CURRENT), new BulkWriter(engine, IncidentIndexes.VERSIONS));
        return new IncidentListener(indexes, indexer, kafka, Clock.systemUTC());
    }

    @Bean
    Making makingOfIncidentIndexes(IncidentIndexes indexes) {
        return new Making(indexes);
    }

    /** Makes the indexes as soon as Elasticsearch answers, so that one can ask before the first incident. */
    record Making(IncidentIndexes indexes) {
        @Scheduled(fixedDelay = 1_000)
        void make() {
            try {
                indexes.make();
            } catch (UnavailableException stillAway) {
                // The health of Elasticsearch tells it; the next second asks again.
            }
        }
    }
}
