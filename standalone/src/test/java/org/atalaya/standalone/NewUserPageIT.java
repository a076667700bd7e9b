package org.atalaya.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.atalaya.events.ReportCollected;
import org.junit.jupiter.api.Test;

/** The way of somebody new: find Juliaca, see the incident, read the sentence, subscribe, hear of the rise. */
class NewUserPageIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Pipeline pipeline = Pipeline.shared();

    @Test
    void fromTheFirstPageToAnAlertThatComesLive() {
        collect(
                "first",
                "Altiplano Courier",
                "At least 12 people were killed on 9 January 2023 in Juliaca, Peru, when police opened fire on a crowd"
                        + " beside the airport, the Ombudsman said.");
        try (Browser browser = new Browser(pipeline.search.address())) {
            Waiting.until(
                    "the report became an incident",
                    () -> pipeline.search
                            .get("/api/incidents?q=Juliaca")
                            .body()
                            .contains("At least 12 people were killed"));
            browser.open("/");
            browser.write(".combobox input", "Juliaca");
            browser.click("[role=option]", "Juliaca");
            browser.reads("The chosen region");
            browser.click(".incident h3 a", "Juliaca");
            browser.reads("beside the airport, the Ombudsman said.");

            browser.click("a.subscribe", "Tell me of new deaths here");
            browser.click("button", "Try it on the past");
            browser.reads("it would have told");
            browser.click("button", "Save the subscription");
            browser.reads("You will be told of what is new from now on.");
            browser.reads("connected");
            assertThat(browser.barriers()).isEmpty();

            collect(
                    "second",
                    "Lake Herald",
                    "The death toll of the shooting beside the airport in Juliaca, Peru, on 9 January 2023 has risen to 17, "
                            + "the Ombudsman said.");
            Waiting.until(
                    "the rise is told on the page",
                    PATIENCE,
                    () -> browser.texts(".live li").stream()
                            .anyMatch(alert -> alert.contains("Juliaca") && alert.contains("17")));
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private void collect(String id, String publisher, String text) {
        pipeline.topics.send(Reports.messages(List.of(new ReportCollected(
                "juliaca-" + id,
                1,
                "https://news.example/juliaca-" + id,
                "juliaca-feed",
                publisher,
                "Deaths in Juliaca",
                text,
                "0".repeat(64),
                Instant.parse("2023-01-10T08:00:00Z"),
                Instant.now(),
                "en",
                "PE",
                false))));
    }
}
