package org.atalaya.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.atalaya.events.ReportCollected;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.Keys;

/** Search, report and feeds as a person sees them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadingPageIT {
    private static final String PUBLISHER = "Page Courier";

    private final Pipeline pipeline = Pipeline.shared();
    private final Browser browser = new Browser(pipeline.search.address());

    @BeforeAll
    void collect() {
        pipeline.topics.send(Reports.messages(List.of(
                report(
                        "huancavelica",
                        "Protest in Huancavelica ends in deaths",
                        "At least 12 people were killed on 9 January 2023 in Huancavelica, Peru, the Ombudsman said.\n\n"
                                + "Another 31 people were injured."),
                report(
                        "bidi",
                        "<img src=x onerror=\"document.title='owned'\"><script>document.title='owned'</script> \u202e84 dead",
                        "On 9 January 2023, 48 people were killed in Huancavelica, Peru.\n\n"
                                + "<script>document.title='owned'</script> \u202eanother line {{constructor}}"),
                report(
                        "long",
                        "w".repeat(100_000),
                        "Seven people were killed in Cusco, Peru.\n\n" + "x".repeat(100_000)))));
        Waiting.until("all is searchable", () -> pipeline.searchable(PUBLISHER) == 3);
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
    void wordsAndFiltersNarrowTheSearchAndBackWidensIt() {
        browser.open("/search?publisher=Page+Courier");
        browser.reads("3 reports");
        assertThat(browser.barriers()).isEmpty();

        browser.write("input[name=q]", "protest");
        browser.press(Keys.ENTER);
        browser.reads("1 report");
        assertThat(browser.address()).contains("q=protest");
        assertThat(browser.texts("em.match")).contains("Protest");
        assertThat(browser.texts(".chip")).first().asString().startsWith("at least 12 killed");

        browser.back();
        browser.reads("3 reports");
    }

    @Test
    void nothingFoundTellsWhichFilterToLoosen() {
        browser.open("/search?publisher=Page+Courier&q=Huancavelica&min=900");
        browser.reads("Nothing fulfils all of this at once");
        browser.click(".nothing a", "without At least so many people");
        browser.reads("2 reports");
        assertThat(browser.address()).doesNotContain("min=");
    }

    @Test
    void aReportShowsEachFigureWhereItStandsAndWhatWasUnderstood() {
        browser.open("/search?publisher=Page+Courier&q=protest");
        browser.click(".result h2 a", "Protest in Huancavelica");
        browser.reads("What was understood");
        assertThat(browser.texts(".told mark")).anyMatch(mark -> mark.contains("12 people were killed"));
        assertThat(browser.text())
                .contains("at least 12 killed", "9 Jan 2023", "known to the day", "Huancavelica", "0".repeat(64));
        assertThat(browser.barriers()).isEmpty();
    }

    @Test
    void theSameAddressSpeaksSpanish() {
        browser.open("/search?publisher=Page+Courier&q=protest&lang=es");
        browser.reads("1 informe");
        assertThat(browser.texts(".chip")).first().asString().startsWith("al menos 12 muertos");
        browser.click("header.frame nav a", "Fuentes");
        browser.reads("Qué se consulta");
        browser.open("/search");
        browser.reads("Search reports");
    }

    @Test
    void theTextOfAReportIsNeverMarkupAndNeverTurnsFigures() {
        browser.open("/search?publisher=Page+Courier&q=another+line");
        browser.reads("1 report");
        browser.click(".result h2 a", "<script>");
        browser.reads("2 invisible characters that turn the direction of text were left out");
        assertThat(browser.text())
                .contains("<script>document.title='owned'</script>")
                .doesNotContain("\u202e");
        assertThat(browser.script("return document.title")).doesNotStartWith("owned");
        assertThat(browser.script("return document.querySelectorAll('main script, main img').length"))
                .isEqualTo("0");
    }

    @Test
    void textWithoutEndStaysOnThePage() {
        browser.open("/search?publisher=Page+Courier&q=Cusco");
        browser.reads("1 report");
        assertThat(browser.isWiderThanTheScreen()).isFalse();
        browser.click(".result h2 a", "www");
        browser.reads("What was understood");
        assertThat(browser.isWiderThanTheScreen()).isFalse();
        assertThat(browser.texts(".told")).first().asString().hasSizeGreaterThan(100_000);
    }

    @Test
    void theKeyboardIsEnough() {
        browser.open("/search?publisher=Page+Courier");
        browser.reads("3 reports");
        browser.press(Keys.TAB);
        assertThat(browser.script("return document.activeElement.innerText")).isEqualTo("Skip to the content");
        browser.press(Keys.ENTER);
        browser.press(Keys.TAB);
        assertThat(browser.script("return document.activeElement.name")).isEqualTo("q");
        browser.press("protest", Keys.ENTER);
        browser.reads("1 report");
    }

    @Test
    void onAPhoneAndInTheDarkNothingIsCutOffOrTooPale() {
        browser.width(390);
        browser.darkness(true);
        browser.open("/search?publisher=Page+Courier&q=protest");
        browser.reads("1 report");
        assertThat(browser.isWiderThanTheScreen()).isFalse();
        assertThat(browser.barriers()).isEmpty();
        browser.click(".result h2 a", "Protest in Huancavelica");
        browser.reads("What was understood");
        assertThat(browser.isWiderThanTheScreen()).isFalse();
        assertThat(browser.barriers()).isEmpty();
        browser.darkness(false);
        browser.width(1280);
    }

    @Test
    void feedsAreAddedAndRemovedOverTheSearchServicesOwnAddress() {
        String feed = pipeline.feedHost.serve("page-feed", List.of());
        browser.open("/feeds");
        browser.click("details.panel summary", "Add a feed");
        browser.write("input[name=url]", feed);
        browser.write("input[name=publisher]", "Added Herald");
        browser.press(Keys.ENTER);
        browser.reads("The feed of Added Herald is added.");
        assertThat(browser.texts(".feed h2")).anyMatch(name -> name.contains("Added Herald"));
        assertThat(browser.barriers()).isEmpty();

        browser.script("window.confirm = () => true");
        browser.click(".feed .danger", "Remove");
        browser.reads("The feed of Added Herald is removed.");
    }

    private static ReportCollected report(String id, String title, String text) {
        return new ReportCollected(
                "page-" + id,
                1,
                "https://courier.example/" + id,
                "page-feed",
                PUBLISHER,
                title,
                text,
                "0".repeat(64),
                Instant.parse("2023-01-10T08:00:00Z"),
                Instant.parse("2023-01-10T09:00:00Z"),
                "en",
                "PE",
                false);
    }
}
