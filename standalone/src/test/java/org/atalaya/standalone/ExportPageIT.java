package org.atalaya.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.atalaya.events.ReportCollected;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** What a person takes away from the page: files of what is filtered, and citations. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportPageIT {
    private static final String PUBLISHER = "Export Courier";

    private final Pipeline pipeline = Pipeline.shared();
    private final Browser browser = new Browser(pipeline.search.address());

    @BeforeAll
    void collect() {
        pipeline.topics.send(Reports.messages(List.of(
                report(
                        "ayacucho",
                        "At least 10 people were killed on 15 December 2022 in Ayacucho, Peru, witnesses said."),
                report("cusco", "Two people were injured on 11 January 2023 in Cusco, Peru."))));
        Waiting.until("all is searchable", () -> pipeline.searchable(PUBLISHER) == 2);
    }

    @AfterEach
    void nothingIsComplainedOf() {
        assertThat(browser.complaints()).isEmpty();
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @Test
    void theMenuDownloadsWhatIsFiltered(@TempDir Path folder) {
        browser.downloadsTo(folder);
        browser.open("/search?publisher=Export+Courier&harm=KILLED&sort=oldest");
        browser.reads("1 report");
        browser.script("document.querySelector('.exports summary').focus()");
        browser.press(Keys.ENTER);
        browser.reads("Figures, one row each");
        assertThat(browser.barriers()).isEmpty();
        browser.click(".exports a", "CSV");

        Waiting.until("the file is there", () -> !csv(folder).isEmpty());
        assertThat(csv(folder)).hasSize(3);
        assertThat(csv(folder).get(1)).contains("#affected+killed", "#meta+source");
        assertThat(csv(folder).get(2)).contains("Ayacucho", "KILLED", PUBLISHER).doesNotContain("Cusco");
    }

    @Test
    void everyFigureOfAReportCanBeCited() {
        browser.open("/search?publisher=Export+Courier&harm=KILLED&lang=es");
        browser.click(".result h2 a", "ayacucho");
        browser.click(".cite button", "Citar");
        Waiting.until(
                "the citation is there", () -> !browser.texts(".cite textarea").isEmpty());

        assertThat(browser.script("return document.querySelector('.cite textarea').value"))
                .contains("«At least 10 people were killed", "https://courier.example/ayacucho", "SHA-256", "Leído el");
        assertThat(browser.barriers()).isEmpty();
    }

    private static List<String> csv(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            Path file = files.filter(each -> each.toString().endsWith(".csv"))
                    .findFirst()
                    .orElse(null);
            return file == null ? List.of() : Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReportCollected report(String id, String text) {
        return new ReportCollected(
                "export-" + id,
                1,
                "https://courier.example/" + id,
                "export-feed",
                PUBLISHER,
                "From " + id,
                text,
                "0".repeat(64),
                Instant.parse("2023-01-12T08:00:00Z"),
                Instant.parse("2023-01-12T09:00:00Z"),
                "en",
                "PE",
                false);
    }
}
