package org.atalaya.normalize.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.atalaya.events.Claim;
import org.atalaya.events.Scope;
import org.atalaya.events.When;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NormalizerTest {
    private static final LocalDate PUBLISHED = LocalDate.of(2023, 1, 12);

    private final Normalizer normalizer = new Normalizer();

    @Test
    void a_claim_has_the_day_and_the_place_of_its_sentence() {
        Claim claim = only("Nine people were killed in Juliaca, Peru, on 9 January, the Ombudsman said on Wednesday.");

        assertThat(claim.when()).isEqualTo(day("2023-01-09"));
        assertThat(where(claim)).isEqualTo("PE PE-PUN Juliaca");
    }

    @Test
    void a_claim_without_a_day_and_a_place_has_those_of_the_incident() {
        Normalizer.Understood understood = understand(
                "Police fired at a march in Juliaca, Peru, on Monday. Nine people were killed.\n\nThirty were wounded.");

        assertThat(understood.claims()).hasSize(2).allSatisfy(claim -> {
            assertThat(claim.when()).isEqualTo(day("2023-01-09"));
            assertThat(where(claim)).isEqualTo("PE PE-PUN Juliaca");
        });
        assertThat(understood.focus().when()).isEqualTo(day("2023-01-09"));
    }

    @Test
    void the_day_of_the_telling_is_not_that_of_the_harm() {
        assertThat(only("Nine people were killed in Juliaca, a spokesman said on Tuesday.")
                        .when())
                .isNull();
    }

    @Test
    void a_total_runs_from_its_start_to_the_publication() {
        Claim claim = only("Since 7 December 56 people have been killed in Peru.");

        assertThat(claim.scope()).isEqualTo(Scope.CUMULATIVE);
        assertThat(claim.when()).isEqualTo(When.between(LocalDate.of(2022, 12, 7), PUBLISHED));
    }

    @Test
    void a_range_of_days_is_one_interval() {
        Claim claim = only("Between 18 December and 1 January, 39 people lost their lives in Peru.");

        assertThat(claim.when()).isEqualTo(When.between(LocalDate.of(2022, 12, 18), LocalDate.of(2023, 1, 1)));
        assertThat(claim.scope()).isEqualTo(Scope.CUMULATIVE);
    }

    @Test
    void what_happened_long_before_is_background_and_a_paragraph_stays_in_its_year() {
        Normalizer.Understood understood = understand("In August 1985 soldiers killed 69 villagers in Ayacucho, Peru."
                + " On 3 September another patrol killed seven witnesses.");

        assertThat(understood.claims()).extracting(Claim::scope).containsOnly(Scope.BACKGROUND);
        assertThat(understood.claims().get(1).when()).isEqualTo(day("1985-09-03"));
    }

    @Test
    void without_any_date_nothing_is_guessed() {
        Claim claim = normalizer
                .understand("", "Nine people were killed in Juliaca, Peru, on Monday.", "en", null, null)
                .claims()
                .get(0);

        assertThat(claim.when()).isNull();
    }

    @Test
    void an_empty_report_tells_nothing() {
        Normalizer.Understood understood = normalizer.understand("", "", null, null, null);

        assertThat(understood.claims()).isEmpty();
        assertThat(understood.focus().when()).isNull();
        assertThat(understood.focus().where()).isNull();
        assertThat(understood.language()).isEqualTo("und");
    }

    private Claim only(String text) {
        Normalizer.Understood understood = understand(text);
        assertThat(understood.claims()).hasSize(1);
        return understood.claims().get(0);
    }

    private Normalizer.Understood understand(String text) {
        return normalizer.understand("", text, "en", null, PUBLISHED);
    }

    private static When day(String day) {
        return When.between(LocalDate.parse(day), LocalDate.parse(day));
    }

    private static @Nullable String where(Claim claim) {
        return claim.where() == null
                ? null
                : claim.where().country() + " " + claim.where().admin1() + " "
                        + claim.where().name();
    }
}
