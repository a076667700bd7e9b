package org.atalaya.normalize.casualties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atalaya.events.Count;
import org.atalaya.events.Scope;
import org.atalaya.normalize.text.ReportText;
import org.atalaya.normalize.text.WordFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CasualtiesTest {
    @ParameterizedTest
    @MethodSource("corpus")
    void a_sentence_of_the_corpus_states_its_claims(String language, String line) {
        String[] parts = line.split("\\|", -1);

        List<FoundClaim> found = find(language, "", parts[0].strip());

        String expected = parts[1].strip();
        boolean namesWho = expected.contains(" by ") || expected.contains(" says ");
        assertThat(namesWho ? told(found) : toldWithoutWho(found)).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("not")
    void what_harms_nobody_is_no_claim(String language, String line) {
        assertThat(told(find(language, "", line))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("gaps")
    void a_gap_that_is_closed_belongs_to_the_examples(String language, String line) {
        String[] parts = line.split("\\|", -1);

        assertThat(told(find(language, "", parts[0].strip()))).isNotEqualTo(parts[1].strip());
    }

    @Test
    void a_figure_told_again_is_one_claim() {
        List<FoundClaim> found = find(
                "en",
                "Seventeen killed in Juliaca",
                "Police shot dead 17 people. The killing of 17 people was filmed.");

        assertThat(told(found)).isEqualTo("KILLED 17 by Police");
    }

    @Test
    void what_only_the_title_states_is_a_claim() {
        assertThat(told(find("es", "Tres muertos en Ilave", "La calma volvió al pueblo.")))
                .isEqualTo("KILLED 3");
    }

    @Test
    void a_table_states_its_rows_as_parts_of_its_total() {
        String text = """
                Registro de la mesa entre enero y junio:

                Distrito | Personas asesinadas | Heridos | Viviendas
                Tarata | 12 | 4 | 80
                Ilave | 9 | 0 | 12
                Total | 21 | 4 | 92

                La mesa seguirá su trabajo.
                """;

        assertThat(told(find("es", "", text)))
                .isEqualTo("KILLED 12 SUBSET; INJURED 4 SUBSET; KILLED 9 SUBSET; KILLED 21 CUMULATIVE;"
                        + " INJURED 4 CUMULATIVE");
    }

    @Test
    void a_table_may_count_martyrs_and_its_total_be_that_of_a_day() {
        String text = """
                Attacks of Sunday:

                District | Martyrs | Wounded
                Tarata | 12 | 4
                Ilave | 9 | 7
                Total for the day | 21 | 11
                """;

        assertThat(told(find("en", "", text)))
                .isEqualTo(
                        "KILLED 12 SUBSET; INJURED 4 SUBSET; KILLED 9 SUBSET; INJURED 7 SUBSET; KILLED 21; INJURED 11");
    }

    @Test
    void what_a_title_calls_a_drill_harms_nobody() {
        assertThat(find("es", "Simulacro en la terminal", "Hubo doce lesionados y cuatro muertos."))
                .isEmpty();
        assertThat(find("en", "Rescue exercise at the port", "Twelve people were killed and thirty wounded."))
                .isEmpty();
    }

    @Test
    void lines_with_bars_that_name_no_harm_are_no_table() {
        String text = "Tarata | Ilave | Tacna\nMurieron tres | hoy | en Ilave\nLunes | martes | jueves\n";

        assertThat(told(find("es", "", text))).isEqualTo("KILLED 3");
    }

    @Test
    void entries_of_a_list_with_one_figure_are_of_different_people() {
        String text = "Así fue la noche:\n1) Tarata. Dos hombres fueron ejecutados en un bar.\n"
                + "2) Ilave. Dos hombres fueron ejecutados en un auto.";

        assertThat(told(find("es", "", text))).isEqualTo("KILLED 2; KILLED 2");
    }

    @Test
    void what_a_title_calls_a_rumour_is_no_claim() {
        String text = "Messages say that 12 farmers were killed in Tarata. The ministry rejects them.";

        assertThat(find("en", "Ministry on false reports from Tarata", text)).isEmpty();
        assertThat(find("en", "Ministry on reports from Tarata", text)).hasSize(1);
    }

    @Test
    void the_dead_of_an_accident_in_the_title_are_no_claim_unless_there_was_violence() {
        String text = "At least 30 passengers were killed when the vehicle fell 80 metres.";

        assertThat(find("en", "Bus plunges off a bridge", text)).isEmpty();
        assertThat(find("en", "Bus plunges off a bridge", text + " Gunmen had fired at the driver."))
                .hasSize(1);
    }

    @Test
    void a_pronoun_does_not_hide_who_is_told_in_full_after_it() {
        List<FoundClaim> found =
                find("en", "", "A man stepped out and killed him. In Tolo, Judge Marta Solis was shot dead.");

        assertThat(found).extracting(FoundClaim::quote).contains("Judge Marta Solis was shot dead");
    }

    @Test
    void a_sentence_without_a_speaker_has_that_of_the_one_before() {
        List<FoundClaim> found =
                find("en", "", "According to the ministry, nine people were killed. Thirty people were wounded.");

        assertThat(told(found)).isEqualTo("KILLED 9 says ministry; INJURED 30 says ministry");
    }

    @Test
    void evidence_is_the_words_of_the_report() {
        FoundClaim claim =
                find("es", "", "😀 Ayer murieron nueve niños en Ayacucho.").get(0);

        assertThat(claim.quote()).isEqualTo("murieron nueve niños");
        assertThat(claim.start()).isEqualTo(8);
    }

    @Test
    void a_text_of_one_word_repeated_is_read_in_time_linear_to_its_length() {
        assertThat(find("en", "", "killed ".repeat(20_000))).isEmpty();
        assertThat(find("en", "", "17 ".repeat(20_000))).isEmpty();
    }

    static Stream<Arguments> corpus() {
        return lines("corpus");
    }

    static Stream<Arguments> gaps() {
        return lines("gaps");
    }

    static Stream<Arguments> not() {
        return lines("not");
    }

    private static Stream<Arguments> lines(String file) {
        return Stream.of("en", "es")
                .flatMap(language -> WordFile.lines("casualties/" + language + "/" + file + ".txt").stream()
                        .map(line -> Arguments.of(language, line)));
    }

    private static List<FoundClaim> find(String language, String title, String text) {
        return Casualties.find(ReportText.of(title, text, language), claims -> (one, other) -> false);
    }

    private static String told(List<FoundClaim> claims) {
        return claims.stream().map(CasualtiesTest::told).collect(Collectors.joining("; "));
    }

    private static String toldWithoutWho(List<FoundClaim> claims) {
        return claims.stream().map(CasualtiesTest::counted).collect(Collectors.joining("; "));
    }

    private static String counted(FoundClaim claim) {
        String scope = claim.scope() == Scope.INCIDENT ? "" : " " + claim.scope();
        return claim.harm() + " " + told(claim.count()) + scope;
    }

    private static String told(FoundClaim claim) {
        String by = claim.perpetrator() == null ? "" : " by " + claim.perpetrator();
        String says = claim.attribution() == null ? "" : " says " + claim.attribution();
        return counted(claim) + by + says;
    }

    private static String told(Count count) {
        return switch (count.qualifier()) {
            case EXACT -> "" + count.low();
            case AT_LEAST -> ">=" + count.low();
            case MORE_THAN -> ">" + count.low();
            case AT_MOST -> "<=" + count.high();
            case NEARLY -> "<" + count.high();
            case APPROXIMATE -> "~" + count.low();
            case RANGE -> count.low() + "-" + count.high();
            case VAGUE -> count.low() + "+";
        };
    }
}
