package org.atalaya.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class StoppedServersIT {
    private static final int REPORTS = 2_000;
    private static final int SOME = 100;
    private static final Duration OUTAGE = Duration.ofSeconds(30);

    private final Pipeline pipeline = Pipeline.shared();

    @Test
    void elasticsearch_away_for_thirty_seconds_loses_nothing_and_is_told() {
        String publisher = "away-elasticsearch";
        ReportStream stream = ReportStream.start(pipeline.topics, Reports.of(publisher, REPORTS));
        Waiting.until("some are searchable", () -> pipeline.searchable(publisher) >= SOME);

        pipeline.servers.elasticsearch().kill();
        assertThat(stream.isFlowing()).isTrue();
        Waiting.until("search-service says so", () -> !pipeline.search.isHealthy());
        Awaitility.await("search-service waits")
                .during(OUTAGE)
                .atMost(OUTAGE.multipliedBy(3))
                .until(() -> !pipeline.search.isHealthy());
        assertThat(pipeline.search.get("/api/reports").statusCode()).isEqualTo(503);
        assertThat(pipeline.search.get("/actuator/health/liveness").statusCode())
                .isEqualTo(200);
        pipeline.servers.elasticsearch().start();
        stream.await();

        Waiting.until("all are searchable", () -> pipeline.searchable(publisher) == REPORTS);
        Waiting.until("search-service is well", pipeline.search::isHealthy);
        assertThat(pipeline.ids(publisher)).hasSize(REPORTS).doesNotHaveDuplicates();
    }

    @Test
    void kafka_restarted_loses_nothing() {
        String publisher = "restarted-kafka";
        pipeline.topics.send(Reports.messages(Reports.of(publisher, REPORTS / 2)));
        Waiting.until("some are searchable", () -> pipeline.searchable(publisher) > 0);

        pipeline.servers.kafka().kill();
        pipeline.servers.kafka().start();
        pipeline.topics.send(Reports.messages(Reports.of(publisher, REPORTS).subList(REPORTS / 2, REPORTS)));

        Waiting.until("all are searchable", () -> pipeline.searchable(publisher) == REPORTS);
        assertThat(pipeline.ids(publisher)).hasSize(REPORTS).doesNotHaveDuplicates();
        Waiting.until(
                "all services are well",
                () -> pipeline.ingest.isHealthy() && pipeline.normalize.isHealthy() && pipeline.search.isHealthy());
    }
}
