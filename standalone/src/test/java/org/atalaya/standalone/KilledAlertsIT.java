package org.atalaya.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.atalaya.events.ReportCollected;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Events that are told, told again and grow, while services are killed: whoever asked hears of every one once, and of
 * its growth once, on the real way from a report to a webhook.
 */
class KilledAlertsIT {
    private static final List<String> TOWNS = List.of("Gulu", "Mbarara", "Jinja", "Mbale");
    private static final List<String> SCENES = List.of(
            "soldiers fired at a queue outside a mill",
            "gunmen stopped a bus at a ford",
            "police broke up a march of teachers",
            "raiders burned a row of huts",
            "guards shot at students in a dining hall");
    private static final int EVENTS = TOWNS.size() * SCENES.size();

    /** So far apart that no event of a town is taken for another. */
    private static final int DAYS_BETWEEN = 40;

    private static final LocalDate FIRST_DAY = LocalDate.of(2023, 1, 5);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final int GROWTH = 60;
    private static final int SOME = 3;

    private final Pipeline pipeline = Pipeline.shared();
    private final List<ReportCollected> sent = new ArrayList<>();

    @Test
    void every_alert_is_received_once_though_services_are_killed_and_all_is_replayed() {
        String subscription = subscribe();
        // Comes first, so that every service is at work when others follow.
        int expected = 1;
        tell(List.of(report("first", "Nile Post", "Entebbe", 0, 4, "a ferry was shot at")), subscription, expected);
        List<List<Service>> killed = List.of(
                List.of(pipeline.normalize), List.of(pipeline.search), List.of(pipeline.normalize, pipeline.search));
        for (int round = 0; round < killed.size(); round++) {
            pipeline.topics.send(Reports.messages(sent));
            expected += EVENTS;
            tell(first(round), subscription, expected, killed.get(round));
            expected += EVENTS;
            tell(growth(round), subscription, expected, List.of());
        }
        // Comes last: what was doubled came before it.
        tell(
                List.of(report("last", "Nile Post", "Entebbe", 700, 5, "boatmen were attacked")),
                subscription,
                expected + 1);

        Collection<JsonNode> received = pipeline.alerts.of(subscription);
        assertThat(received).hasSize(expected + 1);
        assertThat(received)
                .filteredOn(alert -> alert.path("references").isEmpty())
                .extracting(alert -> alert.path("newDeaths").asInt())
                .hasSize(killed.size() * EVENTS + 2)
                .allMatch(dead -> dead < GROWTH);
        assertThat(received)
                .filteredOn(alert -> !alert.path("references").isEmpty())
                .extracting(alert -> alert.path("newDeaths").asInt())
                .hasSize(killed.size() * EVENTS)
                .containsOnly(GROWTH);
    }

    private String subscribe() {
        return pipeline.search
                .post("/api/subscriptions", """
                        {"name": "killed", "regions": [{"level": "COUNTRY", "code": "UG", "name": "Uganda"}],
                         "channels": [{"kind": "WEBHOOK", "url": "http://%s/"}]}""".formatted(pipeline.alerts.host()))
                .path("id")
                .asString();
    }

    private void tell(List<ReportCollected> reports, String subscription, int expected, List<Service> killed) {
        int before = pipeline.alerts.of(subscription).size();
        ReportStream stream =
                ReportStream.startHolding(pipeline.topics, reports, 1, killed.isEmpty() ? 0 : reports.size() / 2);
        if (!killed.isEmpty()) {
            Waiting.until(
                    "some are told", () -> pipeline.alerts.of(subscription).size() >= before + SOME);
            stream.letGo();
            killed.forEach(Service::killHard);
            assertThat(stream.isFlowing()).isTrue();
            killed.parallelStream().forEach(Service::start);
        }
        stream.await();
        sent.addAll(reports);
        Waiting.until("all are told", () -> pipeline.alerts.of(subscription).size() >= expected);
    }

    private void tell(List<ReportCollected> reports, String subscription, int expected) {
        tell(reports, subscription, expected, List.of());
    }

    /** Each event, and the same told again by others. */
    private static List<ReportCollected> first(int round) {
        return IntStream.range(0, EVENTS)
                .boxed()
                .flatMap(event ->
                        List.of(report(round, event, "Nile Post", 0), report(round, event, "Rwenzori Courier", 0))
                                .stream())
                .toList();
    }

    private static List<ReportCollected> growth(int round) {
        return IntStream.range(0, EVENTS)
                .mapToObj(event -> report(round, event, "Nile Post", GROWTH))
                .toList();
    }

    private static ReportCollected report(int round, int event, String publisher, int more) {
        int town = event % TOWNS.size();
        int scene = event / TOWNS.size();
        int day = (round * SCENES.size() + scene) * DAYS_BETWEEN + town;
        String id = round + "-" + event + "-" + publisher + "-" + more;
        return report(id, publisher, TOWNS.get(town), day, 2 + round * SCENES.size() + scene + more, SCENES.get(scene));
    }

    private static ReportCollected report(String id, String publisher, String town, int days, int dead, String scene) {
        LocalDate day = FIRST_DAY.plusDays(days);
        String text = dead + " people were killed in " + town + ", Uganda, on " + DAY.format(day) + " when " + scene
                + ", the district hospital said.";
        return new ReportCollected(
                "killed-alerts-" + id,
                1,
                null,
                "killed-alerts",
                publisher,
                "Deaths in " + town,
                text,
                "0".repeat(64),
                day.plusDays(1).atTime(9, 0).toInstant(ZoneOffset.UTC),
                Instant.now(),
                "en",
                "UG",
                false);
    }
}
