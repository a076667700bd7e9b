package org.atalaya.normalize.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.atalaya.events.Claim;
import org.atalaya.events.Scope;
import org.atalaya.events.When;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What totals are of, and since when, where their own sentence does not say. */
class TotalsTest {
    private static final LocalDate PUBLISHED = LocalDate.of(2023, 1, 16);

    private final Normalizer normalizer = new Normalizer();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Congress removed the president on 7 December.\\nSixty people have been killed in the protests in Peru.
            en | The coup of 7 December set the south alight. Up to today sixty people have been killed in Peru.
            en | A coup in December 2022 set the south alight. The night before the 7 December coup the army met. \
            Sixty people were killed in just over a month.
            en | Streets were empty as of 7 December 2022.\\nThe first protests in Peru left sixty people dead.
            es | El Congreso destituyó al presidente el 7 de diciembre.\\nHan muerto sesenta personas en las protestas.
            es | Tras el golpe del 7 de diciembre ardió el sur. En el país han muerto hasta ahora sesenta personas.
            """)
    void a_total_runs_from_what_set_the_unrest_off(String language, String text) {
        Claim total = last(language, "", text.replace("\\n", "\n\n"));

        assertThat(total.scope()).isEqualTo(Scope.CUMULATIVE);
        assertThat(total.when()).isEqualTo(since("2022-12-07"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Some 45 people have disappeared in Peru since December 2022, the observatory counts.     | 2022-12-01
            en | Since the death of a baker on 7 December, the police have killed 60 people in Peru.       | 2022-12-07
            es | Se cumplen 40 días de cortes: hubo 60 homicidios en el Perú desde el 7 de diciembre.      | 2022-12-07
            es | La ola de saqueos iniciada en diciembre de 2022 ha cobrado 60 vidas en el Perú.           | 2022-12-01
            """)
    void what_has_been_counted_since_a_day_or_month_is_a_total(String language, String text, String start) {
        Claim total = last(language, "", text);

        assertThat(total.scope()).isEqualTo(Scope.CUMULATIVE);
        assertThat(total.when()).isEqualTo(since(start));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            es | Seis peones figuran como desaparecidos desde el 9 de enero.                         | 2023-01-09
            es | Desde la madrugada de hoy 300 indígenas abandonaron sus parcelas.                   | 2023-01-16
            """)
    void a_few_who_are_missing_since_a_day_and_what_began_today_are_no_totals(
            String language, String text, String day) {
        Claim claim = last(language, "", text);

        assertThat(claim.scope()).isEqualTo(Scope.INCIDENT);
        assertThat(claim.when()).isEqualTo(When.between(LocalDate.parse(day), LocalDate.parse(day)));
    }

    @Test
    void a_total_from_one_day_up_to_another_ends_there() {
        Claim total = last("en", "", "From 7 December 2022 up to 10 January, sixty protesters were shot dead in Peru.");

        assertThat(total.scope()).isEqualTo(Scope.CUMULATIVE);
        assertThat(total.when()).isEqualTo(When.between(LocalDate.of(2022, 12, 7), LocalDate.of(2023, 1, 10)));
    }

    @Test
    void clauses_may_stand_between_the_ends_of_a_total() {
        Claim total = last(
                "en",
                "",
                "From 7 December, when the coup failed, to 10 January, when the roads reopened, sixty people were killed.");

        assertThat(total.when()).isEqualTo(When.between(LocalDate.of(2022, 12, 7), LocalDate.of(2023, 1, 10)));
    }

    @Test
    void what_another_source_counts_behind_a_total_is_of_the_same_time() {
        Claim total = last(
                "en",
                "",
                "The army said 90 people had been killed in Peru since 7 December.\n\nThe unions spoke of 64 dead.");

        assertThat(total.scope()).isEqualTo(Scope.CUMULATIVE);
        assertThat(total.when()).isEqualTo(since("2022-12-07"));
    }

    @Test
    void the_night_before_is_that_before_what_happened_not_before_it_was_told() {
        Claim claim = last(
                "en",
                "",
                "Gunmen killed thirty people on Saturday, the police said on Monday.\n\nThe night before, two men were"
                        + " beheaded in the next village.");

        assertThat(claim.when()).isEqualTo(When.between(LocalDate.of(2023, 1, 13), LocalDate.of(2023, 1, 13)));
    }

    @Test
    void two_coups_tell_no_start() {
        Claim total = last(
                "en",
                "",
                "After the coup of 7 December came the coup of 2 January. Sixty people have been killed in the"
                        + " protests.");

        assertThat(total.when()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Strike enters day five | The observatory counts nine dead in the protests.          | 2023-01-12
            en | The strike in Puno     | The strike is on its fifth day. Nine people have been killed. | 2023-01-12
            es | Paro, día 11           | Hasta el momento nueve personas han muerto en el país.        | 2023-01-06
            es | El sur, paralizado     | Es el undécimo día de paro. Han muerto nueve personas.        | 2023-01-06
            es | Balance | Se cumplió hoy un año desde que rige el estado de excepción. Han muerto 90 presos. | 2022-01-16
            """)
    void a_total_runs_from_the_first_day_of_what_goes_on(String language, String title, String text, String start) {
        assertThat(last(language, title, text).when()).isEqualTo(since(start));
    }

    @Test
    void a_total_counted_up_to_the_eve_ends_on_it() {
        Claim total =
                last("es", "Paro, día 11", "La red registra hasta la víspera unas 75 personas heridas en el país.");

        assertThat(total.when()).isEqualTo(When.between(LocalDate.parse("2023-01-06"), LocalDate.parse("2023-01-15")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Since 7 December the south has been on strike.\\nAfter two weeks, the repression has left 30 dead.
            es | Desde el 7 de diciembre el sur está en paro.\\nTras dos semanas, la represión ha dejado 30 muertos.
            """)
    void weeks_that_have_passed_are_counted_from_the_start_told_before(String language, String text) {
        assertThat(last(language, "", text.replace("\\n", "\n\n")).when())
                .isEqualTo(When.between(LocalDate.parse("2022-12-07"), LocalDate.parse("2022-12-21")));
    }

    @Test
    void a_number_of_a_report_that_tells_no_day_is_of_the_time_of_its_totals() {
        Claim seized = last(
                "es",
                "",
                "Al menos 80 personas han muerto en Tibú, Colombia, desde el 10 de enero.\n\n"
                        + "La asociación denuncia que la guerrilla secuestró a una veintena de personas.");

        assertThat(seized.scope()).isEqualTo(Scope.CUMULATIVE);
        assertThat(seized.when()).isEqualTo(since("2023-01-10"));
    }

    @Test
    void who_is_told_one_by_one_beside_a_total_died_on_the_day_told() {
        List<Claim> claims = read(
                "es",
                "",
                "Ilave sumó la noche del viernes su octavo asesinato en diez días. Un sastre y su hijo fueron"
                        + " acribillados en su taller.");

        assertThat(claims).last().satisfies(claim -> {
            assertThat(claim.scope()).isEqualTo(Scope.INCIDENT);
            assertThat(claim.when()).isEqualTo(day("2023-01-13"));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Police stormed the college in Puno, Peru, on Saturday. They have arrested several people.",
                "Police stormed the college in Puno, Peru, on Saturday. A few people have been wounded."
            })
    void several_people_are_no_total(String text) {
        Claim seen = last("en", "", text);

        assertThat(seen.scope()).isEqualTo(Scope.INCIDENT);
        assertThat(seen.when()).isEqualTo(day("2023-01-14"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | The centre counted 41 massacres, with 160 people killed, in Cauca.
            es | El centro contó 41 masacres, con 160 personas muertas, en el Cauca.
            """)
    void the_dead_of_any_number_of_massacres_are_a_total(String language, String text) {
        assertThat(last(language, "", text).scope()).isEqualTo(Scope.CUMULATIVE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Seven people died in Ilave, Peru, on Sunday.\\nNorma Quispe Mamani, 41, was killed by a bullet.
            es | Siete personas murieron el domingo en Ilave, Perú.\\nNorma Quispe Mamani, de 41 años, murió de un balazo.
            """)
    void who_is_named_after_the_toll_is_one_of_the_dead(String language, String text) {
        assertThat(last(language, "", text.replace("\\n", "\n\n")).scope()).isEqualTo(Scope.SUBSET);
    }

    @Test
    void who_died_elsewhere_on_the_day_of_a_toll_is_none_of_its_dead() {
        Claim other = last(
                "en",
                "",
                "Seven people died in Ilave, Peru, on Sunday.\n\nNorma Quispe Mamani, 41, was killed in Cusco on"
                        + " Sunday.");

        assertThat(other.scope()).isEqualTo(Scope.INCIDENT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | A court convicted the captain of the killing of 60 villagers.\\nOn 6 December 1982 soldiers killed two children.
            es | Condenaron al capitán por la muerte de 60 vecinos.\\nEl 6 de diciembre de 1982 mataron a dos niños.
            """)
    void history_has_the_day_of_the_only_old_event(String language, String text) {
        Claim first = read(language, "", text.replace("\\n", "\n\n")).get(0);

        assertThat(first.scope()).isEqualTo(Scope.BACKGROUND);
        assertThat(first.when()).isEqualTo(day("1982-12-06"));
    }

    @Test
    void one_of_those_that_a_total_is_of_is_no_history() {
        List<Claim> claims = read(
                "es",
                "",
                "Desde el 1 de enero de 2022 han sido detenidas 900 personas en Perú.\n\nEl 19 de enero de 2022 fue"
                        + " detenido en Juliaca el jornalero Wilber Portillo Ramos.");

        assertThat(claims).extracting(Claim::scope).containsExactly(Scope.CUMULATIVE, Scope.INCIDENT);
    }

    @Test
    void so_many_of_the_dead_are_a_part_of_them() {
        Claim part = last(
                "es",
                "",
                "El domingo mataron a 200 personas en Ilave. Más de un centenar de los muertos no tenían catorce años.");

        assertThat(part.scope()).isEqualTo(Scope.SUBSET);
    }

    @Test
    void what_happened_at_the_same_hour_has_the_day_of_what_was_told_before() {
        Claim english = last(
                "en",
                "",
                "Twenty people lost their lives in Lima between Friday and Saturday.\n\nOn Saturday gunmen killed thirteen"
                        + " people in Ate.\n\nAt the same hour two bodies were found in Comas.");
        Claim spanish = last(
                "es",
                "",
                "Veinte personas perdieron la vida en Lima entre el viernes y el sábado.\n\nEl sábado mataron a trece"
                        + " personas en Ate.\n\nA la misma hora hallaron dos cadáveres en Comas.");

        assertThat(english.when()).isEqualTo(day("2023-01-14"));
        assertThat(spanish.when()).isEqualTo(day("2023-01-14"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Police fired at a vigil on 3 January. Three people died on the hill and another the next day.
            es | La policía disparó contra una vigilia el 3 de enero. Tres personas murieron en la loma y otra más al \
            día siguiente.
            """)
    void the_day_of_another_who_died_is_not_that_of_the_first(String language, String text) {
        assertThat(read(language, "", text).get(0).when()).isEqualTo(day("2023-01-03"));
    }

    @Test
    void another_dead_of_an_old_story_is_history() {
        List<Claim> claims = read(
                "es",
                "",
                "El 15 de noviembre de 2019 los soldados mataron a diez personas en Sacaba, Bolivia. El 19 de noviembre"
                        + " de 2019 otras diez personas perdieron la vida en El Alto.");

        assertThat(claims).extracting(Claim::scope).containsOnly(Scope.BACKGROUND);
    }

    @Test
    void more_wounded_than_nobody_with_a_part_of_them_are_those_of_the_incident() {
        Claim wounded = read(
                        "es",
                        "",
                        "Nueve personas murieron el viernes en León, México. Hay ocho personas más heridas, dos de ellas"
                                + " graves.")
                .get(1);

        assertThat(wounded.scope()).isEqualTo(Scope.INCIDENT);
    }

    @Test
    void a_day_of_a_picture_is_not_that_of_the_harm() {
        Claim claim = last(
                "en",
                "",
                "Police stand in a street of Juliaca, Peru, 3 March 2021. (Ana Soto/AFP via Getty Images)\n\n"
                        + "Nine people were killed in Juliaca.");

        assertThat(claim.when()).isNull();
    }

    @Test
    void a_day_without_a_year_is_the_one_that_was_told_with_it() {
        Claim claim = last(
                "en",
                "",
                "What happened since December 7, 2022: the winner of the July 2021 election fell. On December 7 two"
                        + " people were killed in Peru.");

        assertThat(claim.when()).isEqualTo(day("2022-12-07"));
    }

    private Claim last(String language, String title, String text) {
        List<Claim> claims = read(language, title, text);
        return claims.get(claims.size() - 1);
    }

    private List<Claim> read(String language, String title, String text) {
        return normalizer.understand(title, text, language, null, PUBLISHED).claims();
    }

    private static When since(String day) {
        return When.between(LocalDate.parse(day), PUBLISHED);
    }

    private static When day(String day) {
        return When.between(LocalDate.parse(day), LocalDate.parse(day));
    }
}
