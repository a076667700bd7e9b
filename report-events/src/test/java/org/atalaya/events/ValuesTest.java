package org.atalaya.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.atalaya.events.Certainty.LIKELY;
import static org.atalaya.events.DecidedBy.REPORT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValuesTest {
    @ParameterizedTest
    @CsvSource({
        "2026-03-01, 2026-03-01, 1",
        "2026-03-01, 2026-03-02, 2",
        "2026-03-01, 2026-03-06, 2",
        "2026-03-02, 2026-03-08, 3",
        "2026-03-01, 2026-03-08, 4",
        "2026-03-01, 2026-03-31, 4",
        "2026-03-01, 2026-04-01, 5",
    })
    void precisionFollowsFromTheIntervalByTheLadderOfUcdp(LocalDate from, LocalDate to, int precision) {
        assertThat(When.between(from, to).precision()).isEqualTo(precision);
    }

    @Test
    void anIntervalDoesNotEndBeforeItBegins() {
        assertThatThrownBy(() -> When.between(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 1)))
                .hasMessageContaining("before When.from");
    }

    @Test
    void aCountNeedsABoundAndHasThemInOrder() {
        assertThatThrownBy(() -> new Count(null, null, Qualifier.VAGUE)).hasMessageContaining("one is needed");
        assertThatThrownBy(() -> new Count(8L, 6L, Qualifier.RANGE)).hasMessageContaining("above Count.high");
        assertThatThrownBy(() -> new Count(-1L, null, Qualifier.AT_LEAST)).hasMessageContaining("at least 0");
    }

    @Test
    void aTollHasItsFiguresInOrder() {
        assertThatThrownBy(() -> new Toll(3, 2, 4)).hasMessageContaining("low <= best <= high");
    }

    @Test
    void offsetsSpanSomething() {
        assertThatThrownBy(() -> new Evidence(Field.TEXT, 5, 5, "x")).hasMessageContaining("must be after start");
        assertThatThrownBy(() -> new Evidence(Field.TEXT, -1, 5, "x")).hasMessageContaining("Evidence.start is -1");
    }

    @Test
    void aPlaceIsNeverWithoutPrecision() {
        assertThatThrownBy(() -> new Where("PE", null, null, null, null, null, null, null, null, 0, null, null))
                .hasMessageContaining("Where.precision is 0");
        assertThatThrownBy(() -> new Where(null, null, null, null, null, null, null, null, null, 6, null, null))
                .hasMessageContaining("one is needed");
    }

    @Test
    void aPlaceCanBeMadeLessDeepAndLessSureButNotSurer() {
        Where ayaviri =
                new Where("PE", "PE-PUN", "Puno", null, null, "Ayaviri", 3947322L, -14.88, -70.58, 1, REPORT, LIKELY);

        assertThat(ayaviri.admin1Only())
                .isEqualTo(new Where("PE", "PE-PUN", "Puno", null, null, null, null, null, null, 4, REPORT, LIKELY));
        assertThat(ayaviri.countryOnly())
                .isEqualTo(new Where("PE", null, null, null, null, null, null, null, null, 6, REPORT, LIKELY));
        assertThat(ayaviri.atMost(Certainty.SURE)).isSameAs(ayaviri);
        assertThat(ayaviri.atMost(Certainty.GUESS).certainty()).isEqualTo(Certainty.GUESS);
    }

    @Test
    void listsAreCopied() {
        List<IncidentClaim> claims = new ArrayList<>();
        AlertRaised alert = new AlertRaised(
                "s",
                "i",
                1,
                AlertRaised.Kind.ALERT,
                IncidentChanged.Reason.NEW_INCIDENT,
                "one line",
                "en",
                "headline",
                1,
                Map.of(Harm.KILLED, 1L),
                new Toll(1, 1, 1),
                Map.of(),
                null,
                null,
                1,
                claims,
                List.of(),
                java.time.Instant.EPOCH);

        claims.add(null);

        assertThat(alert.evidence()).isEmpty();
    }

    @Test
    void anIncidentDoesNotNameTheLiving() {
        NamedVictim ana = new NamedVictim("Ana Robles", 31);
        Claim claim = new Claim(
                Harm.DETAINED,
                Count.exactly(1),
                Scope.INCIDENT,
                null,
                null,
                null,
                null,
                null,
                new Evidence(Field.TEXT, 0, 10, "Ana Robles"),
                List.of(VictimGroup.JOURNALISTS),
                List.of(),
                List.of(ana));

        IncidentClaim linked = new IncidentClaim(
                "report",
                1,
                "Radio Altiplano",
                "Radio Altiplano",
                null,
                null,
                "es",
                "",
                "Detienen a Ana Robles",
                claim);

        assertThat(linked.claim().livingNames()).isNull();
        assertThat(linked.claim().groups()).containsExactly(VictimGroup.JOURNALISTS);
    }
}
