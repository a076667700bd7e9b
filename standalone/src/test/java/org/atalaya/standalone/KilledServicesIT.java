package org.atalaya.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.atalaya.events.Topics;
import org.junit.jupiter.api.Test;

class KilledServicesIT {
    private static final int REPORTS = 2_000;
    private static final int SOME = 100;
    private static final int FEEDS = 10;

    private final Pipeline pipeline = Pipeline.shared();

    @Test
    void ingest_service_killed_while_it_collects_collects_every_report_once() {
        String publisher = "killed-ingest";
        List<String> feeds = IntStream.range(0, FEEDS)
                .mapToObj(i -> pipeline.feedHost.serve(
                        publisher + i, FeedHost.entries(publisher, i * (REPORTS / FEEDS), REPORTS / FEEDS)))
                .toList();
        FeedHost.write(pipeline.feedsFile, publisher, feeds);

        Waiting.until("some are collected", () -> collected(publisher).size() >= SOME);
        pipeline.ingest.killHard();
        assertThat(collected(publisher)).hasSizeLessThan(REPORTS);
        pipeline.ingest.start();

        Waiting.until("all are searchable", () -> pipeline.searchable(publisher) == REPORTS);
        assertThat(collected(publisher)).hasSize(REPORTS).doesNotHaveDuplicates();
    }

    @Test
    void normalize_service_killed_while_it_reads_reads_every_report_once() {
        String publisher = "killed-normalize";
        ReportStream stream = ReportStream.start(pipeline.topics, Reports.of(publisher, REPORTS));

        Waiting.until("some are read", () -> normalized(publisher).size() >= SOME);
        pipeline.normalize.killHard();
        assertThat(stream.isFlowing()).isTrue();
        pipeline.normalize.start();
        stream.await();

        Waiting.until("all are searchable", () -> pipeline.searchable(publisher) == REPORTS);
        assertThat(normalized(publisher)).hasSize(REPORTS).doesNotHaveDuplicates();
    }

    @Test
    void search_service_killed_while_it_indexes_has_every_report_once() {
        String publisher = "killed-search";
        ReportStream stream = ReportStream.start(pipeline.topics, Reports.of(publisher, REPORTS));

        Waiting.until("some are searchable", () -> pipeline.searchable(publisher) >= SOME);
        pipeline.search.killHard();
        assertThat(stream.isFlowing()).isTrue();
        pipeline.search.start();
        stream.await();

        Waiting.until("all are searchable", () -> pipeline.searchable(publisher) == REPORTS);
        assertThat(pipeline.ids(publisher)).hasSize(REPORTS).doesNotHaveDuplicates();
    }

    private List<String> collected(String publisher) {
        return keys(Topics.REPORTS_COLLECTED, publisher);
    }

    private List<String> normalized(String publisher) {
        return keys(Topics.REPORTS_NORMALIZED, publisher);
    }

    private List<String> keys(String topic, String publisher) {
        return pipeline.messages(topic, publisher).stream()
                .map(ConsumerRecord::key)
                .toList();
    }
}
