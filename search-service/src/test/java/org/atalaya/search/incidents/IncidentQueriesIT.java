package org.atalaya.search.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.atalaya.search.incidents.SampleIncidents.version;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
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

/** The one test that sends incidents to the servers that tests share: what it counts is all there are. */
class IncidentQueriesIT {
    private static RunningService service;

    @BeforeAll
    static void start() {
        service = new RunningService(BackingServers.shared());
        service.sendRecords(Stream.of(
                        version("juliaca", 1, Reason.NEW_INCIDENT, 12),
                        version("juliaca", 2, Reason.TOLL_RISE, 17).after(12).by(3),
                        version("cusco", 1, Reason.NEW_INCIDENT, 1)
                                .at(SampleIncidents.CUSCO)
                                .on("2023-01-11", "2023-01-12"),
                        version("january", 1, Reason.NEW_INCIDENT, 5)
                                .at(SampleIncidents.PERU)
                                .on("2023-01-01", "2023-01-31"),
                        version("undated", 1, Reason.NEW_INCIDENT, 2).at(null).on(null, null),
                        version("double", 1, Reason.NEW_INCIDENT, 17),
                        version("double", 2, Reason.MERGE, 17).into("juliaca"),
                        version("tarija", 1, Reason.NEW_INCIDENT, 3)
                                .at(SampleIncidents.BOLIVIA)
                                .on("2023-01-05", "2023-01-05"),
                        version("tarija-again", 1, Reason.NEW_INCIDENT, 3)
                                .at(SampleIncidents.BOLIVIA)
                                .on("2023-01-06", "2023-01-06")
                                .repeating("tarija"))
                .map(draft -> SampleIncidents.message(draft.incident()))
                .toList());
        service.sendRecords(List.of(
                cusco(2, SampleIncidents.CHANGED.plusSeconds(36_000)),
                cusco(3, SampleIncidents.CHANGED.plusSeconds(3_700))));
        service.sendRecords(List.of(EventRecords.of(
                series(), "series-1", "series-1/1", "/normalize-service", Instant.EPOCH, TraceParent.start())));
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> get("/api/incidents").path("total").asInt() == 6
                        && get("/api/series").path("total").asInt() == 1
                        && get("/api/incidents/juliaca").path("version").asInt() == 2
                        && get("/api/incidents/cusco?asOf=2030-01-01T00:00:00Z")
                                        .path("version")
                                        .asInt()
                                == 3);
    }

    @AfterAll
    static void close() {
        service.close();
    }

    private static ProducerRecord<String, byte[]> cusco(int version, Instant changed) {
        return SampleIncidents.message(version("cusco", version, Reason.CONFIRMED, 1)
                .after(1)
                .at(SampleIncidents.CUSCO)
                .on("2023-01-11", "2023-01-12")
                .incident(changed));
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
    void incidents_are_found_by_region_at_any_level() {
        assertThat(ids("country=PE")).containsExactly("january", "cusco", "juliaca");
        assertThat(ids("admin1=PE-PUN")).containsExactly("juliaca");
        assertThat(ids("admin2=PE.21.2111")).containsExactly("juliaca");
        assertThat(ids("place=3941584")).containsExactly("cusco");
        assertThat(ids("near=-15.5,-70.1")).containsExactly("juliaca");
        assertThat(ids("box=-73,-14,-71,-13")).containsExactly("cusco");
    }

    @Test
    void an_interval_finds_what_may_have_happened_in_it() {
        assertThat(ids("from=2023-01-12&to=2023-01-12")).containsExactly("january", "cusco");
        assertThat(ids("from=2023-01-12&datePrecision=2")).containsExactly("cusco");
        assertThat(ids("to=2022-12-31")).isEmpty();
    }

    @Test
    void harm_minimum_sources_and_words_narrow() {
        assertThat(ids("harm=KILLED&min=5&sort=deaths")).containsExactly("juliaca", "january");
        assertThat(ids("harm=INJURED")).isEmpty();
        assertThat(ids("confirmedBy=2")).containsExactly("juliaca");
        assertThat(ids("q=civil%20Juliaca")).contains("juliaca");
        assertThat(ids("q=tractor")).isEmpty();
        assertThat(ids("placePrecision=1")).containsExactly("cusco", "juliaca");
    }

    @Test
    void pages_follow_each_other_and_facets_count() {
        JsonNode first = get("/api/incidents?size=3&facets=admin1,month&country=PE&sort=deaths");
        assertThat(first.path("facets").path("month").toString()).contains("{\"value\":\"2023-01\",\"count\":3}");
        JsonNode page = get("/api/incidents?size=2&sort=deaths");
        JsonNode next = get(
                "/api/incidents?size=2&sort=deaths&cursor=" + page.path("next").asString());
        assertThat(next.path("incidents")).hasSize(2);
        assertThat(next.path("incidents").path(0).path("id"))
                .isNotEqualTo(page.path("incidents").path(1).path("id"));
        assertThat(service.get("/api/incidents?sort=oldest&cursor="
                                + page.path("next").asString())
                        .status())
                .isEqualTo(400);
    }

    @Test
    void an_incident_shows_its_versions_and_what_each_rested_on() {
        JsonNode incident = get("/api/incidents/juliaca");

        assertThat(incident.path("tolls").path("KILLED").path("best").asInt()).isEqualTo(17);
        assertThat(incident.path("claims").path(0).path("sentence").asString()).contains("civiles");
        assertThat(incident.path("versions")).hasSize(2);
        JsonNode first = incident.path("versions").path(1);
        assertThat(first.path("reason").asString()).isEqualTo("NEW_INCIDENT");
        assertThat(first.path("restsOn").path(0).path("report").asString()).isEqualTo("report-1");
    }

    @Test
    void what_was_known_at_an_instant_is_told() {
        Instant between = SampleIncidents.CHANGED.plusSeconds(5_400);

        JsonNode then = get("/api/incidents/juliaca?asOf=" + between);

        assertThat(then.path("tolls").path("KILLED").path("best").asInt()).isEqualTo(12);
        assertThat(then.path("versions")).hasSize(1);
        assertThat(service.get("/api/incidents/juliaca?asOf=2020-01-01T00:00:00Z")
                        .status())
                .isEqualTo(404);
        assertThat(service.get("/api/incidents/juliaca?asOf=yesterday").status())
                .isEqualTo(400);
    }

    @Test
    void an_old_report_that_is_read_anew_does_not_change_what_was_known_then() {
        Instant beforeTheSecond = SampleIncidents.CHANGED.plusSeconds(7_200);

        JsonNode then = get("/api/incidents/cusco?asOf=" + beforeTheSecond);

        assertThat(then.path("version").asInt()).isEqualTo(1);
        assertThat(then.path("versions")).hasSize(1);
    }

    @Test
    void an_instant_can_be_asked_for_in_both_spellings_but_not_at_once() {
        String instant = SampleIncidents.CHANGED.plusSeconds(5_400).toString();

        JsonNode then = get("/api/incidents/juliaca?as_of=" + instant);

        assertThat(then.path("version").asInt()).isEqualTo(1);
        assertThat(then.toString())
                .isEqualTo(get("/api/incidents/juliaca?asOf=" + instant).toString());
        assertThat(get("/api/incidents/juliaca?as_of=yesterday")
                        .path("parameter")
                        .asString())
                .isEqualTo("as_of");
        assertThat(get("/api/incidents/juliaca?asOf=" + instant + "&as_of=" + instant)
                        .path("parameter")
                        .asString())
                .isEqualTo("as_of");
    }

    @Test
    void a_merged_id_answers_with_the_incident_that_it_was_merged_into() {
        RunningService.Answer answer = service.get("/api/incidents/double");

        assertThat(answer.status()).isEqualTo(308);
        assertThat(answer.body().path("mergedInto").asString()).isEqualTo("juliaca");
        assertThat(service.get("/api/incidents/nothing").status()).isEqualTo(404);
    }

    @Test
    void tolls_are_sums_over_incidents_and_vague_ones_are_told_apart() {
        JsonNode tolls = get("/api/tolls?by=day&country=PE");

        assertThat(tolls.path("incidents").asInt()).isEqualTo(3);
        assertThat(tolls.path("tolls").path("KILLED").path("best").asInt()).isEqualTo(23);
        assertThat(tolls.path("tolls").path("KILLED").path("high").asInt()).isEqualTo(26);
        assertThat(tolls.path("groups")
                        .valueStream()
                        .map(group -> group.path("period").asString()))
                .containsExactly("2023-01-09", "vague");
        assertThat(tolls.path("vague")
                        .valueStream()
                        .map(each -> each.path("from").asString()))
                .containsExactly("2023-01-01", "2023-01-11");
        assertThat(get("/api/tolls?by=week&country=PE")
                        .path("groups")
                        .path(0)
                        .path("incidents")
                        .asInt())
                .isEqualTo(2);
        assertThat(get("/api/tolls?by=month")
                        .path("groups")
                        .valueStream()
                        .map(group -> group.path("period").asString()))
                .containsExactly("2023-01", "undated");
    }

    @Test
    void what_may_be_told_again_is_shown_as_such_and_summed_once() {
        assertThat(get("/api/tolls?country=BO")
                        .path("tolls")
                        .path("KILLED")
                        .path("best")
                        .asInt())
                .isEqualTo(3);
        assertThat(get("/api/tolls?country=BO").path("incidents").asInt()).isEqualTo(1);
        assertThat(get("/api/incidents?country=BO").path("incidents").valueStream())
                .extracting(
                        each -> each.path("id").asString(),
                        each -> each.path("held").asBoolean())
                .containsExactlyInAnyOrder(tuple("tarija", false), tuple("tarija-again", true));
        JsonNode suggested =
                get("/api/incidents/tarija-again").path("suggested").path(0);
        assertThat(suggested.path("incident").asString()).isEqualTo("tarija");
        assertThat(suggested.path("repeat").asBoolean()).isTrue();
    }

    @Test
    void tolls_are_told_by_region_and_what_is_not_known_so_well_has_none() {
        JsonNode groups = get("/api/tolls?level=admin1&country=PE").path("groups");

        assertThat(groups.valueStream().map(group -> group.path("region").asString("-")))
                .containsExactly("-", "PE-CUS", "PE-PUN");
        assertThat(groups.path(2).path("name").asString()).isEqualTo("Puno");
    }

    @Test
    void a_series_tells_its_points_and_what_was_corrected() {
        JsonNode series = get("/api/series?country=PE&speaker=defensoria&from=2023-01-01")
                .path("series")
                .path(0);

        assertThat(series.path("points")).hasSize(2);
        assertThat(series.path("corrections").path(0).path("before").asInt()).isEqualTo(48);
        assertThat(get("/api/series?from=2023-02-01").path("total").asInt()).isZero();
        assertThat(service.get("/api/series?colour=red").status()).isEqualTo(400);
    }

    private static List<String> ids(String query) {
        return get("/api/incidents?" + query)
                .path("incidents")
                .valueStream()
                .map(incident -> incident.path("id").asString())
                .toList();
    }

    private static JsonNode get(String path) {
        return service.get(path).body();
    }
}
