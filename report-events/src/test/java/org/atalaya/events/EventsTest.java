package org.atalaya.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The pinned files beside this class are the JSON form: a change that breaks one breaks every reader. */
class EventsTest {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** What may be null, by record. Everything else is required. */
    private static final Map<Class<?>, List<String>> OPTIONAL = Map.of(
            ReportCollected.class, List.of("url", "published", "language", "country"),
            ReportNormalized.class, List.of(),
            IncidentChanged.class, List.of("when", "where", "mergedInto"),
            SeriesChanged.class, List.of("where", "from"),
            AlertRaised.class, List.of("language", "when", "where"));

    @ParameterizedTest
    @EnumSource(EventType.class)
    void thePinnedFileIsReadAndWrittenWithoutLoss(EventType event) {
        JsonNode pinned = pinned(event);

        Record value = JSON.treeToValue(pinned, event.payload());

        assertThat(JSON.readTree(JSON.writeValueAsBytes(value))).isEqualTo(pinned);
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void aFieldOfALaterVersionIsIgnored(EventType event) {
        ObjectNode later = pinned(event);
        Record value = JSON.treeToValue(later, event.payload());

        later.putObject("somethingNew").put("deep", true);

        assertThat((Record) JSON.treeToValue(later, event.payload())).isEqualTo(value);
    }

    @ParameterizedTest(name = "{0} without {1}")
    @MethodSource("requiredFields")
    void aRequiredFieldThatIsMissingIsRefusedByItsName(EventType event, String field) {
        ObjectNode incomplete = pinned(event);
        incomplete.remove(field);

        assertThatThrownBy(() -> JSON.readerFor(event.payload())
                        .with(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                        .readValue(incomplete))
                .hasMessageContaining(field);
    }

    @Test
    void aSuggestionWrittenBeforeItCouldBeARepeatIsNone() {
        ObjectNode earlier = pinned(EventType.INCIDENT_CHANGED);
        earlier.path("suggested").forEach(suggestion -> ((ObjectNode) suggestion).remove("repeat"));

        IncidentChanged incident = JSON.treeToValue(earlier, IncidentChanged.class);

        assertThat(incident.suggested()).containsExactly(new IncidentChanged.Suggestion("inc-2026-pe-2", 0.42, false));
        assertThat(incident.isHeld()).isFalse();
    }

    @Test
    void aClaimOfAnOlderVersionHasNoGroupsAndNames() {
        ObjectNode older = (ObjectNode)
                pinned(EventType.of(ReportNormalized.class)).path("claims").path(0);
        older.remove(List.of("groups", "names", "livingNames"));

        Claim claim = JSON.treeToValue(older, Claim.class);

        assertThat(claim.groups()).isNull();
        assertThat(claim.names()).isNull();
        assertThat(claim.livingNames()).isNull();
    }

    @Test
    void aTopicLeadsToItsDeadLettersAndBack() {
        assertThat(Topics.deadLetters(Topics.INCIDENTS)).isEqualTo("incidents-dlt");
        assertThat(Topics.ofDeadLetters("incidents-dlt")).isEqualTo("incidents");
        assertThatThrownBy(() -> Topics.ofDeadLetters("incidents")).hasMessageContaining("not a topic of dead letters");
    }

    @Test
    void aPlaceThatAnOlderVersionWroteIsRead() {
        Where old = JSON.readValue("""
                {"country": "PE", "admin1": "PE-PUN", "admin1Name": "Puno", "name": "Ayaviri", "geonameId": 3947322,
                 "latitude": -14.88, "longitude": -70.58, "precision": 1}
                """, Where.class);
        assertThat(old.name()).isEqualTo("Ayaviri");
        assertThat(old.admin2()).isNull();
        assertThat(old.certainty()).isNull();

        PlaceMention mention = JSON.readValue("""
                {"field": "text", "start": 0, "end": 7, "text": "Ayaviri", "name": "Ayaviri", "geonameId": 3947322,
                 "country": "PE", "admin1": "PE-PUN", "admin1Name": "Puno", "latitude": -14.88, "longitude": -70.58,
                 "precision": 1}
                """, PlaceMention.class);
        assertThat(mention.decidedBy()).isNull();
        assertThat(old.decidedBy()).isNull();
    }

    private static Stream<Object[]> requiredFields() {
        return Arrays.stream(EventType.values())
                .flatMap(event -> pinned(event).propertyNames().stream()
                        .filter(field -> !Objects.requireNonNull(OPTIONAL.get(event.payload()))
                                .contains(field))
                        .map(field -> new Object[] {event, field}));
    }

    private static ObjectNode pinned(EventType event) {
        String file = event.payload().getSimpleName() + ".json";
        try (InputStream stream = EventsTest.class.getResourceAsStream(file)) {
            return (ObjectNode) JSON.readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
