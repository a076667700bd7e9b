package org.atalaya.normalize.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.atalaya.events.Certainty;
import org.atalaya.events.Count;
import org.atalaya.events.DecidedBy;
import org.atalaya.events.Harm;
import org.atalaya.events.IncidentChanged;
import org.atalaya.events.IncidentChanged.Reason;
import org.atalaya.events.IncidentClaim;
import org.atalaya.events.Qualifier;
import org.atalaya.events.Scope;
import org.atalaya.events.Toll;
import org.atalaya.events.Where;
import org.junit.jupiter.api.Test;

class ReportLinkerTest {
    private final ReportLinker linker = new ReportLinker(new MemoryTable());

    @Test
    void the_first_report_makes_an_incident_and_a_repeat_only_confirms_it() {
        IncidentChanged made = only(Told.first());
        IncidentChanged again = only(Told.second());

        assertThat(made.reason()).isEqualTo(Reason.NEW_INCIDENT);
        assertThat(made.newDeaths()).isEqualTo(9);
        assertThat(made.tolls()).containsEntry(Harm.INJURED, new Toll(20, 20, 20));
        assertThat(again.id()).isEqualTo(made.id());
        assertThat(again.version()).isEqualTo(2);
        assertThat(again.reason()).isEqualTo(Reason.CONFIRMED);
        assertThat(again.newDeaths()).isZero();
        assertThat(again.sources()).isEqualTo(2);
    }

    @Test
    void a_rise_counts_only_what_is_new() {
        only(Told.first());
        IncidentChanged risen = only(Told.third());

        assertThat(risen.newDeaths()).isEqualTo(2);
        assertThat(deaths(risen)).isEqualTo(new Toll(11, 11, 11));
        assertThat(risen.tollsBefore()).containsEntry(Harm.KILLED, new Toll(9, 9, 9));
        assertThat(risen.report()).isEqualTo("third");
    }

    @Test
    void two_attacks_in_one_town_on_one_day_stay_two_though_their_numbers_are_equal() {
        IncidentChanged market = only(Told.first());
        IncidentChanged prison = only(Told.elsewhere());

        assertThat(prison.id()).isNotEqualTo(market.id());
        assertThat(prison.newDeaths()).isEqualTo(9);
    }

    @Test
    void two_attacks_told_in_one_report_stay_two_and_find_their_own() {
        IncidentChanged market = only(Told.first());
        Told both = Told.report(
                        "both",
                        "Quechua Post",
                        "Sandia lived two attacks on Tuesday. A bomb in the market killed nine people. In the evening"
                                + " gunmen stormed the prison and killed four guards.")
                .hours(10)
                .killed(9, "killed nine people")
                .killed(4, "killed four guards");

        List<IncidentChanged> changes = linker.take(both.normalized()).incidents();

        assertThat(changes).hasSize(2);
        assertThat(changes.stream().filter(change -> change.id().equals(market.id())))
                .singleElement()
                .satisfies(change -> assertThat(deaths(change)).isEqualTo(new Toll(9, 9, 9)));
        assertThat(changes.stream().filter(change -> change.newDeaths() > 0))
                .singleElement()
                .satisfies(change -> assertThat(deaths(change)).isEqualTo(new Toll(4, 4, 4)));
    }

    @Test
    void the_toll_of_another_attack_is_not_that_which_a_later_death_brought() {
        IncidentChanged market = only(Told.first());
        Told both = Told.report(
                        "both",
                        "Quechua Post",
                        "Two women wounded by the bomb in the market of Sandia died overnight, with which its dead are 11."
                                + " The toll of the raid on the prison remains at four.")
                .hours(40)
                .claim(Harm.KILLED, 2, Scope.INCREMENT, "Two women wounded", "the hospital")
                .killed(11, "its dead are 11")
                .killed(4, "toll of the raid on the prison remains at four");

        List<IncidentChanged> changes = linker.take(both.normalized()).incidents();

        assertThat(changes.stream().filter(change -> change.id().equals(market.id())))
                .singleElement()
                .satisfies(change -> assertThat(deaths(change).best()).isEqualTo(11));
        assertThat(changes.stream().filter(change -> !change.id().equals(market.id())))
                .singleElement()
                .satisfies(change -> assertThat(deaths(change)).isEqualTo(new Toll(4, 4, 4)));
    }

    @Test
    void very_different_numbers_of_one_attack_are_one_incident() {
        IncidentChanged made = only(Told.first());
        Told much = Told.report(
                        "much",
                        "Rights Monitor",
                        "Rights Monitor counted 41 dead in the bombing of the market of Sandia on Tuesday, from the burial"
                                + " lists of two parishes of Calle Lima.")
                .hours(30)
                .claim(Harm.KILLED, 41, Scope.INCIDENT, "41 dead", "the hospital");

        IncidentChanged risen = only(much);

        assertThat(risen.id()).isEqualTo(made.id());
        assertThat(deaths(risen)).isEqualTo(new Toll(9, 41, 41));
        assertThat(risen.newDeaths()).isEqualTo(32);
    }

