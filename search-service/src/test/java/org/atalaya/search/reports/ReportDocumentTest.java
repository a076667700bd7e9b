package org.atalaya.search.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atalaya.search.reports.SampleReports.KHARTOUM;
import static org.atalaya.search.reports.SampleReports.PUNO;
import static org.atalaya.search.reports.SampleReports.claim;
import static org.atalaya.search.reports.SampleReports.report;

import java.time.Instant;
import org.atalaya.events.Claim;
import org.atalaya.events.Harm;
import org.atalaya.events.Where;
import org.atalaya.kit.messaging.EventJson;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ReportDocumentTest {
    private static final Instant NOW = Instant.parse("2025-03-17T09:00:01Z");

    @Test
    void intervals_are_ranges_and_points_are_points() {
        JsonNode claim = of(claim(Harm.KILLED, 18, PUNO, "2023-01-01", "2023-01-31"))
                .path("claims")
                .path(0);

        assertThat(claim.path("when").path("days").toString())
                .isEqualTo("{\"gte\":\"2023-01-01\",\"lte\":\"2023-01-31\"}");
        assertThat(claim.path("where").path("location").toString()).isEqualTo("{\"lat\":-15.5,\"lon\":-70.13}");
        assertThat(claim.path("where").path("precision").asInt()).isEqualTo(1);
        assertThat(claim.path("evidence").path("quote").asString()).isEqualTo("Nine");
    }

    @Test
    void a_place_without_a_point_gets_none() {
        Where peru = new Where("PE", null, null, null, null, null, null, null, null, 6, null, null);

        JsonNode where = of(claim(Harm.KILLED, 1, peru, "2023-01-01", "2023-01-01"))
                .path("claims")
                .path(0)
                .path("where");

        assertThat(where.has("location")).isFalse();
        assertThat(where.path("country").asString()).isEqualTo("PE");
    }

    @Test
    void what_the_claims_name_is_gathered_once() {
        JsonNode about = of(
                        claim(Harm.KILLED, 2, PUNO, "2023-01-09", "2023-01-09"),
                        claim(Harm.INJURED, 9, PUNO, "2023-01-09", "2023-01-09"),
                        claim(Harm.KILLED, 3, KHARTOUM, "2023-04-19", "2023-04-19"))
                .path("about");

        assertThat(about.path("countries").toString()).isEqualTo("[\"PE\",\"SD\"]");
        assertThat(about.path("admin1").toString()).isEqualTo("[\"PE-PUN\",\"SD-KH\"]");
        assertThat(about.path("harms").toString()).isEqualTo("[\"KILLED\",\"INJURED\"]");
        assertThat(about.path("days")).hasSize(2);
    }

    @Test
    void a_report_without_claims_is_a_document_too() {
        JsonNode document = of();

        assertThat(document.path("id").asString()).isEqualTo("id");
        assertThat(document.path("claims").isEmpty()).isTrue();
        assertThat(document.path("about").path("countries").isEmpty()).isTrue();
        assertThat(document.path("indexed").asString()).isEqualTo(NOW.toString());
    }

    @Test
    void it_is_one_line_as_bulk_requests_need_it() {
        byte[] json = ReportDocument.of(report("id", 1, "P", "en", "Title", "One\nTwo\r\nThree"), NOW);

        assertThat(json).doesNotContain('\n').doesNotContain('\r');
    }

    private static JsonNode of(Claim... claims) {
        return EventJson.mapper()
                .readTree(ReportDocument.of(report("id", 1, "P", "en", "Title", "Nine.", claims), NOW));
    }
}
