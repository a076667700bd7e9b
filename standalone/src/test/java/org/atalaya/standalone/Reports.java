package org.atalaya.standalone;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.atalaya.events.ReportCollected;
import org.atalaya.kit.messaging.EventRecords;
import org.atalaya.kit.messaging.TraceParent;

/** Reports of one publisher, each with one claim, as ingest-service sends them. */
final class Reports {
    private static final Instant FETCHED = Instant.parse("2025-03-20T12:00:00Z");
    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 3, 1);

    private Reports() {}

    static List<ReportCollected> of(String publisher, int count) {
        return IntStream.range(0, count).mapToObj(i -> of(publisher, i, 1)).toList();
    }

    static ReportCollected of(String publisher, int number, int revision) {
        int dead = 2 + number % 40;
        LocalDate day = FIRST_DAY.plusDays(number % 15);
        String text = "At least " + dead + " people were killed in Khartoum, Sudan, on " + day.getDayOfMonth()
                + " March 2025, a doctors' committee said.\n\nIt was statement " + number + " of the committee.";
        return new ReportCollected(
                id(publisher, number),
                revision,
                null,
                "feed-of-" + publisher,
                publisher,
                "Statement " + number + ", revision " + revision,
                text,
                "0".repeat(64),
                Instant.parse("2025-03-17T08:00:00Z"),
                FETCHED,
                "en",
                "SD",
                false);
    }

    static String id(String publisher, int number) {
        return publisher + "-" + number;
    }

    static List<ProducerRecord<String, byte[]>> messages(List<ReportCollected> reports) {
        return reports.stream().map(Reports::message).toList();
    }

    static ProducerRecord<String, byte[]> message(ReportCollected report) {
        return EventRecords.of(
                report,
                report.id(),
                report.id() + "/" + report.revision(),
                "/ingest-service",
                FETCHED,
                TraceParent.start());
    }
}