    @Test
    void an_increment_adds_to_the_toll_and_the_same_one_told_again_does_not() {
        only(Told.first());
        IncidentChanged more = only(increment("more", "Radio Sandia", 40));
        List<IncidentChanged> again = linker.take(
                        increment("more-again", "Andes Daily", 44).normalized())
                .incidents();

        assertThat(deaths(more)).isEqualTo(new Toll(11, 11, 11));
        assertThat(more.newDeaths()).isEqualTo(2);
        assertThat(more.reason()).isEqualTo(Reason.SUCCUMBED);
        assertThat(more.tolls()).containsEntry(Harm.INJURED, new Toll(18, 18, 20));
        assertThat(again).allSatisfy(change -> assertThat(change.newDeaths()).isZero());
    }

    @Test
    void people_who_died_later_add_to_the_toll_though_no_toll_is_told() {
        only(Told.first());
        IncidentChanged more = only(Told.report(
                        "later",
                        "Radio Sandia",
                        "Three of the wounded of the market of Sandia died in hospital, Rosa Quilla said after the bomb had"
                                + " torn Calle Lima.")
                .hours(30)
                .on(Told.DAY.plusDays(1))
                .killed(3, "Three of the wounded of the market of Sandia died"));

        assertThat(deaths(more)).isEqualTo(new Toll(12, 12, 12));
        assertThat(more.newDeaths()).isEqualTo(3);
    }

    @Test
    void missing_people_who_are_found_dead_come_to_the_known_dead_and_only_once() {
        only(Told.first());
        only(found("found", 40));
        IncidentChanged risen = only(found("found-again", 44));

        assertThat(deaths(risen)).isEqualTo(new Toll(12, 12, 12));
        assertThat(risen.newDeaths()).isZero();
    }

    /** Nine were dead: three more are found, whom the market missed. */
    private static Told found(String id, int hours) {
        String found = "Three of the five traders missing since the bomb in the market of Sandia were found dead";
        return Told.report(id, "Radio Sandia", found + " under the stalls of Calle Lima, Rosa Quilla said.")
                .hours(hours)
                .claim(Harm.DISAPPEARED, 3, Scope.INCIDENT, "Three of the five traders missing", null)
                .killed(3, found);
    }

    @Test
    void some_of_those_taken_who_are_found_dead_come_to_the_known_dead() {
        IncidentChanged made = only(Told.report(
                        "taken",
                        "Radio Sandia",
                        "A driver was shot dead on Tuesday and six salt gatherers were abducted when masked gunmen stopped"
                                + " their bus on the salt flat of Sandia.")
                .killed(1, "A driver was shot dead"));
        Told found = Told.report(
                        "found",
                        "Radio Sandia",
                        "The bodies of four of the six salt gatherers whom masked gunmen took captive on the salt flat of"
                                + " Sandia on Tuesday were found on Thursday.")
                .hours(48)
                .killed(4, "bodies of four of the six salt gatherers");

        IncidentChanged change = only(found);

        assertThat(change.id()).isEqualTo(made.id());
        assertThat(deaths(change).best()).isEqualTo(5);
        assertThat(change.newDeaths()).isEqualTo(4);
    }

    @Test
    void the_place_that_a_later_death_has_in_the_toll_outdoes_the_dead_of_the_first_day_told_beside_it() {
        IncidentChanged made = only(Told.first());
        Told tenth = Told.report(
                        "tenth",
                        "Radio Sandia",
                        "A tenth person has died of the bomb in the market of Sandia. The first nine died on the spot on"
                                + " Tuesday.")
                .hours(48)
                .claim(Harm.KILLED, 1, Scope.INCREMENT, "A tenth person has died", null)
                .killed(9, "nine died on the spot");

        IncidentChanged change = only(tenth);

        assertThat(change.id()).isEqualTo(made.id());
        assertThat(deaths(change).best()).isEqualTo(10);
    }

