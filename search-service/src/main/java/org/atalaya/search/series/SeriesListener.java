package org.atalaya.search.series;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.atalaya.events.Topics;
import org.atalaya.kit.problems.UnavailableException;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.scheduling.annotation.Scheduled;

/** Takes series from Kafka. Offsets are committed when it returns; while Elasticsearch is away they come again. */
class SeriesListener {
    private final SeriesIndex index;

    SeriesListener(SeriesIndex index) {
        this.index = index;
    }

    @KafkaListener(
            id = "series",
            idIsGroup = false,
            groupId = "search-service-series",
            topics = Topics.SERIES,
            concurrency = "1")
    void index(List<ConsumerRecord<String, byte[]>> messages) {
        index.make();
        try {
            index.write(messages);
        } catch (UnavailableException e) {
            index.missing();
            throw e;
        }
    }

    /** As soon as Elasticsearch answers, so that one can ask before the first series. */
    @Scheduled(fixedDelay = 1_000)
    void make() {
        try {
            index.make();
        } catch (UnavailableException stillAway) {
            // The health of Elasticsearch tells it; the next second asks again.
        }
    }
}
