package org.atalaya.ingest.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.atalaya.events.ReportCollected;
import org.atalaya.ingest.FeedServer;
import org.atalaya.testing.BackingServers;
import org.atalaya.testing.KafkaTopics;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A feed that brings what Kafka does not take. */
class RefusedStepIT {
    private static final int MOST_BYTES = 20_000;

    @Test
    void it_is_held_back_with_the_reason_while_others_go_on() {
        String kafka = BackingServers.shared().kafkaBootstrap();
        try (KafkaTopics topics = new KafkaTopics(BackingServers.shared());
                FeedServer server = new FeedServer();
                RunningService service = new RunningService(
                        kafka,
                        "--atalaya.instance=small-messages",
                        "--spring.kafka.producer.properties.max.request.size=" + MOST_BYTES)) {
            server.on("/large.xml", 200, Rss.TYPE, Rss.of(Rss.item("large", "x".repeat(MOST_BYTES))));
            server.on("/small.xml", 200, Rss.TYPE, Rss.of(Rss.item("small", "Small")));
            until(service::isReady);
            String large = service.add(server.url("/large.xml"));
            until(() -> service.feed(large).path("polls").asInt() == 1);
            String small = service.add(server.url("/small.xml"));
            until(() -> service.feed(small).path("polls").asInt() == 1);

            assertThat(service.feed(large).path("condition").asString()).isEqualTo("FAILING");
            assertThat(service.feed(large).path("outcome").asString())
                    .contains("Kafka does not take what it brought")
                    .contains("larger");
            assertThat(service.feed(large).path("polls").asInt()).isEqualTo(1);
            assertThat(new CollectedReports(topics).of(small))
                    .extracting(ReportCollected::title)
                    .containsExactly("Small");
            assertThat(new CollectedReports(topics).of(large)).isEmpty();
        }
    }

    private static void until(Callable<Boolean> condition) {
        Awaitility.await().atMost(Duration.ofMinutes(2)).until(condition);
    }
}
