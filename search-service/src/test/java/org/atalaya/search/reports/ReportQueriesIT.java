package org.atalaya.search.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atalaya.search.reports.SampleReports.KHARTOUM;
import static org.atalaya.search.reports.SampleReports.PUNO;
import static org.atalaya.search.reports.SampleReports.claim;
import static org.atalaya.search.reports.SampleReports.report;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.atalaya.events.Harm;
import org.atalaya.events.ReportNormalized;
import org.atalaya.kit.messaging.EventJson;
import org.atalaya.search.RunningService;
import org.atalaya.testing.BackingServers;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ReportQueriesIT {
    private static final String PUBLISHER = "publisher=Queries";
    private static RunningService service;

    @BeforeAll
    static void index() {
        service = new RunningService(BackingServers.shared());
        service.send(List.of(
                report(
                        "q-juliaca",
                        1,
                        "Queries",
                        "es",
                        "Dos muertos en Juliaca",
                        "Murieron dos manifestantes en Juliaca. Hubo diez heridos según la Defensoría.",
                        claim(Harm.KILLED, 2, PUNO, "2023-01-09", "2023-01-09"),
                        claim(Harm.INJURED, 10, PUNO, "2023-01-09", "2023-01-09")),
                report(
                        "q-month",
                        1,
                        "Queries",
                        "es",
                        "Balance de enero",
                        "En enero murieron dieciocho personas en la región Puno.",
                        claim(Harm.KILLED, 18, PUNO, "2023-01-01", "2023-01-31")),
                report(
                        "q-khartoum",
                        1,
                        "Queries",
                        "en",
                        "Shelling in Khartoum",
                        "Nine people were killed and <b>thirty</b> wounded when shells hit a market.",
                        Instant.parse("2023-04-20T23:30:00Z"),
                        claim(Harm.KILLED, 9, KHARTOUM, "2023-04-19", "2023-04-19"),
                        claim(Harm.INJURED, 30, KHARTOUM, "2023-04-19", "2023-04-19")),
                report("q-none", 1, "Queries", "en", "A law was passed", "Nothing happened to anyone.", (Instant)
                        null)));
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> service.get("/api/reports?" + PUBLISHER)
                                .body()
                                .path("total")
                                .asInt()
                        == 4);
    }

    @AfterAll
    static void close() {
        service.close();
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "->", nullValues = "", textBlock = """
                    q=juliaca                                   -> q-juliaca
                    q=JULIACA                                   -> q-juliaca
                    q=defensoria                                -> q-juliaca
                    q=manifestante                              -> q-juliaca
                    q=muerto                                    -> q-juliaca
                    q=killing                                   -> q-khartoum
                    q="hit a market"                            -> q-khartoum
                    q=shells -juliaca                           -> q-khartoum
                    q=khart*                                    -> q-khartoum
                    q=juliaca khartoum                          ->
                    q=juliaca | khartoum&sort=oldest            -> q-khartoum q-juliaca
                    language=en                                 -> q-khartoum q-none
                    country=PE                                  -> q-juliaca q-month
                    country=pe,SD                               -> q-juliaca q-khartoum q-month
                    admin1=PE-PUN                               -> q-juliaca q-month
                    harm=INJURED                                -> q-juliaca q-khartoum
                    min=10                                      -> q-juliaca q-khartoum q-month
                    harm=KILLED&min=10                          -> q-month
                    harm=KILLED&min=9&country=SD                -> q-khartoum
                    harm=KILLED&min=10&country=SD               ->
                    harm=INJURED&min=30&country=PE              ->
                    admin2=PE.21.2111                           -> q-juliaca q-month
                    admin2=PE.21.2111&harm=INJURED              -> q-juliaca
                    admin2=PE.21.2101                           ->
                    place=3937513                               -> q-juliaca q-month
                    place=3932488                               -> q-juliaca q-month
                    place=3931275&harm=INJURED                  -> q-juliaca
                    near=-15.45,-70.1                           -> q-juliaca q-month
                    near=-15.45,-70.1&km=5                      ->
                    near=15.55,32.53                            ->
                    near=15.55,32.53&km=300                     -> q-khartoum
                    box=-71,-16,-70,-15                         -> q-juliaca q-month
                    box=-71,-16,-70,-15&harm=INJURED            -> q-juliaca
                    box=32,15,33,16                             ->
                    box=25,10,40,22                             -> q-khartoum
                    eventFrom=2023-01-20&eventTo=2023-01-25     -> q-month
                    eventFrom=2023-01-09&eventTo=2023-01-09     -> q-juliaca q-month
                    eventFrom=2023-04-19                        -> q-khartoum
                    eventPrecision=1                            -> q-juliaca q-khartoum
                    eventPrecision=4                            -> q-juliaca q-month q-khartoum
                    eventPrecision=1&eventFrom=2023-01-09&eventTo=2023-01-09 -> q-juliaca
                    eventTo=2022-12-31                          ->
                    publishedFrom=2023-04-20&publishedTo=2023-04-20 -> q-khartoum
                    publishedTo=2023-04-19                      ->
                    """)
    void reports_are_found_by_words_and_by_what_happened(String query, String ids) {
        assertThat(ids(find(encoded(query))))
                .containsExactlyInAnyOrder(ids == null ? new String[0] : ids.split(" ", -1));
    }

    @Test
    void highlights_mark_words_in_any_form_and_escape_the_rest() {
        JsonNode spanish = find("q=manifestante").path("reports").path(0).path("highlights");
        assertThat(spanish.path("text").path(0).asString()).contains("<em>manifestantes</em>");

        JsonNode english = find("q=wounded").path("reports").path(0).path("highlights");
        assertThat(english.path("text").path(0).asString())
                .contains("&lt;b&gt;thirty&lt;&#x2F;b&gt;")
                .contains("<em>wounded</em>");
    }

    @Test
    void facets_count_reports() {
        JsonNode facets = find("facets=all").path("facets");

        assertThat(facet(facets, "country")).containsExactly("PE 2", "SD 1");
        assertThat(facet(facets, "admin1")).containsExactly("PE-PUN 2", "SD-KH 1");
        assertThat(facet(facets, "harm")).containsExactly("KILLED 3", "INJURED 2");
        assertThat(facet(facets, "language")).containsExactly("en 2", "es 2");
        assertThat(facet(facets, "publisher")).containsExactly("Queries 4");
        assertThat(facet(facets, "month")).containsExactly("2023-04 1", "2025-03 2");
    }

    @Test
    void a_report_comes_with_every_claim_and_its_evidence() {
        JsonNode report = service.get("/api/reports/q-khartoum").body();

        assertThat(report.path("text").asString()).startsWith("Nine people");
        assertThat(report.path("claims")).hasSize(2);
        JsonNode claim = report.path("claims").path(0);
        assertThat(claim.path("count").path("low").asInt()).isEqualTo(9);
        assertThat(claim.path("evidence").path("quote").asString()).isEqualTo("Nine");
        assertThat(claim.path("where").path("country").asString()).isEqualTo("SD");
        assertThat(claim.path("when").path("from").asString()).isEqualTo("2023-04-19");
        assertThat(report.has("about")).isFalse();
        assertThat(claim.path("when").has("days")).isFalse();
    }

    @Test
    void a_report_that_is_not_there_is_a_problem() {
        RunningService.Answer answer = service.get("/api/reports/absent%2Fid");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.body().path("detail").asString()).contains("absent/id");
    }

    @ParameterizedTest
    @CsvSource({
        "size, size=0",
        "size, size=101",
        "size, size=ten",
        "min, min=0",
        "harm, harm=HURT",
        "country, country=Peru",
        "admin1, admin1=Puno",
        "eventFrom, eventFrom=2023-13-01",
        "eventTo, eventFrom=2023-02-01&eventTo=2023-01-01",
        "publishedTo, publishedTo=yesterday",
        "sort, sort=random",
        "sort, sort=relevance",
        "cursor, cursor=abc",
        "facets, facets=colour",
        "place, place=Juliaca",
        "box, 'box=1,2,3'",
        "box, 'box=1,5,3,2'",
        "near, 'near=91,0'",
        "km, km=5",
        "near, 'near=1,1&box=1,2,3,4'",
        "contry, contry=PE",
        "q, q=a&q=b",
        "language, language=english"
    })
    void a_parameter_that_cannot_be_used_is_named(String parameter, String query) {
        RunningService.Answer answer = service.get("/api/reports?" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.body().path("parameter").asString()).isEqualTo(parameter);
        assertThat(answer.body().path("detail").asString()).isNotBlank();
    }

    @Test
    void a_forged_cursor_is_named() {
        int question = QueryParameters.question(Map.of());
        JsonNode noDate = EventJson.mapper().createArrayNode().add("no date").add("q-none");

        RunningService.Answer answer = service.get("/api/reports?cursor=" + new Cursor(question, noDate).encoded());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("parameter").asString()).isEqualTo("cursor");
    }

    @Test
    void one_report_takes_no_parameters() {
        RunningService.Answer answer = service.get("/api/reports/q-none?fields=title");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("parameter").asString()).isEqualTo("fields");
    }

    @ParameterizedTest
    @ValueSource(strings = {"newest", "oldest", "collected"})
    void reports_without_a_date_are_on_a_page_too(String sort) {
        List<String> found = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonNode page = find("size=1&sort=" + sort + next);
            found.addAll(ids(page));
            next = page.path("next").isNull()
                    ? null
                    : "&cursor=" + page.path("next").asString();
        }

        assertThat(found).containsExactlyInAnyOrder("q-juliaca", "q-month", "q-khartoum", "q-none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "(((", "~", "*", "-", "|", "\u0000", "people~99999999999", "a|a|a|a|a|a|a|a|a"})
    void no_words_are_an_error_of_the_service(String words) {
        assertThat(service.get("/api/reports?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_cursor_of_another_query_is_refused() {
        String cursor = find("size=1").path("next").asString();

        RunningService.Answer answer = service.get("/api/reports?q=juliaca&cursor=" + cursor);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("detail").asString()).contains("another query");
    }

    @Test
    void pages_go_on_beyond_ten_thousand_without_gaps_or_repeats() {
        int many = 10_150;
        List<ReportNormalized> reports = IntStream.range(0, many)
                .mapToObj(
                        i -> report("many-" + i, 1, "Many", "en", "Title " + i, "Text.", Instant.ofEpochSecond(i / 7)))
                .toList();
        service.send(reports);
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> service.get("/api/reports?publisher=Many&size=1")
                                .body()
                                .path("total")
                                .asInt()
                        == many);

        List<String> found = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonNode page = service.get("/api/reports?publisher=Many&size=100&sort=oldest" + next)
                    .body();
            found.addAll(ids(page));
            next = page.path("next").isNull()
                    ? null
                    : "&cursor=" + page.path("next").asString();
        }

        assertThat(found).hasSize(many).doesNotHaveDuplicates();
    }

    @Test
    void regions_are_told_by_name_in_the_askers_language() {
        JsonNode page = find("country=PE&facets=country,admin1,admin2&lang=es");

        assertThat(page.path("facets").path("country").path(0).path("name").asString())
                .isEqualTo("Perú");
        assertThat(page.path("facets").path("admin1").path(0).path("value").asString())
                .isEqualTo("PE-PUN");
        assertThat(page.path("facets").path("admin2").path(0).path("name").asString())
                .isEqualTo("San Román");
        JsonNode where = page.path("reports").path(0).path("claims").path(0).path("where");
        assertThat(where.path("countryName").asString()).isEqualTo("Perú");
        assertThat(service.get("/api/reports/q-khartoum?lang=es")
                        .body()
                        .path("claims")
                        .path(0)
                        .path("where")
                        .path("countryName")
                        .asString())
                .isEqualTo("Sudán");
    }

    @Test
    void names_of_regions_are_completed() {
        RunningService.Answer answer = service.get("/api/regions?prefix=juliac&lang=es&level=TOWN&country=PE");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("regions").path(0).path("hierarchy").asString())
                .isEqualTo("Juliaca, San Román, Puno, Perú");
        assertThat(service.get("/api/regions").body().path("parameter").asString())
                .isEqualTo("prefix");
    }

    @Test
    void the_interface_is_described() {
        JsonNode description = service.get("/api/openapi").body();

        assertThat(description
                        .path("paths")
                        .path("/api/reports")
                        .path("get")
                        .path("parameters")
                        .toString())
                .contains("eventFrom")
                .contains("facets");
    }

    private static JsonNode find(String query) {
        RunningService.Answer answer = service.get("/api/reports?" + PUBLISHER + "&" + query);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        return answer.body();
    }

    private static String encoded(String query) {
        StringBuilder encoded = new StringBuilder();
        for (String parameter : query.split("&", -1)) {
            String[] parts = parameter.split("=", 2);
            encoded.append(parts[0])
                    .append('=')
                    .append(URLEncoder.encode(parts[1], StandardCharsets.UTF_8))
                    .append('&');
        }
        return encoded.substring(0, encoded.length() - 1);
    }

    private static List<String> ids(JsonNode page) {
        return stream(page.path("reports"))
                .map(report -> report.path("id").asString())
                .toList();
    }

    private static List<String> facet(JsonNode facets, String name) {
        return stream(facets.path(name))
                .map(value -> value.path("value").asString() + " "
                        + value.path("count").asInt())
                .toList();
    }

    private static java.util.stream.Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