    @Test
    void a_hamlet_that_no_gazetteer_lists_is_where_the_town_is_that_its_report_names() {
        Where hamlet = new Where(
                "PE",
                "PE-PUN",
                "Puno",
                null,
                null,
                "Mororia",
                null,
                null,
                null,
                1,
                DecidedBy.UNLISTED,
                Certainty.GUESS);
        IncidentChanged made = only(Told.report(
                        "hamlet",
                        "Radio Sandia",
                        "Strangers killed three people in the hamlet of Mororia, Sandia, on Tuesday.")
                .in(hamlet)
                .killed(3, "killed three people"));

        IncidentChanged risen = only(Told.report(
                        "risen", "Andes Daily", "A weaver hit at Sandia on Tuesday died, bringing the dead to four.")
                .hours(60)
                .killed(4, "bringing the dead to four"));

        assertThat(risen.id()).isEqualTo(made.id());
        assertThat(risen.newDeaths()).isEqualTo(1);
    }

    @Test
    void bodies_from_a_grave_are_not_of_the_attack_told_in_the_same_sentence() {
        List<IncidentChanged> changes = linker.take(Told.report(
                                "grave",
                                "Lago News",
                                "The grave of Sandia, from which 19 bodies had been dug, was left when gunmen killed six"
                                        + " people there.")
                        .on(null)
                        .killed(19, "19 bodies")
                        .on(Told.DAY)
                        .killed(6, "killed six people")
                        .normalized())
                .incidents();

        assertThat(changes)
                .extracting(ReportLinkerTest::deaths)
                .containsExactlyInAnyOrder(new Toll(19, 19, 19), new Toll(6, 6, 6));
    }

    @Test
    void a_count_of_one_grave_that_rises_is_one_incident() {
        only(Told.report("grave", "Lago News", "A mass grave with 14 bodies was opened at Sandia on Tuesday.")
                .killed(14, "14 bodies"));
        IncidentChanged risen = only(Told.report(
                        "grave-later", "Andes Daily", "The bodies exhumed from the mass grave of Sandia now number 19.")
                .hours(72)
                .on(null)
                .killed(19, "bodies exhumed from the mass grave of Sandia now number 19"));

        assertThat(risen.version()).isEqualTo(2);
        assertThat(risen.newDeaths()).isEqualTo(5);
    }

    @Test
    void one_of_the_dead_told_of_later_by_who_told_of_all_is_no_lower_toll() {
        only(Told.first());
        Told one = Told.report(
                        "portrait",
                        "Radio Sandia",
                        "A potter of 60 was killed in the market of Sandia when a bomb went off there on Tuesday.")
                .hours(30)
                .killed(1, "A potter of 60 was killed");

        List<IncidentChanged> changes = linker.take(one.normalized()).incidents();

        assertThat(changes).allSatisfy(change -> {
            assertThat(change.newDeaths()).isZero();
            assertThat(deaths(change)).isEqualTo(new Toll(9, 9, 9));
        });
    }

    @Test
    void a_number_outdoes_a_least_one_that_was_told_before_it_by_whomever() {
        only(Told.report(
                        "least",
                        "Radio Sandia",
                        "At least nine people died when a bomb went off in the market of Sandia at noon on Tuesday, the"
                                + " hospital said.")
                .killedAtLeast(9, "At least nine people died", "hospital"));

        IncidentChanged more = only(Told.report(
                        "exact",
                        "Carta Rural",
                        "Eleven people died when a bomb went off in the market of Sandia at noon on Tuesday.")
                .hours(5)
                .killed(11, "Eleven people died"));

        assertThat(deaths(more)).isEqualTo(new Toll(9, 11, 11));
    }

    @Test
    void a_later_death_is_of_the_event_of_the_day_since_which_its_victim_lay_wounded() {
        IncidentChanged made = only(Told.first());

        IncidentChanged more = only(Told.report(
                        "later",
                        "Lago News",
                        "A tenth person died on Friday in Sandia, where she lay in hospital since the bomb of Tuesday.")
                .hours(72)
                .on(Told.DAY.plusDays(3))
                .naming("on Friday", Told.DAY.plusDays(3))
                .naming("Tuesday", Told.DAY)
                .claim(Harm.KILLED, 1, Scope.INCREMENT, "A tenth person died", null));

        assertThat(more.id()).isEqualTo(made.id());
        assertThat(more.newDeaths()).isEqualTo(1);
    }

    @Test
    void a_report_that_names_a_town_and_no_country_is_looked_for_where_others_told_of_that_town() {
        IncidentChanged made = only(Told.first());

        IncidentChanged named = only(withoutCountry("Carta Rural", "nine people of Sandia were killed"));

        assertThat(named.id()).isEqualTo(made.id());
        assertThat(named.newDeaths()).isZero();
    }

    @Test
    void a_report_that_names_no_place_is_looked_for_where_its_publisher_writes_of() {
        IncidentChanged made = only(Told.first());

        assertThat(only(withoutCountry("Radio Sandia", "nine people were killed"))
                        .id())
                .isEqualTo(made.id());
        IncidentChanged elsewhere = only(withoutCountry("Carta Rural", "nine people were killed"));
        assertThat(elsewhere.id()).isNotEqualTo(made.id());
        assertThat(elsewhere.where()).isNull();
    }

