package org.atalaya.search.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.atalaya.events.Claim;
import org.atalaya.events.Count;
import org.atalaya.events.Evidence;
import org.atalaya.events.Field;
import org.atalaya.events.Harm;
import org.atalaya.events.NamedVictim;
import org.atalaya.events.ReportNormalized;
import org.atalaya.events.Scope;
import org.atalaya.kit.messaging.EventJson;
import org.atalaya.search.RunningService;
import org.atalaya.testing.BackingServers;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ReportExportsIT {
    private static final int REPORTS = 10_600;
    private static final String TEXT = "It was dawn. Nine people were killed in Juliaca. Then it rained.";

    /** So that the whole is more than the buffers between server and reader hold. */
    private static final String LONG_TEXT = TEXT + "\n\n" + "It rained on. ".repeat(100);

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = new RunningService(BackingServers.shared(), LivingNamesIT.tokens("READER", "read", "EDITOR", "edit"));
        service.send(IntStream.range(0, REPORTS).mapToObj(i -> many(i)).toList());
        service.send(List.of(
                SampleReports.report(
                        "hostile",
                        1,
                        "=2+2",
                        "en",
                        "<b>\u202e84\u202c dead</b>",
                        TEXT,
                        claim(Harm.KILLED, 9),
                        claim(Harm.DETAINED, 3)),
                SampleReports.report(
                        "country",
                        1,
                        "Wide",
                        "en",
                        "Sudan",
                        TEXT,
                        SampleReports.claim(Harm.KILLED, 5, SampleReports.KHARTOUM, "2025-03-01", "2025-03-31"))));
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> total("Exported") == REPORTS && total("%3D2%2B2") == 1 && total("Wide") == 1);
    }

    @AfterAll
    static void close() {
        service.close();
    }

    private static int total(String publisher) {
        return service.get("/api/reports?size=1&publisher=" + publisher, "read")
                .body()
                .path("total")
                .asInt();
    }

    private static ReportNormalized many(int i) {
        return SampleReports.report(
                "exported-" + i, 1, "Exported", "en", "Number " + i, LONG_TEXT, claim(Harm.KILLED, i + 1));
    }

    private static Claim claim(Harm harm, long count) {
        return new Claim(
                harm,
                Count.exactly(count),
                Scope.INCIDENT,
                null,
                SampleReports.PUNO,
                null,
                null,
                null,
                new Evidence(Field.TEXT, 13, 24, "Nine people"),
                List.of(),
                List.of(),
                harm == Harm.DETAINED ? List.of(new NamedVictim("Ana Robles", 31)) : List.of());
    }

    @Test
    void every_claim_is_there_once_however_much_is_indexed_meanwhile() throws IOException {
        Set<String> reports = new HashSet<>();
        int rows = 0;
        try (InputStream body =
                        open("/api/claims.ndjson?publisher=Exported", "read").body();
                var lines = new java.io.BufferedReader(
                        new java.io.InputStreamReader(body, java.nio.charset.StandardCharsets.UTF_8))) {
            String first = lines.readLine();
            service.send(
                    IntStream.range(0, 500).mapToObj(i -> many(REPORTS + i)).toList());
            service.send(IntStream.range(0, 500)
                    .mapToObj(i -> SampleReports.report("exported-" + i, 2, "Exported", "en", "Again", TEXT))
                    .toList());
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> service.get("/api/reports?q=Again&publisher=Exported&size=1", "read")
                                    .body()
                                    .path("total")
                                    .asInt()
                            == 500);
            for (String line = first; line != null; line = lines.readLine()) {
                rows++;
                reports.add(EventJson.mapper()
                        .readTree(line)
                        .path("report")
                        .path("id")
                        .asString());
            }
        }

        assertThat(rows).isEqualTo(REPORTS);
        assertThat(reports).hasSize(REPORTS);
    }

    @Test
    void each_format_has_the_claims_that_fulfil_the_filters_and_no_others() {
        assertThat(service.get("/api/claims.csv?publisher=%3D2%2B2&harm=KILLED", "read")
                        .body()
                        .asString()
                        .lines())
                .hasSize(3)
                .element(2)
                .asString()
                .contains("Nine people were killed in Juliaca.", "'=2+2", ",KILLED,9,,,,,,9,9,EXACT,")
                .doesNotContain("\u202e", "Ana");
        JsonNode features =
                service.get("/api/claims.geojson?publisher=Wide", "read").body().path("features");
        assertThat(features).hasSize(1);
        assertThat(features.path(0).path("geometry").isNull()).isTrue();
        assertThat(features.path(0).path("properties").path("adm1_code").asString())
                .isEqualTo("SD-KH");
        assertThat(features.path(0).path("properties").path("place_known_to").asString())
                .isEqualTo("admin1");
        assertThat(service.get("/api/reports/hostile/claims.csv", "read")
                        .body()
                        .asString()
                        .lines())
                .hasSize(4);
        assertThat(service.get("/api/claims.xlsx?publisher=Wide", "read").contentType())
                .startsWith("application/vnd.openxmlformats");
        assertThat(service.get("/api/reports.ndjson?publisher=Wide", "read")
                        .body()
                        .path("text")
                        .asString())
                .isEqualTo(TEXT);
    }

    @Test
    void names_of_the_living_are_for_editors_who_ask_for_them() {
        String path = "/api/claims.csv?publisher=%3D2%2B2";

        assertThat(service.get(path, "edit").body().asString()).doesNotContain("Ana Robles", "living");
        assertThat(service.get(path + "&livingNames=true", "read").status()).isEqualTo(403);
        assertThat(service.get(path + "&livingNames=true", "edit").body().asString())
                .contains("Ana Robles (31)", "#description+names+living");
        assertThat(service.get("/api/reports.ndjson?publisher=%3D2%2B2", "edit")
                        .body()
                        .toString())
                .doesNotContain("Ana");
        assertThat(service.get("/api/reports/hostile.jsonld", "edit").body().toString())
                .doesNotContain("Ana");
    }

    @Test
    void what_cannot_be_asked_is_a_problem_and_no_file() {
        assertThat(service.get("/api/claims.csv?size=3", "read")
                        .body()
                        .path("parameter")
                        .asString())
                .isEqualTo("size");
        assertThat(service.get("/api/claims.pdf", "read").status()).isEqualTo(404);
        assertThat(service.get("/api/reports/none/claims.csv", "read").status()).isEqualTo(404);
        assertThat(service.get("/api/reports/none.jsonld", "read").status()).isEqualTo(404);
        assertThat(service.get("/api/claims.csv").status()).isEqualTo(401);
    }

    @Test
    void a_file_that_breaks_off_is_no_whole_file() throws IOException {
        try (InputStream body = open("/api/reports.ndjson?publisher=Exported&sort=oldest", "read")
                .body()) {
            assertThat(body.read()).isEqualTo('{');
            letGoOfPointsInTime();
            assertThatThrownBy(body::readAllBytes).isInstanceOf(IOException.class);
        }
    }

    @Test
    void a_search_is_a_feed_whose_pages_follow_each_other() {
        String feed = service.get("/api/reports.atom?publisher=Exported&size=2", "read")
                .body()
                .asString();
        String next = Stream.of(feed.split("<link "))
                .filter(link -> link.contains("rel=\"next\""))
                .map(link -> link.replaceAll("(?s).*href=\"http://[^/]*([^\"]*)\".*", "$1"))
                .findFirst()
                .orElseThrow()
                .replace("&amp;", "&");
        String second = service.get(next, "read").body().asString();

        assertThat(feed.split("<entry>")).hasSize(3);
        assertThat(second.split("<entry>")).hasSize(3);
        assertThat(ids(second)).doesNotContainAnyElementsOf(ids(feed));
        assertThat(service.get("/api/reports.rss?publisher=%3D2%2B2", "read")
                        .body()
                        .asString())
                .contains("&amp;lt;b&gt;84 dead");
    }

    private static List<String> ids(String feed) {
        return Stream.of(feed.split("<entry>"))
                .skip(1)
                .map(entry -> entry.replaceAll("(?s).*<id>([^<]*)</id>.*", "$1"))
                .toList();
    }

    @Test
    void a_report_is_linked_data_and_its_figures_can_be_cited() throws IOException {
        JsonNode article = service.get("/api/reports/hostile.jsonld", "read").body();
        assertThat(article.path("@type").asString()).isEqualTo("Article");
        assertThat(article.path("encoding").path("sha256").asString()).isEqualTo("0".repeat(64));
        assertThat(article.path("hasPart").path(0).path("@type").asString()).isEqualTo("Claim");
        assertThat(article.path("hasPart").path(0).path("description").asString())
                .isEqualTo("Nine people were killed in Juliaca.");
        HttpResponse<InputStream> negotiated = open("/api/reports/hostile", "read", "Accept", "application/ld+json");
        assertThat(EventJson.mapper().readTree(negotiated.body())).isEqualTo(article);
        assertThat(service.get("/api/reports/hostile", "read").body().has("claims"))
                .isTrue();

        JsonNode citation = service.get("/api/reports/hostile/claims/1/citation?lang=es", "read")
                .body();
        assertThat(citation.path("text").asString())
                .isEqualTo("«Nine people were killed in Juliaca.». En: =2+2: <b>84 dead</b>. Publicado el 2025-03-17."
                        + " https://news.example/hostile. Leído el 2025-03-17T09:00:00Z. SHA-256 de lo capturado: "
                        + "0".repeat(64) + ". Caracteres 13–24 del texto, revisión 1.");
        assertThat(service.get("/api/reports/hostile/claims/3/citation", "read").status())
                .isEqualTo(404);
        assertThat(service.get("/api/reports/hostile/claims/1/citation?revision=2", "read")
                        .status())
                .isEqualTo(404);
    }

    /** An index that is closed lets go of what was held of it. */
    private static void letGoOfPointsInTime() {
        String elasticsearch = BackingServers.shared().elasticsearchUrl();
        call("POST", elasticsearch + "/reports/_close");
        call("POST", elasticsearch + "/reports/_open?wait_for_active_shards=1");
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> service.get("/api/reports?size=1", "read").status() == 200);
    }

    private static void call(String method, String address) {
        try {
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(address))
                                    .method(method, HttpRequest.BodyPublishers.noBody())
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static HttpResponse<InputStream> open(String path, String token, String... headers) {
        return service.open(path, token, headers);
    }
}
