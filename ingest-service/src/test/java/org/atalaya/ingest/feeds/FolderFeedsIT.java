package org.atalaya.ingest.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.atalaya.events.ReportCollected;
import org.atalaya.testing.BackingServers;
import org.atalaya.testing.KafkaTopics;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders as feeds. */
class FolderFeedsIT {
    private final String kafka = BackingServers.shared().kafkaBootstrap();
    private final KafkaTopics topics = new KafkaTopics(BackingServers.shared());

    @TempDir
    private Path directory;

    private RunningService service;

    @BeforeEach
    void start() {
        service = new RunningService(
                kafka, "--atalaya.instance=folders", "--atalaya.ingest.folders=" + directory.resolve("open"));
        until(service::isReady);
    }

    @AfterEach
    void close() {
        service.close();
        topics.close();
    }

    @Test
    void the_files_of_a_folder_are_collected_once_and_again_when_they_change() throws IOException {
        Path folder = Files.createDirectories(directory.resolve("open/reports"));
        Path text = folder.resolve("a.txt");
        Files.writeString(text, "First title\n\n" + Rss.WORDS);
        Files.writeString(
                Files.createDirectories(folder.resolve("below")).resolve("b.html"),
                "<html><head><title>Second title</title></head><body><article><p>" + Rss.WORDS
                        + "</p></article></body></html>");
        Files.writeString(folder.resolve("c.pdf"), "neither text nor page");
        String feed = service.register(form(folder));
        until(() -> polls(feed) == 1);
        assertThat(new CollectedReports(topics).of(feed))
                .extracting(ReportCollected::title)
                .containsExactlyInAnyOrder("First title", "Second title");

        Files.writeString(text, "First title\n\n" + Rss.WORDS.replace("Nine", "Ten"));
        Files.writeString(folder.resolve("d.txt"), "Third title\n\n" + Rss.WORDS);
        service.pollNow(feed);
        until(() -> polls(feed) == 2);
        assertThat(new CollectedReports(topics).of(feed))
                .extracting(ReportCollected::title)
                .containsExactlyInAnyOrder("First title", "Second title", "First title", "Third title");
        assertThat(new CollectedReports(topics).of(feed))
                .filteredOn(report -> report.title().equals("First title"))
                .satisfiesExactlyInAnyOrder(
                        report -> assertThat(report.text()).contains("Nine"),
                        report -> assertThat(report.text()).contains("Ten"))
                .extracting(ReportCollected::revision)
                .doesNotHaveDuplicates();
    }

    @Test
    void a_folder_that_is_not_there_is_told() {
        String feed = service.register(form(directory.resolve("open/absent")));
        until(() -> polls(feed) == 1);

        assertThat(service.feed(feed).path("condition").asString()).isEqualTo("FAILING");
        assertThat(service.feed(feed).path("outcome").asString()).contains("absent");
    }

    @Test
    void other_folders_cannot_be_registered_from_afar() {
        for (String elsewhere : new String[] {"/etc", directory + "/open/../closed", directory + "/opened"}) {
            var refused = service.request("POST", "/api/feeds", form(Path.of(elsewhere)));

            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body()).contains("\"parameter\":\"url\"").contains("feeds file only");
        }
    }

    private static String form(Path folder) {
        return "{\"url\":\"" + folder + "\",\"publisher\":\"Example\",\"kind\":\"folder\"}";
    }

    private int polls(String feed) {
        return service.feed(feed).path("polls").asInt();
    }

    private static void until(Callable<Boolean> condition) {
        Awaitility.await().atMost(Duration.ofMinutes(2)).until(condition);
    }
}
