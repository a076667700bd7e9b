package org.atalaya.search.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atalaya.search.incidents.SampleIncidents.version;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.atalaya.events.Harm;
import org.atalaya.events.IncidentChanged.Reason;
import org.atalaya.events.SeriesChanged;
import org.atalaya.kit.messaging.EventRecords;
import org.atalaya.kit.messaging.TraceParent;
import org.atalaya.search.RunningService;
import org.atalaya.testing.BackingServers;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class IncidentExportsIT {
    private static BackingServers servers;
    private static RunningService service;

    @BeforeAll
    static void start() {
        servers = BackingServers.own();
        service = new RunningService(servers);
        send(
                version("juliaca", 1, Reason.NEW_INCIDENT, 17).by(3),
                version("cusco", 1, Reason.NEW_INCIDENT, 1)
                        .at(SampleIncidents.CUSCO)
                        .on("2023-01-11", "2023-01-12"),
                version("january", 1, Reason.NEW_INCIDENT, 5)
                        .at(SampleIncidents.PERU)
                        .on("2023-01-01", "2023-01-31"),
                version("vague", 1, Reason.NEW_INCIDENT, 4)
                        .at(SampleIncidents.PERU)
                        .on("2023-01-20", "2023-02-10"),
                version("undated", 1, Reason.NEW_INCIDENT, 2).at(null).on(null, null),
                version("double", 1, Reason.NEW_INCIDENT, 17),
                version("double", 2, Reason.MERGE, 17).into("juliaca"),
                version("denied", 1, Reason.NEW_INCIDENT, 9),
                version("denied", 2, Reason.CORRECTION, 0).by(0));
        service.sendRecords(List.of(EventRecords.of(
                series(), "series-1", "series-1/1", "/normalize-service", Instant.EPOCH, TraceParent.start())));
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> get("/api/changes").path("changes").size() == 2
                        && get("/api/series").path("total").asInt() == 1
                        && get("/api/incidents").path("total").asInt() == 6);
    }

    @AfterAll
    static void close() {
        service.close();
        servers.close();
    }

    private static void send(SampleIncidents.Draft... drafts) {
        service.sendRecords(Stream.of(drafts)
                .map(draft -> SampleIncidents.message(draft.incident()))
                .toList());
    }

    private static SeriesChanged series() {
        return new SeriesChanged(
                "series-1",
                1,
                "Defensoría del Pueblo",
                Harm.KILLED,
                SampleIncidents.PERU,
                LocalDate.parse("2022-12-07"),
                List.of(point("2023-01-10", 48, 48), point("2023-01-12", 47, -1)),
                SampleIncidents.CHANGED,
                false);
    }

    private static SeriesChanged.Point point(String day, long total, long change) {
        return new SeriesChanged.Point(LocalDate.parse(day), total, change, "r", 1, "Radio", null, total + " muertos");
    }

    @Test
    void incidents_are_rows_with_their_tolls_and_sources() {
        List<String> rows = lines("/api/incidents.csv?admin1=PE-PUN&confirmedBy=2");

        assertThat(rows.get(0)).contains("killed,killed_low,killed_high");
        assertThat(rows.get(1)).contains("#affected+killed", "#affected+killed+min", "#meta+source", "#date+start");
        assertThat(rows).hasSize(3);
        assertThat(rows.get(2))
                .startsWith("juliaca,17 muertos en Juliaca tras protesta,2023-01-09,2023-01-09,1,PE,Peru,PE-PUN,Puno,")
                .contains(",17,17,18,", "Radio 0; Radio 1; Radio 2", "/incidents/juliaca", "https://news.example/1");
    }

    @Test
    void what_is_known_to_the_country_has_no_point() {
        JsonNode features = get("/api/incidents.geojson?country=PE&sort=oldest").path("features");

        assertThat(features.valueStream()
                        .map(feature ->
                                feature.path("properties").path("incident").asString() + " "
                                        + feature.path("geometry").path("type").asString("none"))
                        .toList())
                .containsExactly("january none", "denied Point", "juliaca Point", "cusco Point", "vague none");
    }

    @Test
    void an_incident_has_its_claims_with_their_sentences() {
        List<String> rows = lines("/api/incidents/juliaca/claims.csv");

        assertThat(rows).hasSize(5);
        assertThat(rows.get(2)).contains("Al menos 17 civiles murieron en Juliaca.", "Radio 0");
        assertThat(service.get("/api/incidents/none/claims.csv").status()).isEqualTo(404);
    }

    @Test
    void every_incident_is_in_one_row_of_sums() {
        List<String> rows = lines("/api/tolls.csv?by=month&level=country");

        assertThat(rows.get(1)).contains("#country+code", "#indicator+num+incidents", "#affected+killed");
        assertThat(rows.stream()
                        .skip(2)
                        .map(row -> row.split(",", -1))
                        .map(row -> String.join(" ", row[0], row[1], row[2], row[3], row[5], row[6])))
                .containsExactlyInAnyOrder(
                        "2023-01-01 2023-01-31 month PE 4 23", "  undated  1 2", "2023-01-20 2023-02-10 vague PE 1 4");
        assertThat(lines("/api/tolls.csv")).element(2).asString().startsWith("6,29,29,34,");
    }

    @Test
    void each_total_of_a_series_is_a_row() {
        List<String> rows = lines("/api/series.csv?country=PE");

        assertThat(rows).hasSize(4);
        assertThat(rows.get(3)).startsWith("series-1,Defensoría del Pueblo,KILLED,2022-12-07,2023-01-12,47,,,,,,-1,PE");
    }

    @Test
    void a_search_for_incidents_is_a_feed() {
        assertThat(service.get("/api/incidents.atom?admin1=PE-PUN&size=1")
                        .body()
                        .asString())
                .contains("rel=\"next\"", "rel=\"self\"", "<updated>2026-03-01T1");
        assertThat(service.get("/api/incidents.rss?confirmedBy=3").body().asString())
                .contains("killed 17 (17–18) · 2023-01-09 · Juliaca");
    }

    @Test
    void mirrors_are_told_what_was_merged_and_withdrawn_once_and_in_order() {
        JsonNode all = get("/api/changes");
        assertThat(all.path("changes")
                        .valueStream()
                        .map(change -> change.path("kind").asString() + " "
                                + change.path("id").asString() + " "
                                + change.path("into").asString("-"))
                        .toList())
                .containsExactlyInAnyOrder("MERGED double juliaca", "WITHDRAWN denied -");
        String first = get("/api/changes?size=1").path("next").asString();
        assertThat(get("/api/changes?size=1").path("isMore").asBoolean()).isTrue();
        assertThat(get("/api/changes?since=" + first).path("changes").path(0))
                .isEqualTo(all.path("changes").path(1));

        String next = all.path("next").asString();
        assertThat(get("/api/changes?since=" + next).path("changes")).isEmpty();
        send(IntStream.range(0, 40)
                .mapToObj(i -> version("late-" + i, 1, Reason.MERGE, 1).into("juliaca"))
                .toArray(SampleIncidents.Draft[]::new));
        List<String> told = new java.util.ArrayList<>();
        String[] since = {next};
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
            JsonNode page = get("/api/changes?size=7&since=" + since[0]);
            page.path("changes").forEach(change -> told.add(change.path("id").asString()));
            since[0] = page.path("next").asString();
            return told.size() >= 40;
        });
        assertThat(told).doesNotHaveDuplicates().hasSize(40).allMatch(id -> id.startsWith("late-"));
    }

    @Test
    void a_mark_of_an_index_that_is_no_more_begins_anew() {
        JsonNode page = get("/api/changes?since=gone.7");

        assertThat(page.path("isFromTheBeginning").asBoolean()).isTrue();
        assertThat(page.path("changes").size()).isGreaterThanOrEqualTo(2);
        assertThat(service.get("/api/changes?since=nonsense").status()).isEqualTo(400);
    }

    private static JsonNode get(String path) {
        return service.get(path).body();
    }

    private static List<String> lines(String path) {
        return service.get(path).body().asString().lines().toList();
    }
}
