package org.atalaya.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.atalaya.events.ReportCollected;
import org.atalaya.events.Topics;
import org.atalaya.standalone.Storylines.News;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Events that are told, grow, and are told again, three times over, while services are killed: whoever asked hears on the
 * real way from a report to a webhook what {@code link} makes of the same reports without any server, everything once.
 */
class KilledAlertsIT {
    /** System property: a file of storylines to play in the place of our own. */
    private static final String FILE = "atalaya.storylines";

    private static final System.Logger LOG = System.getLogger(KilledAlertsIT.class.getName());
    private static final int PLAYS = 3;

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

    /** From each topic to who reads it, in the order in which an alert comes about. */
    private static final List<Map.Entry<String, String>> WAY = List.of(
            Map.entry(Topics.REPORTS_COLLECTED, "normalize-service"),
            Map.entry(Topics.REPORTS_NORMALIZED, "incidents"),
            Map.entry("reports.whereabouts", "incidents"),
            Map.entry("reports.by-country", "incidents"),
            Map.entry(Topics.INCIDENTS, "search-service-alerts"),
            Map.entry(Topics.ALERTS, "search-service-deliveries"));

    private final Pipeline pipeline = Pipeline.shared();

    /** By play, the services that die in it. */
    private final List<List<Service>> killed = List.of(
            List.of(pipeline.normalize), List.of(pipeline.search), List.of(pipeline.normalize, pipeline.search));

    private int kills;

    @Test
    void every_alert_is_received_once_though_services_are_killed_and_all_is_replayed() {
        String file = System.getProperty(FILE);
        Storylines all = file == null ? own() : Storylines.read(Path.of(file));
        Storylines.Outcome ofAll = all.link();
        String subscription = subscribe(ofAll.countries());
        Instant start = Instant.now();
        for (int play = 1; play <= PLAYS; play++) {
            // Of our own some are new in each play, so that in each there are alerts on their way when services die.
            Storylines told = file == null ? all.first(play * EVENTS) : all;
            play(told.steps(start), killed.get(play - 1), subscription);
            Storylines.Outcome expected = file == null ? told.link() : ofAll;
            LOG.log(
                    System.Logger.Level.INFO,
                    "play {0}: {1} reports, {2} kills so far, {3} alerts called for, {4} received by {5} requests",
                    play,
                    told.steps(start).stream().mapToInt(List::size).sum(),
                    kills,
                    expected.alerts().size(),
                    pipeline.alerts.of(subscription).size(),
                    pipeline.alerts.requests(subscription));
            assertThat(news(subscription, "ALERT")).containsExactlyInAnyOrderElementsOf(expected.alerts());
            assertThat(news(subscription, "UPDATE")).containsExactlyInAnyOrderElementsOf(expected.corrections());
            assertThat(news(subscription, "CANCEL")).isEmpty();
            // One that was sent, and whose answer the killed service could not note, is sent again under its id.
            assertThat(pipeline.alerts.requests(subscription))
                    .isBetween(
                            expected.alerts().size() + expected.corrections().size(),
                            expected.alerts().size() + expected.corrections().size() + kills);
        }
        if (file == null) {
            assertThat(news(subscription, "ALERT")).extracting(News::newDeaths).hasSize(2 * PLAYS * EVENTS);
            assertThat(news(subscription, "ALERT"))
                    .filteredOn(news -> news.newDeaths() == GROWTH)
                    .hasSize(PLAYS * EVENTS);
        }
    }

    /** Step by step, for the outcome follows from the order in which reports of one event arrive. */
    private void play(List<List<ReportCollected>> steps, List<Service> mortal, String subscription) {
        int half = steps.stream().mapToInt(List::size).sum() / 2;
        int sent = 0;
        for (List<ReportCollected> reports : steps) {
            boolean isInTheMiddle = sent < half && sent + reports.size() >= half;
            sent += reports.size();
            if (isInTheMiddle) {
                int middle = (reports.size() + 1) / 2;
                int before = pipeline.alerts.requests(subscription);
                pipeline.topics.send(Reports.messages(reports.subList(0, middle)));
                Waiting.until(
                        "some are told or nothing new was",
                        () -> pipeline.alerts.requests(subscription) > before || isThrough(subscription));
                mortal.forEach(Service::killHard);
                kills++;
                // The first of them come while a service is down, and those of a long file when it is back as well.
                ReportStream others = ReportStream.start(pipeline.topics, reports.subList(middle, reports.size()));
                mortal.parallelStream().forEach(Service::start);
                others.await();
            } else {
                pipeline.topics.send(Reports.messages(reports));
            }
            Waiting.until("all that was sent is through", () -> isThrough(subscription));
        }
    }

    private boolean isThrough(String subscription) {
        return WAY.stream()
                        .allMatch(part -> pipeline.topics
                                .unread(part.getKey(), part.getValue())
                                .isEmpty())
                && pipeline.search
                        .json("/api/subscriptions/" + subscription + "/deliveries")
                        .path("deliveries")
                        .valueStream()
                        .noneMatch(delivery -> delivery.path("state").asString().equals("WAITING"));
    }

    private List<News> news(String subscription, String kind) {
        Collection<JsonNode> received = pipeline.alerts.of(subscription);
        return received.stream()
                .filter(alert -> alert.path("kind").asString().equals(kind))
                .map(alert -> new News(
                        alert.path("incident").asString(),
                        alert.path("newDeaths").asLong(),
                        alert.path("deaths").path("best").asLong()))
                .toList();
    }

    private String subscribe(List<String> countries) {
        String regions = countries.stream()
                .map(country -> "{\"level\": \"COUNTRY\", \"code\": \"%s\"}".formatted(country))
                .collect(Collectors.joining(", "));
        return pipeline.search
                .post("/api/subscriptions", """
                        {"name": "killed", "regions": [%s],
                         "channels": [{"kind": "WEBHOOK", "url": "http://%s/"}]}""".formatted(regions, pipeline.alerts.host()))
                .path("id")
                .asString();
    }

    /** Each event, the same with more dead, and that told again by others. */
    private static Storylines own() {
        return new Storylines(IntStream.range(0, PLAYS * EVENTS)
                .mapToObj(KilledAlertsIT::story)
                .toList());
    }

    private static JsonNode story(int event) {
        int town = event % TOWNS.size();
        int scene = event / TOWNS.size();
        LocalDate day = FIRST_DAY.plusDays(scene * DAYS_BETWEEN + town);
        int dead = 2 + scene;
        return Storylines.story(
                "killed-alerts-" + event,
                day.plusDays(1).atTime(9, 0).toInstant(ZoneOffset.UTC),
                "Deaths in " + TOWNS.get(town),
                IntStream.of(dead, dead + GROWTH, dead + GROWTH)
                        .mapToObj(number -> number + " people were killed in " + TOWNS.get(town) + ", Uganda, on "
                                + DAY.format(day) + " when " + SCENES.get(scene % SCENES.size())
                                + ", the district hospital said.")
                        .toList(),
                List.of("Nile Post", "Nile Post", "Rwenzori Courier"));
    }
}
