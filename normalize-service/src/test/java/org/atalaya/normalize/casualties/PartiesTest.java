package org.atalaya.normalize.casualties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atalaya.events.Harm;
import org.atalaya.normalize.text.ReportText;
import org.atalaya.normalize.text.WordFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PartiesTest {
    @ParameterizedTest
    @MethodSource("corpus")
    void a_sentence_of_the_corpus_tells_who_says_it_and_who_did_it(String language, String line) {
        String[] parts = line.split("\\|", -1);

        assertThat(told(find(language, "", parts[0].strip()))).isEqualTo(parts[1].strip());
    }

    @Test
    void two_sources_that_differ_are_two_claims() {
        List<FoundClaim> found =
                find("en", "", "The mayor said nine people were killed. The army said 14 people were killed.");

        assertThat(found)
                .extracting(claim -> claim.count().low() + " says " + claim.attribution())
                .containsExactly("9 says mayor", "14 says army");
    }

    @Test
    void a_claim_that_is_told_again_has_what_either_tells() {
        List<FoundClaim> found = find(
                "en", "", "Nine miners were shot dead by soldiers.\n\nNine miners were shot dead, the union said.");

        assertThat(told(found)).isEqualTo("says union by soldiers");
    }

    @Test
    void a_title_has_the_source_of_the_text() {
        List<FoundClaim> found = find("en", "Toll reaches 23", "The mayor said nine people were killed on Friday.");

        assertThat(found.get(0).count().low()).isEqualTo(23);
        assertThat(found.get(0).attribution()).isEqualTo("mayor");
    }

    @Test
    void a_claim_says_which_rules_and_passes_made_it() {
        FoundClaim claim = find("es", "", "Dos jóvenes fueron abatidos por la policía, dijo el alcalde.")
                .get(0);

        assertThat(claim.why())
                .contains("says: SAY ADVERB? SOURCE", "by: PASSIVE|DIE|STATE|DEED|DEEDS|BODY _6 BY ADVERB? AGENT");
    }

    @Test
    void who_attacks_in_another_paragraph_did_not_do_it() {
        List<FoundClaim> found =
                find("en", "", "Gunmen attacked the market of Tarata on Friday.\n\nNine traders died.");

        assertThat(found.get(0).perpetrator()).isNull();
    }

    @Test
    void policemen_who_died_were_not_killed_by_the_police_of_another_sentence() {
        List<FoundClaim> found = find("en", "", "Police attacked the camp. Two policemen died.");

        assertThat(found)
                .filteredOn(claim -> claim.harm() == Harm.KILLED)
                .allSatisfy(claim -> assertThat(claim.perpetrator()).isNull());
    }

    @Test
    void a_text_of_one_word_repeated_is_read_in_time_linear_to_its_length() {
        assertThat(find("en", "", "police said ".repeat(20_000) + "Nine people died."))
                .hasSize(1);
        assertThat(find("es", "", "según la policía de la ".repeat(20_000) + "Murieron nueve personas."))
                .hasSize(1);
    }

    static Stream<Arguments> corpus() {
        return Stream.of("en", "es")
                .flatMap(language -> WordFile.lines("casualties/" + language + "/parties-corpus.txt").stream()
                        .filter(line -> line.contains("|"))
                        .map(line -> Arguments.of(language, line)));
    }

    private static List<FoundClaim> find(String language, String title, String text) {
        return Casualties.find(ReportText.of(title, text, language), claims -> (one, other) -> false);
    }

    private static String told(List<FoundClaim> claims) {
        return claims.stream().map(PartiesTest::told).collect(Collectors.joining("; "));
    }

    private static String told(FoundClaim claim) {
        String says = claim.attribution() == null ? "" : "says " + claim.attribution();
        String by = claim.perpetrator() == null ? "" : "by " + claim.perpetrator();
        String both = (says + " " + by).strip();
        return both.isEmpty() ? "-" : both;
    }
}
