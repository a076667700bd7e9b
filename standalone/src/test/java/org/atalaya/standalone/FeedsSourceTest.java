package org.atalaya.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedsSourceTest {
    @TempDir
    private Path directory;

    private Path data;
    private Path file;

    @BeforeEach
    void makeData() throws IOException {
        data = Files.createDirectory(directory.resolve("data"));
        file = directory.resolve("feeds.yml");
    }

    private Path used(FeedsSource source) {
        return Path.of(source.settings().get(0).replace("atalaya.ingest.feeds-file=", ""));
    }

    @Test
    void a_file_without_the_demonstration_is_used_as_it_is() throws IOException {
        Files.writeString(file, "feeds:\n- url: https://example.org/feed\n");

        try (FeedsSource source = FeedsSource.ofFile(file, data)) {
            assertThat(source.isDemo()).isFalse();
            assertThat(source.settings()).containsExactly("atalaya.ingest.feeds-file=" + file);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "feeds:\n- url: demo:radio\n",
                "feeds:\n- publisher: Radio\n  url: 'demo:radio'\n",
                "feeds: [{publisher: Radio, url: \"demo:radio\"}]\n"
            })
    void the_demonstrations_feeds_get_their_address(String yaml) throws IOException {
        Files.writeString(file, yaml);

        try (FeedsSource source = FeedsSource.ofFile(file, data)) {
            assertThat(source.isDemo()).isTrue();
            assertThat(used(source)).content().contains("http://127.0.0.1:").doesNotContain("demo:");
            assertThat(file).hasContent(yaml);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# url: demo:radio stands for what comes with the program\nfeeds: []\n",
                "feeds:\n- url: https://example.org/demo:radio\n",
                "feeds:\n- url: https://example.org/feed\n  publisher: demo:radio\n"
            })
    void other_mentions_of_the_demonstration_start_nothing(String yaml) throws IOException {
        Files.writeString(file, yaml);

        try (FeedsSource source = FeedsSource.ofFile(file, data)) {
            assertThat(source.isDemo()).isFalse();
        }
    }

    /** Only the demonstration's own host is trusted and hurried; a feed beside it keeps every protection. */
    @Test
    void hosts_beside_the_demonstrations_are_neither_allowed_nor_hurried() throws IOException {
        Files.writeString(file, "feeds:\n- url: demo:radio\n- url: http://127.0.0.1:1/feed\n");

        try (FeedsSource source = FeedsSource.ofFile(file, data)) {
            String port = Files.readString(data.resolve("demo-port"));
            assertThat(source.settings().subList(1, source.settings().size()))
                    .containsExactlyInAnyOrder(
                            "atalaya.ingest.feeds-base=" + file.getParent(),
                            "atalaya.ingest.allowed-hosts=127.0.0.1:" + port,
                            "atalaya.ingest.unpaused-hosts=127.0.0.1:" + port);
        }
    }

    @Test
    void a_change_of_the_file_is_taken_over() throws IOException {
        Files.writeString(file, "feeds:\n- url: demo:radio\n");

        try (FeedsSource source = FeedsSource.ofFile(file, data)) {
            Files.writeString(file, "feeds:\n- url: demo:radio\n- url: https://example.org/feed\n");
            source.refresh();

            assertThat(used(source)).content().contains("https://example.org/feed");
        }
    }

    @Test
    void a_file_that_is_absent_is_told_with_the_option_that_names_it() {
        assertThatThrownBy(() -> FeedsSource.ofFile(file, data))
                .isInstanceOf(UnmetException.class)
                .hasMessageContaining(file + " cannot be read")
                .hasMessageContaining("--feeds");
    }

    @Test
    void a_folder_is_a_feed() throws IOException {
        Path folder = Files.createDirectory(directory.resolve("reports of \"2025\""));

        try (FeedsSource source = FeedsSource.ofFolders(List.of(folder), data)) {
            assertThat(source.isDemo()).isFalse();
            assertThat(used(source)).hasContent("""
                            feeds:
                            - kind: folder
                              url: "%1$s/reports of \\"2025\\""
                              publisher: "reports of \\"2025\\""
                            """.formatted(directory));
        }
    }

    @Test
    void what_is_no_folder_is_told() {
        assertThatThrownBy(() -> FeedsSource.ofFolders(List.of(file), data))
                .isInstanceOf(UnmetException.class)
                .hasMessageContaining(file + " is no folder");
    }
}
