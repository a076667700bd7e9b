package org.atalaya.search.incidents;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.atalaya.events.IncidentChanged;
import org.atalaya.events.Topics;
import org.atalaya.kit.problems.UnavailableException;
import org.atalaya.search.indexing.Letters;
import org.atalaya.search.indexing.MessageIndexer;
import org.springframework.kafka.annotation.KafkaListener;

/** Takes incidents from Kafka. Offsets are committed when it returns; while Elasticsearch is away they come again. */
class IncidentListener {
    private final IncidentIndexes indexes;
    private final MessageIndexer<IncidentChanged> indexer;
    private final Letters letters;

    IncidentListener(IncidentIndexes indexes, MessageIndexer<IncidentChanged> indexer, Letters letters) {
        this.indexes = indexes;
        this.indexer = indexer;
        this.letters = letters;
    }

    @KafkaListener(
            id = "incidents",
            idIsGroup = false,
            groupId = "search-service-incidents",
            topics = Topics.INCIDENTS,
            concurrency = "1")
    void index(List<ConsumerRecord<String, byte[]>> messages) {
        indexes.make();
        try {
            letters.send(indexer.index(messages).setAside());
        } catch (UnavailableException e) {
            indexes.missing();
            throw e;
        }
    }
}
