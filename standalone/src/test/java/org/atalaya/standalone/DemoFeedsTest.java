package org.atalaya.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoFeedsTest {
    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    private Path data;

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void there_are_forty_reports_in_two_languages_from_several_countries() throws IOException {
        List<DemoFeeds.Report> reports = DemoFeeds.read();

        assertThat(reports).hasSizeGreaterThanOrEqualTo(40);
        assertThat(reports).extracting(DemoFeeds.Report::slug).doesNotHaveDuplicates();
        assertThat(reports).extracting(DemoFeeds.Report::language).containsOnly("en", "es");
        assertThat(reports.stream().map(DemoFeeds.Report::country).collect(Collectors.toSet()))
                .hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void every_outlet_is_in_the_default_list_of_feeds() throws IOException {
        String listed = Files.readString(Program.home().resolve("feeds.yml"));

        assertThat(DemoFeeds.read())
                .allSatisfy(report -> assertThat(listed).contains("url: demo:" + report.outlet() + "\n"));
    }

    @Test
    void a_feed_has_summaries_and_links_to_pages_with_the_full_text() throws Exception {
        try (DemoFeeds feeds = DemoFeeds.start(data)) {
            DemoFeeds.Report report = DemoFeeds.read().get(0);
            String page = feeds.address() + report.outlet() + "/" + report.slug();

            assertThat(get(feeds.address() + report.outlet()).body())
                    .contains("<link href=\"" + page + "\"/>")
                    .contains("…</summary>");
            assertThat(get(page).body())
                    .contains("<article>")
                    .contains(report.title().replace("&", "&amp;"))
                    .contains("<p>" + report.paragraphs().get(0).replace("&", "&amp;") + "</p>");
        }
    }

    @Test
    void what_is_not_there_is_not_found() throws Exception {
        try (DemoFeeds feeds = DemoFeeds.start(data)) {
            assertThat(get(feeds.address() + "nobody").statusCode()).isEqualTo(404);
        }
    }

    /** Another address would make another id of every report. */
    @Test
    void the_next_start_has_the_same_addresses() {
        String first;
        try (DemoFeeds feeds = DemoFeeds.start(data)) {
            first = feeds.address();
        }
        try (DemoFeeds feeds = DemoFeeds.start(data)) {
            assertThat(feeds.address()).isEqualTo(first);
        }
    }

    @Test
    void a_remembered_port_that_is_taken_is_told_and_not_exchanged() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            Files.writeString(data.resolve("demo-port"), port);

            assertThatThrownBy(() -> DemoFeeds.start(data))
                    .isInstanceOf(UnmetException.class)
                    .hasMessageContaining("port " + port)
                    .hasMessageContaining("--data");
            assertThat(data.resolve("demo-port")).hasContent(port);
        }
    }

    @Test
    void a_remembered_port_that_cannot_be_read_is_told() throws IOException {
        Files.writeString(data.resolve("demo-port"), "eight thousand");

        assertThatThrownBy(() -> DemoFeeds.start(data))
                .isInstanceOf(UnmetException.class)
                .hasMessageContaining("does not hold a port");
    }
}
