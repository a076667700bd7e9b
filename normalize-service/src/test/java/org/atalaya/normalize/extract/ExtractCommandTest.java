package org.atalaya.normalize.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import org.atalaya.kit.messaging.EventJson;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ExtractCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    @Test
    void a_report_gives_its_dates_places_and_claims() throws IOException {
        int status = run("""
                {"id": "a", "title": "", "published": "2023-01-11", "language": "es", "text": \
                "El 9 de enero la policía mató a 17 personas en Juliaca, según la Defensoría del Pueblo."}
                """);

        JsonNode report = EventJson.mapper().readTree(out.toString(UTF_8));
        JsonNode claim = report.path("claims").path(0);
        assertThat(status).isZero();
        assertThat(report.path("id").asString()).isEqualTo("a");
        assertThat(report.path("language").asString()).isEqualTo("es");
        assertThat(report.path("dates").path(0).path("from").asString()).isEqualTo("2023-01-09");
        assertThat(claim.path("harm").asString()).isEqualTo("KILLED");
        assertThat(claim.path("count").path("low").asInt()).isEqualTo(17);
        assertThat(claim.path("when").path("from").asString()).isEqualTo("2023-01-09");
        assertThat(claim.path("when").path("precision").asInt()).isEqualTo(1);
        assertThat(claim.path("where").path("name").asString()).isEqualTo("Juliaca");
        assertThat(claim.path("where").path("country").asString()).isEqualTo("PE");
        assertThat(claim.path("attribution").asString()).isEqualTo("Defensoría del Pueblo");
        assertThat(claim.path("evidence").path("quote").asString()).isEqualTo("mató a 17 personas");
    }

    @Test
    void what_was_found_says_why_only_where_that_is_asked_for() throws IOException {
        String line = """
                {"id": "a", "published": "2023-01-11", "text": \
                "Soldiers killed 17 people in Juliaca on Monday, the Ombudsman said."}
                """;

        run(line);
        JsonNode plain = EventJson.mapper().readTree(out.toString(UTF_8));
        out.reset();
        run(true, line);
        JsonNode explained = EventJson.mapper().readTree(out.toString(UTF_8));

        assertThat(plain.toString()).doesNotContain("\"why\"");
        assertThat(explained.path("dates").path(0).path("why").toString())
                .isEqualTo("[\"weekday\",\"anchor: publication\"]");
        assertThat(explained.path("places").path(0).path("why").path(0).asString())
                .isEqualTo("role: named");
        assertThat(explained.path("claims").path(0).path("why").valueStream().map(JsonNode::asString))
                .contains("says: ACTOR|SOURCE HAVE? ADVERB? SAY", "did: ACTOR HAVE? ADVERB? ACTIVE|PASSIVE");
    }

    @Test
    void the_living_are_not_named() throws IOException {
        run("""
                {"id": "a", "language": "es", "text": "La policía detuvo a la abogada Ana Robles Prieto, de 31 años."}
                """);

        JsonNode claim =
                EventJson.mapper().readTree(out.toString(UTF_8)).path("claims").path(0);
        assertThat(claim.path("harm").asString()).isEqualTo("DETAINED");
        assertThat(claim.has("livingNames")).isFalse();
        assertThat(claim.path("victims").toString()).doesNotContain("Robles");
    }

    @Test
    void a_bad_line_is_named_and_the_others_are_read() throws IOException {
        int status = run("""
                {"id": 1, "text": "Nothing happened."}
                not JSON
                {"text": "no id"}
                {"id": 2, "text": 7}
                {"id": 3, "text": "", "published": "yesterday"}
                {"id": 4}
                """);

        assertThat(status).isEqualTo(1);
        assertThat(out.toString(UTF_8).lines()).hasSize(2);
        assertThat(errors.toString(UTF_8).lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("line 2: not JSON"),
                        line -> assertThat(line).startsWith("line 3: \"id\" is missing"),
                        line -> assertThat(line).startsWith("line 4: \"text\" is no string"),
                        line -> assertThat(line).startsWith("line 5: \"published\""));
    }

    private int run(String lines) throws IOException {
        return run(false, lines);
    }

    private int run(boolean explains, String lines) throws IOException {
        return new ExtractCommand(explains, new PrintStream(errors, true, UTF_8))
                .run(new ByteArrayInputStream(lines.getBytes(UTF_8)), out);
    }
}
