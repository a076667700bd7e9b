package org.atalaya.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.atalaya.events.ReportCollected;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RepeatedDeliveriesIT {
    private static final int REPORTS = 200;
    private static final int LATEST = 3;

    private final Pipeline pipeline = Pipeline.shared();

    @Test
    void reports_that_come_twice_and_out_of_order_are_there_once_in_their_latest_revision() {
        String publisher = "shuffled";
        List<ReportCollected> deliveries = new ArrayList<>();
        IntStream.range(0, REPORTS)
                .forEach(number -> IntStream.rangeClosed(1, LATEST).forEach(revision -> {
                    deliveries.add(Reports.of(publisher, number, revision));
                    deliveries.add(Reports.of(publisher, number, revision));
                }));
        Collections.shuffle(deliveries, new Random(7));

        pipeline.topics.send(Reports.messages(deliveries));
        // Comes last, so that all before it in its partition was indexed; all keys have theirs.
        pipeline.topics.send(Reports.messages(Reports.of(publisher + "-end", REPORTS)));

        Waiting.until("all is searchable", () -> pipeline.searchable(publisher + "-end") == REPORTS);
        Waiting.until("all are there once", () -> pipeline.searchable(publisher) == REPORTS);
        assertThat(pipeline.all(publisher))
                .hasSize(REPORTS)
                .extracting((JsonNode report) -> report.path("title").asString())
                .allMatch(title -> title.endsWith("revision " + LATEST));
    }
}