    @Test
    void a_report_without_a_country_that_came_first_moves_to_the_town_that_others_tell_of_later() {
        IncidentChanged nowhere = only(withoutCountry("Carta Rural", "nine people of Sandia were killed"));

        List<IncidentChanged> changes = linker.take(Told.first().normalized()).incidents();

        assertThat(nowhere.where()).isNull();
        assertThat(of(changes, nowhere.id()))
                .singleElement()
                .satisfies(gone -> assertThat(gone.tolls()).isEmpty());
        assertThat(changes.stream().filter(change -> !change.id().equals(nowhere.id())))
                .extracting(IncidentChanged::reason, IncidentChanged::newDeaths, IncidentChanged::sources)
                .containsExactly(tuple(Reason.NEW_INCIDENT, 9L, 1), tuple(Reason.CONFIRMED, 0L, 2));
        assertThat(linker.take(Told.first().normalized()).incidents()).isEmpty();
    }

    @Test
    void a_report_without_a_country_moves_to_where_its_publisher_turns_out_to_write_of() {
        IncidentChanged nowhere = only(withoutCountry("Radio Sandia", "nine people were killed"));

        List<IncidentChanged> changes = linker.take(Told.first().normalized()).incidents();

        assertThat(changes).hasSize(3);
        assertThat(of(changes, nowhere.id())).hasSize(1);
        assertThat(changes.get(2).sources()).isEqualTo(1);
        assertThat(changes.get(2).claims()).extracting(IncidentClaim::report).contains("first", "bare-Radio-Sandia");
    }

    @Test
    void a_report_that_moved_is_withdrawn_where_it_is_once_it_names_another_country_itself() {
        only(withoutCountry("Carta Rural", "nine people of Sandia were killed"));
        IncidentChanged made =
                linker.take(Told.first().normalized()).incidents().get(0);

        List<IncidentChanged> changes = linker.take(
                        Told.report("bare-Carta-Rural", "Carta Rural", "A bomb killed nine people in Sandia.")
                                .revision(2)
                                .in(Told.town("BO", "BO-L", "La Paz", "Sandia", 9L))
                                .killed(9, "killed nine people")
                                .normalized())
                .incidents();

        assertThat(of(changes, made.id()))
                .singleElement()
                .satisfies(alone -> assertThat(alone.claims())
                        .extracting(IncidentClaim::report)
                        .doesNotContain("bare-Carta-Rural"));
        assertThat(changes).hasSize(2);
    }

    @Test
    void a_report_that_moves_because_of_history_alerts_nobody() {
        only(withoutCountry("Carta Rural", "nine people of Sandia were killed"));

        assertThat(linker.take(Told.first().backfill().normalized()).incidents())
                .filteredOn(change -> change.where() != null)
                .hasSize(2)
                .allMatch(IncidentChanged::backfill);
    }

    private static List<IncidentChanged> of(List<IncidentChanged> changes, String incident) {
        return changes.stream().filter(change -> change.id().equals(incident)).toList();
    }

    private static Told withoutCountry(String publisher, String quote) {
        return Told.report(
                        "bare-" + publisher.replace(' ', '-'),
                        publisher,
                        "Bells rang on Wednesday: a day before, " + quote
                                + " by a bomb hidden under potatoes at the market, nurse Rosa Quilla said.")
                .hours(22)
                .in(null)
                .killed(9, quote);
    }

    @Test
    void one_more_who_died_is_added_to_what_all_sources_agreed_on() {
        only(Told.first());
        linker.take(Told.second().normalized());

        IncidentChanged more = only(Told.report(
                        "tenth",
                        "Altiplano Hoy",
                        "A tenth person who was wounded by the bomb in the market of Sandia died, Rosa Quilla said.")
                .hours(40)
                .on(Told.DAY.plusDays(1))
                .claim(Harm.KILLED, 1, Scope.INCREMENT, "A tenth person", null));

        assertThat(deaths(more)).isEqualTo(new Toll(9, 10, 10));
        assertThat(more.newDeaths()).isEqualTo(1);
        assertThat(only(Told.report(
                                        "tenth-again",
                                        "Sandia Times",
                                        "A tenth person who was wounded by the bomb in the market of Sandia has died.")
                                .hours(45)
                                .on(Told.DAY.plusDays(1))
                                .claim(Harm.KILLED, 1, Scope.INCREMENT, "A tenth person", null))
                        .newDeaths())
                .isZero();
    }

