package org.atalaya.search.incidents;

import java.time.Clock;
import java.util.List;
import org.atalaya.events.IncidentChanged;
import org.atalaya.kit.problems.UnavailableException;
import org.atalaya.search.engine.BulkWriter;
import org.atalaya.search.engine.Engine;
import org.atalaya.search.indexing.Letters;
import org.atalaya.search.indexing.MessageIndexer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.scheduling.annotation.Scheduled;

/** Puts indexing and finding of incidents together. */
@Configuration(proxyBeanMethods = false)
class IncidentsConfiguration {
    @Bean
    Incidents incidents(Engine engine) {
        return new Incidents(engine);
    }

    @Bean
    IncidentListener incidentListener(IncidentIndexes indexes, Engine engine, KafkaTemplate<String, byte[]> kafka) {
        // Every version first: what is shown has its history.
        MessageIndexer<IncidentChanged> indexer = new MessageIndexer<>(
                IncidentChanged.class,
                IncidentDocument::both,
                List.of(
                        new BulkWriter(engine, IncidentIndexes.VERSIONS),
                        new BulkWriter(engine, IncidentIndexes.CURRENT)));
        return new IncidentListener(indexes, indexer, new Letters(kafka, Clock.systemUTC()));
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
