package org.atalaya.normalize.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.atalaya.events.Claim;
import org.atalaya.events.Harm;
import org.atalaya.events.NamedVictim;
import org.atalaya.events.PlaceMention;
import org.atalaya.events.Scope;
import org.atalaya.events.When;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NormalizerTest {
    private static final LocalDate PUBLISHED = LocalDate.of(2023, 1, 12);

    /** Linear time is a few seconds on any machine; quadratic time would be many minutes. */
    private static final Duration QUADRATIC = Duration.ofMinutes(1);

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
    void another_figure_has_the_time_and_the_scope_of_the_one_before_it() {
        Normalizer.Understood understood = understand(
                "The union says that 48 people were killed in Peru between 7 December and 3 January. The ministry makes it 31.");

        assertThat(understood.claims()).extracting(Claim::scope).containsOnly(Scope.CUMULATIVE);
        assertThat(understood.claims().get(1).when())
                .isEqualTo(understood.claims().get(0).when());
    }

    @Test
    void the_date_behind_another_figure_of_the_sentence_is_that_of_the_harm() {
        Normalizer.Understood understood = understand(
                "Police killed nine marchers when they cleared a square in Juliaca, Peru, on 9 January; the mayor's figure is 11.");

        assertThat(understood.claims())
                .hasSize(2)
                .allSatisfy(claim -> assertThat(claim.when()).isEqualTo(day("2023-01-09")));
    }

    @Test
    void an_old_event_behind_one_without_a_date_is_no_day_of_it() {
        Normalizer.Understood understood = normalizer.understand(
                "Juliaca, Monday: a shooting",
                "Seven people died in Juliaca, Peru.\n\nIn August 2020 a blast at the port killed 19.",
                "en",
                null,
                PUBLISHED);

        assertThat(understood.claims().get(0).when()).isEqualTo(day("2023-01-09"));
    }

    @Test
    void a_day_that_nothing_tells_is_not_the_day_of_another_sentence() {
        Normalizer.Understood understood = normalizer.understand(
                "",
                "Nine people were killed in Juliaca, Peru, on 9 January 2023.\n\n"
                        + "On Thursday police killed four people in Cusco, Peru.",
                "en",
                null,
                null);

        assertThat(understood.claims()).extracting(Claim::when).startsWith(day("2023-01-09"), null);
    }

    @Test
    void the_lines_of_a_list_below_a_total_are_its_parts() {
        Normalizer.Understood understood = understand(
                "The Ombudsman counted 51 people killed in Peru on 9 January.\n\nBy town:\n24 in Juliaca\n19 in Ilave\n");

        assertThat(understood.claims().stream().map(claim -> claim.count().low() + " " + claim.scope()))
                .containsExactly("51 INCIDENT", "24 SUBSET", "19 SUBSET");
        assertThat(understood.claims())
                .allSatisfy(claim -> assertThat(claim.when()).isEqualTo(day("2023-01-09")));
    }

    @Test
    void the_rows_of_a_table_are_parts_until_they_are_more_than_the_total() {
        Normalizer.Understood understood = understand(
                "The raids in Peru displaced 800 people.\n\nTown | People displaced\nIlave | 500\nJuliaca | 200\nPuno | 300\n");

        assertThat(understood.claims().stream().map(claim -> claim.count().low() + " " + claim.scope()))
                .containsExactly("800 INCIDENT", "500 SUBSET", "200 SUBSET");
    }

    @Test
    void the_entries_of_a_log_are_of_the_day_on_which_it_is_kept() {
        Claim claim = only("18:52 Red Cross in Juliaca, Peru: 46 people wounded.");

        assertThat(claim.when()).isEqualTo(day("2023-01-12"));
    }

    @Test
    void a_total_of_the_period_is_of_the_days_in_the_title() {
        Normalizer.Understood understood = normalizer.understand(
                "Weekly update on Peru: 2 to 8 January 2023",
                "Police killed nine people in Puno, Peru, during the reporting period.",
                "en",
                null,
                PUBLISHED);

        assertThat(understood.claims().get(0).when())
                .isEqualTo(When.between(LocalDate.of(2023, 1, 2), LocalDate.of(2023, 1, 8)));
    }

    @Test
    void numbers_told_place_by_place_are_each_of_their_own() {
        Normalizer.Understood understood = understand(
                "Three farmers were killed in Juliaca, Peru, on Monday. Nine were wounded in Cusco and two in Ayacucho.");

        assertThat(understood.claims().stream().map(NormalizerTest::where))
                .containsExactly("PE PE-PUN Juliaca", "PE PE-CUS Cusco", "PE PE-AYA Ayacucho");
    }

    @Test
    void the_sum_of_several_places_is_of_none_of_them() {
        Normalizer.Understood understood = understand(
                "Protests spread in Peru. The Ombudsman counted 48 deaths: 18 in Juliaca and ten in Ayacucho.");

        assertThat(understood.claims().stream().map(claim -> claim.count().low() + " " + where(claim)))
                .containsExactly("48 PE null null", "18 PE PE-PUN Juliaca", "10 PE PE-AYA Ayacucho");
    }

    @Test
    void a_number_whose_own_place_is_in_no_gazetteer_is_not_of_the_division_of_another() {
        Normalizer.Understood understood =
                understand("Three farmers were killed in Juliaca, Peru, on Monday and two in Qarabamba.");

        assertThat(where(understood.claims().get(1))).isEqualTo("PE null null");
    }

    @Test
    void a_town_is_no_speaker() {
        Claim claim = only("According to the figures in Juliaca, Peru, nine people were killed.");

        assertThat(claim.attribution()).isNull();
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
    void who_is_remembered_at_an_anniversary_did_not_die_that_day() {
        Claim remembered =
                only("Relatives of the 32 farmers killed by soldiers in Accopampa, Peru, gathered on Sunday for the"
                        + " 39th anniversary of the massacre.");
        Claim marked =
                only("Residents met on Sunday to mark 25 years since soldiers killed 40 people in Odi, Nigeria.");

        assertThat(List.of(remembered, marked)).allSatisfy(claim -> {
            assertThat(claim.scope()).isEqualTo(Scope.BACKGROUND);
            assertThat(claim.when()).isNull();
        });
    }

    @Test
    void a_day_that_marks_a_year_is_not_that_of_the_harm() {
        assertThat(List.of(
                        only("Today marks a year since gunmen shot dead five farm workers in Odi, Nigeria."),
                        only("Este jueves se cumple un año del asesinato de cinco jornaleros en Juliaca, Perú.")))
                .allSatisfy(claim -> assertThat(claim.scope()).isEqualTo(Scope.BACKGROUND));
        assertThat(only("Five people were shot dead on Tuesday in Juliaca, Peru, at a march.")
                        .scope())
                .isEqualTo(Scope.INCIDENT);
    }

    @Test
    void the_dead_of_several_attacks_are_the_toll_of_none() {
        assertThat(List.of(
                        only("Two separate attacks left twelve people dead in Puno, Peru, on Monday."),
                        only("Doce personas murieron el lunes en dos ataques en Puno, Perú.")))
                .allSatisfy(claim -> assertThat(claim.scope()).isEqualTo(Scope.CUMULATIVE));
        assertThat(only("Twelve people were killed on Monday in one of two attacks in Puno, Peru.")
                        .scope())
                .isEqualTo(Scope.INCIDENT);
    }

    @Test
    void a_digest_tells_as_many_victims_twice_where_their_days_differ() {
        List<Claim> claims = understand("On Sunday 8 two young men were shot dead in Juliaca, Peru.\n\n"
                        + "On Monday 9 two women were stabbed to death in Puno, Peru.")
                .claims();

        assertThat(claims).extracting(Claim::when).containsExactly(day("2023-01-08"), day("2023-01-09"));
        assertThat(understand("Two young men were shot dead on Sunday in Juliaca, Peru.\n\nBoth were students."
                                + " The two men were killed by soldiers.")
                        .claims()
                        .stream()
                        .filter(claim -> claim.harm() == Harm.KILLED))
                .hasSize(1);
    }

    @Test
    void one_more_who_died_at_the_head_of_a_report_adds_to_what_others_told() {
        Claim claim = only("Un cuarto manifestante murió este martes en el hospital de Juliaca, Perú.");

        assertThat(claim.scope()).isEqualTo(Scope.INCREMENT);
        assertThat(claim.count().low()).isEqualTo(1);
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
    void a_verb_of_telling_speaks_of_its_own_day_only() {
        assertThat(only("Nine people were killed in Juliaca, Peru, on Monday, police said.")
                        .when())
                .isEqualTo(day("2023-01-09"));
        assertThat(only("The police chief told a news conference on Wednesday that nine people were killed.")
                        .when())
                .isNull();
        assertThat(only("On Wednesday, the ministry announced that nine people were killed.")
                        .when())
                .isNull();
    }

    @Test
    void a_day_before_an_event_is_that_of_what_follows() {
        assertThat(only("The minister resigned on Wednesday, a day after police shot dead nine people.")
                        .when())
                .isEqualTo(day("2023-01-10"));
    }

    @Test
    void the_start_of_a_total_may_stand_before_it() {
        Normalizer.Understood understood = understand("Nothing has changed since the protests against the president"
                + " began on 7 December.\n\nA total of 56 people have been killed in Peru.");

        assertThat(understood.claims().get(0).scope()).isEqualTo(Scope.CUMULATIVE);
        assertThat(understood.claims().get(0).when()).isEqualTo(When.between(LocalDate.of(2022, 12, 7), PUBLISHED));
    }

    @Test
    void a_total_runs_to_the_day_of_the_dateline() {
        Claim claim = only("LIMA, Jan. 10 - About 56 people have been killed in Peru since 7 December.");

        assertThat(claim.when()).isEqualTo(When.between(LocalDate.of(2022, 12, 7), LocalDate.of(2023, 1, 10)));
    }

    @Test
    void the_toll_of_a_day_is_that_of_an_incident_and_of_several_days_a_total() {
        assertThat(only("134 people were killed in the past 24 hours.").scope()).isEqualTo(Scope.INCIDENT);
        assertThat(only("134 people were killed in the past three days.").scope())
                .isEqualTo(Scope.CUMULATIVE);
        assertThat(only("The 134 people killed on Monday made it the worst day since the war.")
                        .scope())
                .isEqualTo(Scope.INCIDENT);
    }

    @Test
    void who_keeps_a_count_tells_totals_from_where_it_began() {
        Normalizer.Understood understood = understand("The protests have gone on in Peru since 7 December.\n\n"
                + "The coordinator has documented 24 deaths.");

        assertThat(understood.claims().get(0).scope()).isEqualTo(Scope.CUMULATIVE);
        assertThat(understood.claims().get(0).when()).isEqualTo(When.between(LocalDate.of(2022, 12, 7), PUBLISHED));
    }

    @Test
    void a_list_has_the_time_of_its_heading() {
        Normalizer.Understood understood =
                understand("Verified between 7 and 9 January:\n\n- 26 people were killed\n- 150 people were injured");

        assertThat(understood.claims()).hasSize(2).allSatisfy(claim -> {
            assertThat(claim.scope()).isEqualTo(Scope.CUMULATIVE);
            assertThat(claim.when()).isEqualTo(When.between(LocalDate.of(2023, 1, 7), LocalDate.of(2023, 1, 9)));
        });
    }

    @Test
    void who_dies_as_a_toll_rises_adds_to_it_and_more_of_another_harm_does_not() {
        Normalizer.Understood risen = understand(
                "The toll of Monday's clashes rose to 18 people killed after a bricklayer died on Wednesday.");
        Normalizer.Understood other = understand("Nine people were killed on Monday. Three more people were wounded.");

        assertThat(risen.claims()).extracting(Claim::scope).contains(Scope.INCREMENT);
        assertThat(other.claims()).extracting(Claim::scope).containsOnly(Scope.INCIDENT);
    }

    @Test
    void what_happened_long_before_the_main_incident_is_background() {
        Normalizer.Understood understood = understand("Nine people were killed in Juliaca, Peru, on Monday."
                + "\n\nOn 3 August another patrol killed seven villagers in Ayacucho.");

        assertThat(understood.claims()).extracting(Claim::scope).containsExactly(Scope.INCIDENT, Scope.BACKGROUND);
    }

    @Test
    void a_title_has_the_time_and_scope_of_the_same_figure_in_the_text() {
        Normalizer.Understood understood = normalizer.understand(
                "56 people killed",
                "Soldiers marched on Monday.\n\nSince 7 December 56 people have been killed in Peru.",
                "en",
                null,
                PUBLISHED);

        assertThat(understood.claims()).isNotEmpty().allSatisfy(claim -> {
            assertThat(claim.scope()).isEqualTo(Scope.CUMULATIVE);
            assertThat(claim.when()).isEqualTo(When.between(LocalDate.of(2022, 12, 7), PUBLISHED));
        });
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
    void the_main_incident_is_where_the_title_says() {
        Normalizer.Understood understood = normalizer.understand(
                "Nine killed in Juliaca",
                "A miner was shot in Ilave, Peru, on Sunday.\n\nNine people were killed a day later.",
                "en",
                null,
                PUBLISHED);

        assertThat(understood.focus().where()).isNotNull();
        assertThat(understood.focus().where().name()).isEqualTo("Juliaca");
    }

    @Test
    void the_dead_are_named_and_the_living_apart_from_all_else() {
        Claim dead = only("Ana Robles, 34, was shot dead in Juliaca.");
        Claim living = only("Police arrested Ana Robles, 34, in Juliaca.");

        assertThat(dead.victims()).isEqualTo("Ana Robles");
        assertThat(dead.names()).containsExactly(new NamedVictim("Ana Robles", 34));
        assertThat(dead.livingNames()).isEmpty();
        assertThat(living.victims()).isNull();
        assertThat(living.names()).isEmpty();
        assertThat(living.livingNames()).containsExactly(new NamedVictim("Ana Robles", 34));
    }

    @Test
    void what_is_explained_is_what_is_understood() {
        String text = "Soldiers killed nine people in Juliaca, Peru, on Monday, the Ombudsman said.";

        Normalizer.Explained explained = normalizer.explain("", text, "en", null, PUBLISHED);

        assertThat(explained.understood()).isEqualTo(understand(text));
        assertThat(explained.claims()).hasSameSizeAs(explained.understood().claims());
        assertThat(explained.dates()).hasSameSizeAs(explained.understood().dates());
        assertThat(explained.places()).hasSameSizeAs(explained.understood().places());
    }

    @Test
    void a_toll_told_with_a_later_death_is_of_the_day_of_the_event() {
        for (String text : List.of(
                "A nurse shot on Monday in Juliaca, Peru, died overnight on Wednesday. With her, seven people have died.",
                "A nurse shot on Monday in Juliaca, Peru, died on Wednesday. Her death brings the toll to seven dead.")) {
            List<Claim> claims = understand(text).claims();

            assertThat(claims.stream().filter(claim -> claim.scope() == Scope.INCREMENT))
                    .as(text)
                    .hasSize(1);
            assertThat(claims.stream()
                            .filter(claim ->
                                    Long.valueOf(7).equals(claim.count().low())))
                    .as(text)
                    .singleElement()
                    .satisfies(toll -> assertThat(toll.when()).isEqualTo(day("2023-01-09")));
        }
    }

    @Test
    void a_day_within_what_is_said_of_the_dead_is_further_than_that_of_their_death() {
        assertThat(only("Two men who carried the coffins of the farmers buried on Monday were shot dead on Wednesday in"
                                + " Juliaca, Peru.")
                        .when())
                .isEqualTo(day("2023-01-11"));
    }

    @Test
    void what_a_court_said_on_a_day_did_not_happen_on_it() {
        Claim claim =
                only("A captain sentenced last week for the murder of fourteen farmers in Juliaca, Peru, appealed.");

        assertThat(claim.scope()).isEqualTo(Scope.BACKGROUND);
        assertThat(claim.when()).isNull();
    }

    @Test
    void the_day_of_a_hearing_is_not_that_of_the_arrest() {
        Claim claim = only("Hearings were held on Tuesday for three students detained in Juliaca on 27 December.");

        assertThat(claim.when()).isEqualTo(day("2022-12-27"));
    }

    @Test
    void other_stories_that_a_page_lists_are_not_told_by_it() {
        Normalizer.Understood understood = understand("""
                Nine people were killed in Juliaca, Peru, on 9 January.

                READ ALSO: Four soldiers killed in Cusco

                The mayor asked for calm. Six were wounded.

                MOST READ
                1. Twelve dead as ferry sinks off Callao on 3 January
                - Three journalists killed in Lima

                Two of the wounded were flown to Arequipa, doctors said.
                """);

        assertThat(understood.claims().stream()
                        .filter(claim -> claim.harm() == Harm.KILLED)
                        .map(claim -> claim.count().low()))
                .containsExactly(9L);
        assertThat(understood.claims().stream().map(claim -> claim.count().low()))
                .contains(6L);
        assertThat(understood.places().stream().map(PlaceMention::name))
                .contains("Juliaca", "Arequipa")
                .doesNotContain("Cusco", "Callao", "Lima");
        assertThat(understood.dates()).hasSize(1);
    }

    @Test
    void a_town_in_capitals_before_a_full_stop_is_where_it_was_written() {
        Claim claim = only("SANTIAGO. Trade unions condemned the murder of seven miners in Peru this week.");

        assertThat(where(claim)).isEqualTo("PE null null");
    }

    @Test
    void a_name_a_day_and_a_full_stop_are_where_and_when_it_was_written() {
        Claim claim = understand(
                        "Lima, January 11. Nine people were killed in Juliaca, Peru, on Monday. Thirty were hurt.")
                .claims()
                .get(1);

        assertThat(where(claim)).isEqualTo("PE PE-PUN Juliaca");
        assertThat(claim.when()).isEqualTo(day("2023-01-09"));
    }

    @Test
    void a_total_in_a_report_headed_by_its_country_is_of_the_country() {
        Normalizer.Understood understood = normalizer.understand(
                "Peru: dozens dead in a month",
                "Police cleared the square of Juliaca on Tuesday.\n\nSince 7 December 46 people have been killed.",
                "en",
                null,
                PUBLISHED);

        assertThat(where(understood.claims().get(understood.claims().size() - 1)))
                .isEqualTo("PE null null");
    }

    @Test
    void a_total_of_a_countrys_people_and_what_follows_a_total_of_it_are_of_the_country() {
        Normalizer.Understood ofPeople = understand("Thousands marched in Juliaca, Peru.\n\n"
                + "Since 7 December more than 50 Peruvians have been killed.");
        Normalizer.Understood ofTotals = understand("Since 7 December 46 people have been killed in Peru.\n\n"
                + "The ministry puts the detained since then at 600.\n\nA baker was shot in Juliaca on Tuesday.");

        assertThat(where(ofPeople.claims().get(0))).isEqualTo("PE null null");
        assertThat(ofTotals.claims())
                .filteredOn(claim -> claim.scope() == Scope.CUMULATIVE)
                .allSatisfy(claim -> assertThat(where(claim)).isEqualTo("PE null null"));
    }

    @Test
    void a_part_of_a_countrys_total_is_not_put_into_the_town_of_another_story() {
        Normalizer.Understood understood =
                understand("Since 7 December 46 people have been killed in Peru, seven of them"
                        + " minors.\n\nA baker was shot dead in Juliaca on Tuesday.");

        assertThat(where(understood.claims().get(1))).isEqualTo("PE null null");
    }

    @Test
    void who_dies_in_a_hospital_died_of_what_happened_elsewhere() {
        Claim claim = only("A student wounded in the clash at Ilave, Peru, died at the Carlos Quispe Hospital.");

        assertThat(where(claim)).isEqualTo("PE PE-PUN Ilave");
    }

    @Test
    void a_number_told_of_several_places_is_put_into_what_they_lie_in() {
        Claim inDivision = only("Clashes in Juliaca and Ilave, Peru, left five people dead.");
        Claim inCountry = only("Clashes in Juliaca, Cusco and Lima, Peru, left five people dead.");

        assertThat(where(inDivision)).isEqualTo("PE PE-PUN null");
        assertThat(where(inCountry)).isEqualTo("PE null null");
    }

    @Test
    void a_total_is_of_what_its_sentence_points_to() {
        String story = "A baker was shot dead in Juliaca, Peru, on Tuesday.\n\n";

        assertThat(where(total(story + "Since Monday 12 people have been killed in the city.")))
                .isEqualTo("PE PE-PUN Juliaca");
        assertThat(where(total(story + "Since 2021 a total of 120 people have been killed in the province.")))
                .isEqualTo("PE PE-PUN null");
        assertThat(where(total(story + "Since 2021 a total of 120 people have been killed.")))
                .isEqualTo("PE null null");
        assertThat(where(total(
                        story + "Since 7 December 43 people have been killed, when a boy died near Acora stadium.")))
                .isEqualTo("PE null null");
    }

    @Test
    void a_total_beside_another_and_one_of_a_text_that_opens_with_its_country_are_of_the_same() {
        Normalizer.Understood inProvince = understand(
                "A baker was shot dead in Juliaca, Peru, on Tuesday.\n\n"
                        + "Since 2021 a total of 120 people have been killed in the province. More than 400 have been wounded.");
        Normalizer.Understood inCountry = understand("Peru closed its most violent year.\n\n"
                + "Since 2021 a total of 120 people have been killed.\n\nA baker was shot dead in Juliaca on Tuesday.");

        assertThat(inProvince.claims())
                .filteredOn(claim -> claim.scope() == Scope.CUMULATIVE)
                .allSatisfy(claim -> assertThat(where(claim)).isEqualTo("PE PE-PUN null"))
                .hasSize(2);
        assertThat(where(inCountry.claims().get(0))).isEqualTo("PE null null");
    }

    @Test
    void what_is_written_in_the_capital_did_not_happen_there_when_another_town_is_told() {
        Claim claim = only("LIMA, Jan. 12 (Andes Wire) - Nobody sleeps in Ilave since Tuesday.\n\n"
                + "Nine farmers were killed, the Ombudsman said.");

        assertThat(where(claim)).isEqualTo("PE PE-PUN Ilave");
    }

    @Test
    void a_day_told_of_the_whole_country_is_not_put_into_a_town() {
        Normalizer.Understood understood = understand("A baker was shot dead in Juliaca, Peru, on Tuesday.\n\n"
                + "On Thursday 32 people were killed across the country.");

        assertThat(where(understood.claims().get(1))).isEqualTo("PE null null");
    }

    @Test
    void a_site_in_a_named_quarter_is_told_by_the_quarter() {
        Normalizer.Understood understood = normalizer.understand(
                "",
                "Murieron nueve personas en el bar La Noche, en la colonia Las Lomas, en León, Guanajuato.",
                "es",
                null,
                PUBLISHED);

        assertThat(where(understood.claims().get(0))).isEqualTo("MX MX-GUA Las Lomas");
    }

    @Test
    void what_is_told_without_a_place_is_where_the_story_is_to_its_quarter() {
        Normalizer.Understood understood = understand(
                "Forty people were killed in Umoja, a suburb of Nairobi, Kenya.\n\n" + "Police counted 25 dead.");

        assertThat(understood.claims())
                .allSatisfy(claim -> assertThat(where(claim)).isEqualTo("KE KE-30 Umoja"));
    }

    @Test
    void history_without_a_place_is_of_the_town_and_not_of_its_quarter() {
        Normalizer.Understood understood = understand(
                "Forty people were killed in Umoja, a suburb of Nairobi, Kenya, on"
                        + " Monday.\n\nThe city has been here before. In August 2007, twelve people died when two bombs went off.");

        assertThat(where(understood.claims().get(1))).isEqualTo("KE KE-30 Nairobi");
    }

    private Claim total(String text) {
        return understand(text).claims().stream()
                .filter(claim -> claim.scope() == Scope.CUMULATIVE)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_day_until_which_was_counted_is_not_that_of_the_harm() {
        Claim claim = only("At least 132 prisoners died until 20 December, the network said.");

        assertThat(claim.scope()).isEqualTo(Scope.CUMULATIVE);
        assertThat(claim.when()).isNull();
    }

    @Test
    void a_day_in_a_clause_of_another_harm_is_not_that_of_the_harm_before() {
        Normalizer.Understood understood = understand(
                "19 bodies had been dug from the grave near Juliaca when gunmen killed six guards on Tuesday.");

        assertThat(understood.claims().stream().map(claim -> claim.count().low() + " " + claim.when()))
                .containsExactly("19 null", "6 " + day("2023-01-10"));
    }

    @Test
    void a_day_behind_what_killed_is_of_all_its_victims() {
        Normalizer.Understood understood = understand(
                "Twelve people were killed when a bomb went off in a market of Juliaca on Tuesday, wounding 30.");

        assertThat(understood.claims()).extracting(Claim::when).containsOnly(day("2023-01-10"));
    }

    @Test
    void the_day_on_which_a_toll_rose_or_was_counted_is_not_that_of_the_harm() {
        Normalizer.Understood risen = understand(
                "A bomb killed 12 people in Juliaca, Peru, on Monday.\n\nThe death toll rose to 15 on Wednesday.");
        Normalizer.Understood counted = understand("Soldiers fired at a march in Juliaca, Peru, on Monday."
                + " The hospital treated more than 70 people for bullet wounds by Tuesday evening.");

        assertThat(risen.claims()).extracting(Claim::when).containsOnly(day("2023-01-09"));
        assertThat(counted.claims()).extracting(Claim::when).containsExactly(day("2023-01-09"));
    }

    @Test
    void a_toll_that_a_death_brought_about_is_of_the_day_of_the_event_though_the_death_is_no_claim_of_its_own() {
        for (String text : List.of(
                "The driver of a bus that gunmen hit in Juliaca, Peru, on Monday died of his burns on Wednesday, bringing to"
                        + " four the number of people killed.",
                "One of the guards hurt in Monday's attack in Juliaca, Peru, died on Wednesday, and the hospital's count now"
                        + " stands at 28 dead.",
                "Three men wounded in Monday's attack in Juliaca, Peru, died on Wednesday, so that the register of the hospital"
                        + " rises to 41 dead.",
                "The baker who had survived Monday's ambush near Juliaca, Peru, died on Wednesday, so that three people are"
                        + " now dead.")) {
            assertThat(understand(text).claims().stream()
                            .filter(claim -> claim.scope() == Scope.INCIDENT && claim.harm() == Harm.KILLED))
                    .as(text)
                    .extracting(Claim::when)
                    .containsOnly(day("2023-01-09"));
        }
    }

    @Test
    void what_such_a_toll_came_to_has_no_day_where_only_that_of_the_death_is_told() {
        assertThat(understand("A guard died of his wounds in Juliaca, Peru, on Wednesday, bringing the toll to 12.")
                        .claims())
                .extracting(claim -> claim.scope() + " " + claim.count().low() + " " + claim.when())
                .containsExactly("INCREMENT 1 " + day("2023-01-11"), "INCIDENT 12 null");
    }

    @Test
    void what_such_a_toll_came_to_is_of_the_attack_whose_day_its_sentence_names() {
        for (String text : List.of(
                "Two more people wounded in the January 9 attack on a market in Juliaca, Peru, have died, bringing the"
                        + " number of dead to 24, a doctor said on Wednesday.",
                "A guard hurt in Monday's ambush near Juliaca, Peru, has died, bringing the toll to 24.",
                "A guard hurt in the ambush on Monday near Juliaca, Peru, has died, bringing the toll to 24.")) {
            assertThat(understand(text).claims().stream()
                            .filter(claim -> Objects.equals(claim.count().low(), 24L)))
                    .as(text)
                    .extracting(Claim::when)
                    .containsExactly(day("2023-01-09"));
        }
    }

    @Test
    void who_adds_to_the_dead_of_years_ago_is_history_too() {
        assertThat(understand(
                                "In September 2019 a riot in a prison of Juliaca, Peru, left 19 inmates dead. In the same city"
                                        + " another eight were killed that November.")
                        .claims())
                .extracting(Claim::scope)
                .containsOnly(Scope.BACKGROUND);
    }

    @Test
    void the_day_on_which_somebody_did_something_about_an_attack_is_not_that_of_the_attack() {
        assertThat(
                        only("Lawmakers flew to Juliaca, Peru, on Tuesday to look into the attack in which five men were killed.")
                                .when())
                .isNull();
        assertThat(
                        only("The gunman who on Tuesday carried out the attack in which five people were killed in Juliaca, Peru,"
                                        + " was named.")
                                .when())
                .isEqualTo(day("2023-01-10"));
        assertThat(only("On Tuesday gunmen opened fire in an attack near Juliaca, Peru, in which five men were killed.")
                        .when())
                .isEqualTo(day("2023-01-10"));
    }

    @Test
    void a_camp_that_people_came_from_is_no_start_of_a_total() {
        Claim claim = normalizer
                .understand(
                        "",
                        "La directora contó que desde el campamento asaltado el lunes en Juliaca, Perú, llegaron ocho"
                                + " cadáveres.",
                        "es",
                        null,
                        PUBLISHED)
                .claims()
                .get(0);

        assertThat(claim.scope()).isEqualTo(Scope.INCIDENT);
    }

    @Test
    void who_died_later_brings_the_toll_of_an_event_to_a_number() {
        Normalizer.Understood understood = normalizer.understand(
                "",
                "Tres hombres heridos fallecieron el martes en el hospital de Juliaca, Perú, con lo que suman once los"
                        + " muertos.\n\nEl ataque ocurrió el lunes.",
                "es",
                null,
                PUBLISHED);

        assertThat(understood.claims())
                .extracting(claim -> claim.scope() + " " + claim.count().low() + " " + claim.when())
                .containsExactly("INCREMENT 3 " + day("2023-01-10"), "INCIDENT 11 " + day("2023-01-09"));
    }

    @Test
    void nobody_was_harmed_on_a_day_to_come() {
        Claim claim = only(
                "Since 30 December nine people have disappeared in Juliaca, said the bishop, who called a march for"
                        + " next Friday.");

        assertThat(claim.scope()).isEqualTo(Scope.CUMULATIVE);
        assertThat(claim.when()).isEqualTo(When.between(LocalDate.parse("2022-12-30"), PUBLISHED));
    }

    @Test
    void years_later_without_anything_told_before_are_no_day_to_come() {
        Claim claim = only(
                "Thirty-one years later, a court found that soldiers had killed 69 villagers in Accomarca, Peru, on 14"
                        + " August 1985.");

        assertThat(claim.scope()).isEqualTo(Scope.BACKGROUND);
        assertThat(claim.when()).isEqualTo(day("1985-08-14"));
    }

    @Test
    void a_total_runs_to_the_end_of_its_count() {
        Claim claim = only("The institute gave this picture as of Tuesday: 2,391 people wounded since 18 October.");

        assertThat(claim.when()).isEqualTo(When.between(LocalDate.parse("2022-10-18"), LocalDate.parse("2023-01-10")));
    }

    @Test
    void a_day_behind_a_second_number_is_not_that_of_the_first() {
        Normalizer.Understood understood = understand("A bomb went off in a jail of Juliaca, Peru, on Monday.\n\n"
                + "Eighty inmates were injured, the service said, and two guards were hit by gunfire as they went in on"
                + " Wednesday.");

        assertThat(understood.claims())
                .extracting(claim -> claim.count().low() + " " + claim.when())
                .containsExactly("80 " + day("2023-01-09"), "2 " + day("2023-01-11"));
    }

    @Test
    void killings_counted_one_by_one_are_a_total_of_their_day() {
        Claim claim = only("On Monday 62 homicides were committed in El Salvador.");

        assertThat(claim.scope()).isEqualTo(Scope.CUMULATIVE);
        assertThat(claim.when()).isEqualTo(day("2023-01-09"));
    }

    @Test
    void numbers_that_make_up_a_total_are_its_parts() {
        Normalizer.Understood understood = understand("Soldiers killed 223 people near Juliaca, Peru, on Monday.\n\n"
                + "They killed 44 villagers in Acora and 179 villagers in Ilave.");

        assertThat(understood.claims())
                .extracting(Claim::scope)
                .containsExactly(Scope.INCIDENT, Scope.SUBSET, Scope.SUBSET);
    }

    @Test
    void what_began_yesterday_is_one_incident() {
        Claim claim = only("Two inmates were killed in the riot that began on Wednesday in Juliaca.");

        assertThat(claim.scope()).isEqualTo(Scope.INCIDENT);
        assertThat(claim.when()).isEqualTo(day("2023-01-11"));
    }

    @Test
    void a_total_without_a_time_goes_on_from_the_only_start_that_totals_have() {
        Normalizer.Understood understood = understand("In the protests in Peru 230 people have lost an eye.\n\n"
                + "Since 7 December 2,391 people have been wounded.");

        assertThat(understood.claims())
                .allSatisfy(claim ->
                        assertThat(claim.when()).isEqualTo(When.between(LocalDate.parse("2022-12-07"), PUBLISHED)));
    }

    @Test
    void what_holds_until_a_day_to_come_counts_nothing() {
        Claim claim = only("Nine people were killed in Juliaca, and a curfew holds there until 20 January.");

        assertThat(claim.scope()).isEqualTo(Scope.INCIDENT);
    }

    @Test
    void a_day_without_a_year_is_of_the_past_year_of_the_headline_unless_it_was_lately() {
        Normalizer.Understood understood = normalizer.understand(
                "Experts on the killings of 2019",
                "Nine people were killed in Juliaca, Peru, on 15 March.\n\nOn 9 January two more died in Ilave.",
                "en",
                null,
                PUBLISHED);

        assertThat(understood.claims()).extracting(Claim::when).containsExactly(day("2019-03-15"), day("2023-01-09"));
    }

    @Test
    void numbers_told_day_by_day_are_each_of_their_own() {
        Normalizer.Understood understood =
                understand("Three farmers were killed on Sunday and two on Tuesday in Juliaca, Peru.");

        assertThat(understood.claims()).extracting(Claim::when).containsExactly(day("2023-01-08"), day("2023-01-10"));
    }

    @Test
    void an_empty_report_tells_nothing() {
        Normalizer.Understood understood = normalizer.understand("", "", null, null, null);

        assertThat(understood.claims()).isEmpty();
        assertThat(understood.focus().when()).isNull();
        assertThat(understood.focus().where()).isNull();
        assertThat(understood.language()).isEqualTo("und");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nine people were killed in Juliaca, Peru, on Monday, the Ombudsman said. ",
                "the police killed 3 men and ",
                "Puno. Cusco; ",
                "\n\n17\n\nkilled ",
                "Ann Doe, 23, ",
                "District | killed | wounded\nPuno | 3 | 4\nIca | 5 | 6\n\n"
            })
    void a_long_text_takes_time_linear_to_its_length(String piece) {
        String text = piece.repeat(300_000 / piece.length());

        Assertions.assertTimeoutPreemptively(QUADRATIC, () -> understand(text));
    }

    @Test
    void a_table_gives_no_more_claims_than_any_other_text() {
        String table = "District | killed | wounded\n" + "Puno | 3 | 4\n".repeat(2_000);

        assertThat(understand(table).claims()).hasSizeBetween(1, 1_000);
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