    @Test
    void a_report_that_joins_two_incidents_tells_of_those_dead_as_new_that_are_beyond_what_was_told_of_both() {
        IncidentChanged elder = only(Told.first());
        linker.take(porters().normalized());

        List<IncidentChanged> changes = linker.take(bridge(15).normalized()).incidents();

        assertThat(changes).extracting(IncidentChanged::reason).containsOnly(Reason.MERGE);
        assertThat(of(changes, elder.id())).singleElement().satisfies(merged -> {
            assertThat(deaths(merged).best()).isEqualTo(15);
            assertThat(merged.newDeaths()).as("beyond 9 and 4").isEqualTo(2);
        });
        assertThat(changes.get(1).mergedInto()).isEqualTo(elder.id());
    }

    @Test
    void what_was_told_of_both_in_parts_is_no_new_death_of_the_incident_that_they_became() {
        IncidentChanged elder = only(Told.first());
        linker.take(porters().normalized());

        List<IncidentChanged> changes = linker.take(bridge(13).normalized()).incidents();

        assertThat(of(changes, elder.id())).singleElement().satisfies(merged -> {
            assertThat(merged.reason()).isEqualTo(Reason.MERGE);
            assertThat(deaths(merged).best()).isEqualTo(13);
            assertThat(merged.newDeaths()).isZero();
        });
    }

    /** Four of the same dead, in words that say too little to link them. */
    private static Told porters() {
        return porters(4);
    }

    private static Told porters(int dead) {
        return Told.report(
                        "porters",
                        "Andes Daily",
                        dead
                                + " porters were killed when the roof of a hall came down in Sandia on Tuesday, warden Elmer"
                                + " Ticona said.")
                .hours(3)
                .killed(dead, dead + " porters were killed");
    }

    private static Told bridge(int dead) {
        return Told.report(
                        "bridge",
                        "Quechua Post",
                        "The bomb hidden under potatoes in the market of Sandia killed " + dead
                                + " people on Tuesday, four of them porters under the roof of a hall that came down, nurse"
                                + " Rosa Quilla and warden Elmer Ticona said in Calle Lima.")
                .hours(30)
                .claim(Harm.KILLED, dead, Scope.INCIDENT, "killed " + dead + " people", "the hospital");
    }

    private static Told increment(String id, String publisher, int hours) {
        return Told.report(
                        id,
                        publisher,
                        "Two more people who were wounded by the bomb in the market of Sandia died of their wounds,"
                                + " Rosa Quilla said.")
                .hours(hours)
                .on(Told.DAY.plusDays(2))
                .claim(Harm.KILLED, 2, Scope.INCREMENT, "Two more people", null);
    }

    @Test
    void what_may_be_the_same_dead_told_again_is_held_and_counts_as_new_once_it_is_known_to_be_another() {
        IncidentChanged made = only(Told.first());

        IncidentChanged vague = only(mourning(1, PUNO));

        assertThat(vague.id()).isNotEqualTo(made.id());
        assertThat(vague.isHeld()).isTrue();
        assertThat(vague.suggested()).singleElement().satisfies(other -> {
            assertThat(other.incident()).isEqualTo(made.id());
            assertThat(other.repeat()).isTrue();
        });
        assertThat(vague.newDeaths()).isZero();

        IncidentChanged placed = only(mourning(2, Told.CRUCERO));

        assertThat(placed.id()).isEqualTo(vague.id());
        assertThat(placed.isHeld()).isFalse();
        assertThat(placed.reason()).isEqualTo(Reason.NEW_INCIDENT);
        assertThat(placed.newDeaths()).isEqualTo(9);
    }

    @Test
    void what_is_told_again_is_held_though_it_was_collected_at_the_same_time_or_before() {
        only(Told.first().hours(60));
        IncidentChanged atOnce = only(mourning(1, PUNO));
        assertThat(atOnce.isHeld()).isTrue();

        List<IncidentChanged> later =
                linker.take(Told.second().hours(70).normalized()).incidents();
        assertThat(later).isNotEmpty();
        assertThat(later).filteredOn(change -> change.id().equals(atOnce.id())).allMatch(IncidentChanged::isHeld);
    }

