package org.atalaya.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.atalaya.events.IncidentClaim;
import org.atalaya.events.Toll;
import org.atalaya.kit.messaging.EventJson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.Keys;

/** Overview and incident as a person sees them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IncidentsPageIT {
    private static final String HOSTILE = "<img src=x onerror=\"document.title='owned'\">";

    private final Pipeline pipeline = Pipeline.shared();
    private final Browser browser = new Browser(pipeline.search.address());

    @BeforeAll
    void collect() {
        IncidentClaim first =
                Incidents.claim("bo-1", "Andean Wire", 4, "Four miners were killed in Potosí on Thursday.");
        IncidentClaim second =
                Incidents.claim("bo-2", "La Voz", 6, "Six miners were killed, " + HOSTILE + " it was said.");
        pipeline.topics.send(Incidents.messages(
                Incidents.repeating(
                        "bo-mine",
                        "bo-again",
                        "Potosí mourns four miners",
                        new Toll(4, 4, 4),
                        List.of(Incidents.claim("bo-4", "El Eco", 4, "Potosí mourns four miners who were killed."))),
                Incidents.inPotosi(
                        "bo-mine",
                        1,
                        "Four miners killed in Potosí",
                        new Toll(0, 0, 0),
                        new Toll(4, 4, 4),
                        List.of(first)),
                Incidents.inPotosi(
                        "bo-mine",
                        2,
                        "Miners killed in Potosí " + HOSTILE,
                        new Toll(4, 4, 4),
                        new Toll(4, 6, 6),
                        List.of(first, second),
                        "bo-quarter"),
                Incidents.vague(
                        "bo-quarter",
                        "Deaths of a quarter",
                        new Toll(3, 3, 3),
                        List.of(Incidents.claim("bo-3", "La Voz", 3, "Three people were killed this quarter.")))));
        Waiting.until(
                "both incidents are found at their latest version",
                () -> EventJson.mapper()
                                        .readTree(pipeline.search
                                                .get("/api/tolls?country=BO")
                                                .body())
                                        .path("tolls")
                                        .path("KILLED")
                                        .path("best")
                                        .asInt()
                                == 9
                        && pipeline.search
                                .get("/api/incidents?country=BO")
                                .body()
                                .contains("bo-again"));
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
    void theOverviewSumsOverIncidentsWithTheBandAndPutsWhatIsVagueOnNoDay() {
        browser.open("/?country=BO");
        browser.reads("between 7 and 9");
        assertThat(browser.texts(".sum.killed b")).containsExactly("9");
        browser.reads("Not drawn, because not known to a month:");
        browser.reads("division not known");
        assertThat(browser.text()).contains("Sums over 2 incidents", "June 2024");
        Waiting.until(
                "chart and map are drawn",
                () -> browser.script("return document.querySelectorAll('.chart canvas').length")
                        .equals("2"));
        assertThat(browser.barriers()).isEmpty();

        browser.click("table a", "Potosí");
        browser.reads("4 to 6");
        assertThat(browser.address()).contains("admin1=BO-P");
        browser.back();
        browser.reads("between 7 and 9");
    }

    @Test
    void anIncidentThatMayBeToldAgainSaysSoAndLeadsToTheOther() {
        browser.open("/incidents?country=BO");
        browser.click(".incident h2 a", "Potosí mourns four miners");
        browser.reads("nobody is alerted of it until more is known");
        browser.click(".apart a", "Miners killed in Potosí");
        browser.reads("How the toll changed");
        assertThat(browser.text()).doesNotContain("nobody is alerted");
    }

    @Test
    void onASlowLineTheLastThatWasTypedIsShownAndNothingOlderComesOverIt() {
        try (Browser slow = new Browser(pipeline.search.address())) {
            slow.delay(300);
            slow.open("/?country=BO");
            slow.reads("between 7 and 9");

            slow.write(".combobox input", "Potos");
            slow.press("í", Keys.BACK_SPACE, "i");
            slow.click("[role=option]", "Potosí");
            slow.reads("4 to 6");
            assertThat(slow.address()).contains("admin1=BO-P");

            slow.open("/incidents?country=BO");
            slow.click(".incident h2 a", "Miners killed in Potosí");
            slow.back();
            slow.reads("Potosí mourns four miners");
            assertThat(slow.texts("h1")).containsExactly("Incidents");
            assertThat(slow.script("return document.querySelector('.results').getAttribute('aria-busy')"))
                    .isEqualTo("false");
            assertThat(slow.complaints()).isEmpty();
        }
    }

    @Test
    void aMonthOfTheTableNarrowsThePeriod() {
        browser.open("/?country=BO");
        browser.click(".block summary", "The same in figures");
        browser.click(".block td a", "May 2024");
        browser.reads("Bolivia, May 2024");
        assertThat(browser.address()).contains("from=2024-05-01", "to=2024-05-31");
    }

    @Test
    void anIncidentShowsItsSourcesItsHistoryItsAreaAndWhatMayBeTheSame() {
        browser.open("/incidents?country=BO");
        browser.click(".incident h2 a", "Miners killed in Potosí");
        browser.reads("How the toll changed");
        assertThat(browser.text())
                .contains(
                        "Four miners were killed in Potosí on Thursday.",
                        "La Voz",
                        "best supported",
                        "the place itself")
                .contains("the toll rose", "new incident", "4 killed", "6 (4–6) killed")
                .contains(HOSTILE);
        assertThat(browser.script("return document.querySelectorAll('main img').length"))
                .isEqualTo("0");
        browser.reads("Deaths of a quarter");
        assertThat(browser.texts(".apart")).first().asString().contains("Kept apart");
        Waiting.until(
                "the area is drawn",
                () -> browser.script("return document.querySelectorAll('.place canvas').length")
                        .equals("1"));
        assertThat(browser.barriers()).isEmpty();
    }

    @Test
    void whoWasAwayForLongerThanAlertsAreKeptIsToldSoAndSeesWhatIsKnownNow() {
        for (List<String> words : List.of(
                List.of("en", "Alerts", "connected", "are no longer kept"),
                List.of("es", "Alertas", "conectado", "ya no se conservan"))) {
            browser.open("/?country=BO&lang=" + words.get(0));
            // Answers as the service does to who comes back after a week; an alert of the meantime is known when the
            // latest are asked for again.
            browser.script("""
                    const service = window.fetch;
                    const alert = {id: 'a', subscription: 's', incident: 'bo-mine', version: 2, kind: 'ALERT',
                        headline: 'Six miners killed meanwhile', raised: '2024-05-03T08:00:00Z', rises: {KILLED: 6}, sources: 2};
                    const gap = 'event: gap\\ndata: {"detail": "gone"}\\n\\n';
                    let asked = 0;
                    window.fetch = async (path, options) => {
                        if (path.startsWith('/api/alerts/stream')) {
                            return new Response(new ReadableStream({
                                start: (body) => { window.comeBack = () => body.enqueue(new TextEncoder().encode(gap)); }}));
                        }
                        return path.startsWith('/api/alerts?')
                            ? Response.json({alerts: asked++ === 0 ? [] : [alert]}) : service(path, options);
                    };""");
            browser.click("header.frame nav a", words.get(1));
            browser.reads(words.get(2));
            assertThat(browser.text()).doesNotContain("Six miners killed meanwhile", words.get(3));

            browser.script("window.comeBack()");
            browser.reads("Six miners killed meanwhile");
            browser.reads(words.get(3));
            assertThat(browser.barriers()).isEmpty();
        }
    }

    @Test
    void onAPhoneAndInTheDarkTheFiguresStayReadable() {
        browser.width(390);
        browser.darkness(true);
        for (String address : List.of("/?country=BO", "/incidents/bo-mine", "/incidents?country=BO")) {
            browser.open(address);
            browser.reads("Potosí");
            assertThat(browser.isWiderThanTheScreen()).isFalse();
            assertThat(browser.barriers()).isEmpty();
        }
        browser.darkness(false);
        browser.width(1280);
    }
}
