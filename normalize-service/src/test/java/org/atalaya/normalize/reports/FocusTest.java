package org.atalaya.normalize.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.atalaya.events.When;
import org.atalaya.events.Where;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FocusTest {
    @Test
    void a_report_on_a_trial_is_about_the_harm_that_is_tried() {
        assertThat(when(
                        "Court convicts two officers over murder of union leader",
                        "A court in Lima convicted two officers on Tuesday. Ana Rojas was murdered in Puno in 2014."))
                .isEqualTo(year(2014));
        assertThat(when(
                        "Condenan a dos oficiales por el asesinato de una dirigente",
                        "Un tribunal de Lima los condenó el martes. Ana Rojas fue asesinada en Puno en 2014."))
                .isEqualTo(year(2014));
    }

    @Test
    void a_report_on_a_prisoner_is_about_when_they_were_taken() {
        assertThat(when(
                        "Blogger Ana Rojas released from prison",
                        "Ana Rojas walked out on Tuesday. She had been arrested in 2016 over a post."))
                .isEqualTo(year(2016));
    }

    @Test
    void a_new_attack_is_none_that_was_tried() {
        When when = when(
                "Gunmen abduct judge of the Tarata massacre trial",
                "Gunmen abducted judge Ana Rojas in Puno on Monday. The massacre was committed in 2014.");

        assertThat(when).isEqualTo(When.between(LocalDate.parse("2024-04-29"), LocalDate.parse("2024-04-29")));
    }

    @Test
    void a_report_that_tells_no_day_is_of_the_month_or_year_of_its_deed() {
        assertThat(when("Families seek the men of Ilave", "Soldiers killed nine herders near Ilave in 2015."))
                .isEqualTo(year(2015));
    }

    @Test
    void a_place_that_a_deed_leads_to_outweighs_where_its_victims_come_from() {
        assertThat(
                        country(
                                "Madras missionary, held hostage in Haiti, tells her story",
                                "Jane Roe, of Madras, Oregon, told her church about it. She was kidnapped near Jacmel in Haiti."))
                .isEqualTo("HT");
    }

    @Test
    void where_the_wounded_died_is_not_where_the_attack_was() {
        Where where = understood(
                        "Two more victims of Juliaca attack die in Arequipa hospital",
                        "AREQUIPA, Peru - Two more people wounded in the attack on a market in Juliaca have died, a doctor"
                                + " said on Tuesday.")
                .focus()
                .where();

        assertThat(where).isNotNull().extracting(Where::name).isEqualTo("Juliaca");
    }

    @Test
    void a_judge_who_was_shot_is_news() {
        assertThat(when(
                        "Prosecutor shot dead outside court in Puno",
                        "Gunmen killed Ana Rojas on Monday. She had prosecuted a massacre that was committed in 2014."))
                .isEqualTo(When.between(LocalDate.parse("2024-04-29"), LocalDate.parse("2024-04-29")));
    }

    @Test
    void where_a_court_sits_says_little_of_where_the_harm_was() {
        String text = "A court in Madrid, Spain, sentenced the man on Monday. The Madrid court took two years."
                + " Ana Rojas was kidnapped near Mogadishu and killed.";

        assertThat(country("Kidnapper of doctor sentenced", text)).isEqualTo("SO");
    }

    private static @Nullable When when(String title, String text) {
        return understood(title, text).focus().when();
    }

    private static @Nullable String country(String title, String text) {
        Where where = understood(title, text).focus().where();
        return where == null ? null : where.country();
    }

    private static Normalizer.Understood understood(String title, String text) {
        return new Normalizer().understand(title, text, null, null, LocalDate.parse("2024-05-03"));
    }

    private static When year(int year) {
        return When.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }
}
