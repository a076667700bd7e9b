package org.atalaya.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoFeedsTest {
    @TempDir
    private Path data;

    @Test
    void reports_are_many_in_two_languages_and_of_several_countries() throws Exception {
        List<DemoFeeds.Report> reports = DemoFeeds.read();

        assertThat(reports).hasSizeGreaterThanOrEqualTo(40);
        assertThat(reports).extracting(DemoFeeds.Report::language).contains("en", "es");
        assertThat(reports.stream().map(DemoFeeds.Report::country).distinct()).hasSizeGreaterThan(4);
    }

    @Test
    void an_outlet_is_a_feed_whose_entries_lead_to_pages_with_the_full_text() throws Exception {
        DemoFeeds.Report report = DemoFeeds.read().get(0);
        try (DemoFeeds feeds = DemoFeeds.start(data)) {
            String page = feeds.address() + report.outlet() + "/" + report.slug();

            assertThat(body(feeds.address() + report.outlet())).contains("<link href=\"" + page + "\"/>");
            assertThat(body(page))
                    .contains(report.title().replace("&", "&amp;"))
                    .contains("<article>");
        }
    }

    @Test
    void addresses_are_the_same_at_the_next_start() {
        String first;
        try (DemoFeeds feeds = DemoFeeds.start(data)) {
            first = feeds.address();
        }
        try (DemoFeeds feeds = DemoFeeds.start(data)) {
            assertThat(feeds.address()).isEqualTo(first);
        }
    }

    @Test
    void a_file_that_names_the_demo_is_copied_with_its_addresses_and_again_when_it_changes() throws Exception {
        Path given = Files.writeString(data.resolve("given.yml"), "- url: demo:diario-del-sur\n");
        try (FeedsSource source = FeedsSource.ofFile(given, data)) {
            String demo = Files.readString(data.resolve("demo-port")).strip();
            assertThat(data.resolve("feeds.yml")).content().contains("http://127.0.0.1:" + demo + "/diario-del-sur");
            assertThat(source.settings()).anyMatch(setting -> setting.startsWith("atalaya.ingest.allowed-hosts="));

            Files.writeString(given, "- url: demo:radio-altiplano\n");
            source.refresh();
            assertThat(data.resolve("feeds.yml"))
                    .content()
                    .contains("/radio-altiplano")
                    .doesNotContain("diario");
        }
    }

    @Test
    void a_file_of_other_feeds_is_used_as_it_is_and_folders_become_feeds() throws Exception {
        Path given = Files.writeString(data.resolve("given.yml"), "- url: https://example.org/feed\n");
        try (FeedsSource source = FeedsSource.ofFile(given, data)) {
            assertThat(source.isDemo()).isFalse();
            assertThat(source.settings()).containsExactly("atalaya.ingest.feeds-file=" + given.toAbsolutePath());
        }
        Path folder = Files.createDirectory(data.resolve("my reports"));
        try (FeedsSource source = FeedsSource.ofFolders(List.of(folder), data)) {
            assertThat(source.isDemo()).isFalse();
            assertThat(data.resolve("folders.yml"))
                    .content()
                    .contains("kind: folder")
                    .contains(folder.toString());
        }
    }

    private static String body(String address) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