    @Test
    void what_was_held_for_an_incident_that_is_withdrawn_is_new() {
        only(Told.first());
        IncidentChanged held = only(mourning(1, PUNO));

        List<IncidentChanged> changes = linker.take(
                        Told.report("first", "Radio Sandia", "This page was withdrawn by us.")
                                .revision(2)
                                .normalized())
                .incidents();

        assertThat(changes.stream().filter(change -> change.id().equals(held.id())))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.isHeld()).isFalse();
                    assertThat(change.newDeaths()).isEqualTo(9);
                });
    }

    @Test
    void a_number_that_nobody_told_yet_is_not_held() {
        only(Told.first());

        IncidentChanged more = only(Told.report(
                        "mourning",
                        "Lago News",
                        "The division of Puno mourns fourteen people who were killed last week.")
                .hours(60)
                .in(PUNO)
                .on(null)
                .killed(14, "fourteen people who were killed"));

        assertThat(more.isHeld()).isFalse();
        assertThat(more.newDeaths()).isEqualTo(14);
    }

    @Test
    void bodies_found_weeks_later_are_held_for_the_deaths_of_that_place() {
        only(Told.first());

        IncidentChanged found = only(Told.report(
                        "found", "Lago News", "Workers found the bodies of two men in a ditch of Sandia on 29 March.")
                .hours(24 * 19)
                .on(Told.DAY.plusDays(19))
                .killed(2, "found the bodies of two men"));

        assertThat(found.isHeld()).isTrue();
    }

    private static final Where PUNO =
            new Where("PE", "PE-PUN", "Puno", null, null, null, null, null, null, 4, null, null);

    /** The dead of the market, or others: neither town nor day is told. */
    private static Told mourning(int revision, Where where) {
        return Told.report(
                        "mourning",
                        "Lago News",
                        "The division of Puno mourns nine people who were killed, the bishop said at mass.")
                .revision(revision)
                .hours(60)
                .in(where)
                .on(null)
                .killed(9, "nine people who were killed");
    }

    @Test
    void agency_copy_is_one_source_however_many_print_it() {
        IncidentChanged last = only(Told.first());
        for (String publisher : List.of("Portal A", "Portal B", "Portal C")) {
            Told copy = Told.report(
                            publisher,
                            publisher,
                            "A bomb hidden under potatoes went off in the market of Sandia at noon on Tuesday. It killed nine"
                                    + " people and wounded 20, nurse Rosa Quilla told us, and broke every window of Calle"
                                    + " Lima.")
                    .hours(2)
                    .killed(9, "killed nine people");
            last = only(copy);
        }
        IncidentChanged independent = only(Told.third());

        assertThat(last.sources()).isEqualTo(1);
        assertThat(last.claims()).extracting(IncidentClaim::family).containsOnly("Radio Sandia");
        assertThat(deaths(independent).best()).isEqualTo(11);
    }

    @Test
    void who_credits_a_publisher_tells_its_figure_and_one_of_its_own_where_it_is_higher() {
        only(Told.first());
        only(Told.third());

        IncidentChanged repeated = only(crediting("old", 60, 9));
        IncidentChanged risen = only(crediting("more", 61, 12));

        assertThat(deaths(repeated)).isEqualTo(new Toll(11, 11, 11));
        assertThat(deaths(risen)).isEqualTo(new Toll(12, 12, 12));
        assertThat(risen.newDeaths()).isEqualTo(1);
        assertThat(risen.sources()).isEqualTo(1);
    }

    private static Told crediting(String id, int hours, int dead) {
        return Told.report(
                        id,
                        "Portal " + id,
                        "In Sandia " + dead
                                + " people lost their lives to the bomb under the potatoes of Tuesday's market,"
                                + " Rosa Quilla of Calle Lima told reporters. Source: Radio Sandia")
                .hours(hours)
                .killed(dead, dead + " people lost their lives");
    }

    @Test
    void a_lower_figure_of_the_same_page_is_a_correction_and_the_climb_back_is_no_new_death() {
        only(Told.first());
        IncidentChanged lower = only(Told.report(
                        "first",
                        "Radio Sandia",
                        "A bomb hidden under potatoes went off in the market of Sandia at noon on Tuesday. It killed seven"
                                + " people, nurse Rosa Quilla said, correcting herself.")
                .revision(2)
                .killed(7, "killed seven people"));
        IncidentChanged back = only(Told.second());

        assertThat(lower.reason()).isEqualTo(Reason.CORRECTION);
        assertThat(deaths(lower)).isEqualTo(new Toll(7, 7, 7));
        assertThat(lower.newDeaths()).isZero();
        assertThat(deaths(back).best()).isEqualTo(9);
        assertThat(back.newDeaths()).isZero();
    }

    @Test
    void a_retraction_leaves_an_incident_without_a_toll() {
        only(Told.first());
        IncidentChanged gone = only(Told.report("first", "Radio Sandia", "This report was withdrawn by its editors.")
                .revision(2));

        assertThat(gone.reason()).isEqualTo(Reason.CORRECTION);
        assertThat(gone.tolls()).isEmpty();
        assertThat(gone.claims()).isEmpty();
    }

    @Test
    void an_incident_that_was_withdrawn_and_is_told_again_goes_on_and_its_dead_are_not_new() {
        IncidentChanged made = only(Told.first());
        only(Told.report("first", "Radio Sandia", "This report was withdrawn by its editors.")
                .revision(2));

        IncidentChanged back = only(Told.first().revision(3));

        assertThat(back.id()).isEqualTo(made.id());
        assertThat(back.version()).isEqualTo(3);
        assertThat(deaths(back).best()).isEqualTo(9);
        assertThat(back.newDeaths()).isZero();
    }

    @Test
    void an_incident_that_became_part_of_another_and_stands_for_itself_again_goes_on() {
        IncidentChanged elder = only(Told.first());
        IncidentChanged other = linker.take(porters().normalized()).incidents().get(1);
        linker.take(bridge(15).normalized());

        List<IncidentChanged> changes = linker.take(
                        Told.report("bridge", "Quechua Post", "This report was withdrawn by its editors.")
                                .revision(2)
                                .normalized())
                .incidents();

        assertThat(of(changes, other.id())).singleElement().satisfies(again -> {
            assertThat(again.reason()).isEqualTo(Reason.SPLIT);
            assertThat(again.version()).isEqualTo(3);
            assertThat(again.mergedInto()).isNull();
        });
        assertThat(of(changes, elder.id()))
                .singleElement()
                .satisfies(alone -> assertThat(alone.merged()).isEmpty());
    }

    @Test
    void incidents_that_merge_and_split_and_merge_again_count_as_told_what_was_told_and_no_more() {
        IncidentChanged elder = only(Told.first());
        linker.take(porters().normalized());
        linker.take(bridge(15).normalized());
        linker.take(Told.report("bridge", "Quechua Post", "This report was withdrawn by its editors.")
                .revision(2)
                .normalized());

        List<IncidentChanged> again =
                linker.take(bridge(15).revision(3).normalized()).incidents();
        List<IncidentChanged> risen =
                linker.take(bridge(17).revision(4).normalized()).incidents();

        assertThat(of(again, elder.id())).singleElement().satisfies(merged -> {
            assertThat(merged.reason()).isEqualTo(Reason.MERGE);
            assertThat(merged.newDeaths()).as("9, 4 and 2 were told").isZero();
        });
        assertThat(of(risen, elder.id()))
                .singleElement()
                .satisfies(merged -> assertThat(merged.newDeaths()).isEqualTo(2));
    }

    @Test
    void a_rise_of_what_was_split_off_is_new_beyond_what_was_told_of_it() {
        only(Told.first());
        IncidentChanged other = linker.take(porters().normalized()).incidents().get(1);
        linker.take(bridge(15).normalized());
        linker.take(Told.report("bridge", "Quechua Post", "This report was withdrawn by its editors.")
                .revision(2)
                .normalized());

        List<IncidentChanged> risen =
                linker.take(porters(7).revision(2).normalized()).incidents();

        assertThat(of(risen, other.id()))
                .singleElement()
                .satisfies(change -> assertThat(change.newDeaths()).isEqualTo(3));
    }

    @Test
    void an_older_revision_that_arrives_late_and_a_replay_change_nothing() {
        only(Told.first().revision(3));

        assertThat(linker.take(Told.first().revision(2).normalized()).incidents())
                .isEmpty();
        assertThat(linker.take(Told.first().revision(3).normalized()).incidents())
                .isEmpty();
    }

    @Test
    void a_country_that_a_revision_no_longer_tells_of_loses_its_claims() {
        IncidentChanged wrong = only(Told.report("first", "Radio Sandia", "A bomb killed nine people in Sandia.")
                .in(Told.town("BO", "BO-L", "La Paz", "Sandia", 9L))
                .killed(9, "killed nine people"));
        List<IncidentChanged> changes =
                linker.take(Told.first().revision(2).normalized()).incidents();

        assertThat(changes).extracting(IncidentChanged::id).contains(wrong.id()).hasSize(2);
        assertThat(changes.stream().filter(change -> change.id().equals(wrong.id())))
                .singleElement()
                .satisfies(change -> assertThat(change.tolls()).isEmpty());
    }

    @Test
    void totals_make_a_series_and_no_incident() {
        Linker.Changes changes = linker.take(Told.report(
                        "total",
                        "Radio Sandia",
                        "Since January 56 people have been killed in Puno, the Ombudsman said.")
                .claim(Harm.KILLED, 56, Scope.CUMULATIVE, "56 people", "Ombudsman")
                .normalized());

        assertThat(changes.incidents()).isEmpty();
        assertThat(changes.series()).singleElement().satisfies(series -> {
            assertThat(series.speaker()).isEqualTo("Ombudsman");
            assertThat(series.points())
                    .singleElement()
                    .satisfies(point -> assertThat(point.total()).isEqualTo(56));
        });
    }

    @Test
    void a_total_that_nobody_counted_is_no_point_of_a_series() {
        linker.take(Told.report(
                        "counted",
                        "Radio Sandia",
                        "Since January 912 people have been wounded in Puno, the Ombudsman said.")
                .claim(Harm.INJURED, 912, Scope.CUMULATIVE, "912 people", "Ombudsman")
                .normalized());
        Linker.Changes changes = linker.take(Told.report(
                        "vague",
                        "Radio Sandia",
                        "Since January hundreds have been wounded in Puno and many have disappeared, the Ombudsman said.")
                .hours(20)
                .claim(
                        Harm.INJURED,
                        new Count(100L, null, Qualifier.VAGUE),
                        Scope.CUMULATIVE,
                        "hundreds have been wounded",
                        "Ombudsman")
                .claim(
                        Harm.DISAPPEARED,
                        new Count(3L, null, Qualifier.VAGUE),
                        Scope.CUMULATIVE,
                        "many have disappeared",
                        "Ombudsman")
                .normalized());

        assertThat(changes.series()).isEmpty();
        assertThat(changes.incidents()).isEmpty();
    }

    @Test
    void parts_and_background_move_nothing() {
        Linker.Changes changes = linker.take(Told.report(
                        "context", "Radio Sandia", "Seven of them were children. In 1992 twelve people died in Sandia.")
                .claim(Harm.KILLED, 7, Scope.SUBSET, "Seven of them", null)
                .claim(Harm.KILLED, 12, Scope.BACKGROUND, "twelve people died", null)
                .normalized());

        assertThat(changes.incidents()).isEmpty();
        assertThat(changes.series()).isEmpty();
    }

    @Test
    void history_is_marked_so_that_nobody_is_alerted() {
        assertThat(only(Told.first().backfill()).backfill()).isTrue();
    }

    @Test
    void what_newer_rules_find_in_a_text_that_was_read_before_is_history_and_what_a_new_revision_says_is_news() {
        linker.take(Told.report("third", "Radio Sandia", TALLY).normalized());
        IncidentChanged reread =
                only(Told.report("third", "Radio Sandia", TALLY).killed(11, "11"));
        IncidentChanged revised = only(Told.report("third", "Radio Sandia", TALLY + " Now 12.")
                .revision(2)
                .killed(12, "12"));

        assertThat(reread.backfill()).isTrue();
        assertThat(revised.id()).isEqualTo(reread.id());
        assertThat(revised.backfill()).isFalse();
        assertThat(revised.newDeaths()).isEqualTo(1);
    }

    private static final String TALLY = "The tally of the bomb in the market of Sandia stands at 11.";

    @Test
    void what_comes_of_the_same_reports_does_not_depend_on_the_order_of_their_arrival() {
        List<Told> reports = new ArrayList<>(List.of(
                Told.first(),
                Told.second(),
                Told.third(),
                Told.elsewhere(),
                increment("more", "Andes Daily", 60),
                Told.report(
                                "crucero",
                                "Andes Daily",
                                "Nine people died when a lorry was ambushed near Crucero on Tuesday.")
                        .in(Told.CRUCERO)
                        .hours(7)
                        .killed(9, "Nine people died")));
        Map<String, String> expected = outcome(reports);
        Random random = new Random(20260310);

        for (int i = 0; i < 40; i++) {
            Collections.shuffle(reports, random);
            assertThat(outcome(reports)).isEqualTo(expected);
        }
        assertThat(expected).hasSize(3);
    }

    /** Reports and tolls of the incidents that stand at the end. */
    private static Map<String, String> outcome(List<Told> reports) {
        ReportLinker linker = new ReportLinker(new MemoryTable());
        Map<String, IncidentChanged> latest = new LinkedHashMap<>();
        for (Told report : reports) {
            linker.take(report.normalized()).incidents().forEach(change -> latest.put(change.id(), change));
        }
        Map<String, String> outcome = new LinkedHashMap<>();
        latest.values().stream()
                .filter(incident ->
                        incident.mergedInto() == null && !incident.claims().isEmpty())
                .forEach(incident -> outcome.put(
                        new TreeSet<>(incident.claims().stream()
                                        .map(IncidentClaim::report)
                                        .toList())
                                .toString(),
                        new java.util.TreeMap<>(incident.tolls()).toString()));
        return outcome;
    }

    private IncidentChanged only(Told report) {
        List<IncidentChanged> changes = linker.take(report.normalized()).incidents();
        assertThat(changes).hasSize(1);
        return changes.get(0);
    }

    private static Toll deaths(IncidentChanged incident) {
        return java.util.Objects.requireNonNull(incident.tolls().get(Harm.KILLED));
    }
}
