package org.atalaya.normalize.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.atalaya.events.Where;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private static final Telling NINE = telling(Told.first());
    private static final Telling ELEVEN = telling(Told.third());
    private static final Telling OTHER_NINE = telling(Told.elsewhere());
    private static final Telling NINE_NOWHERE =
            telling(Told.report("nowhere", "Andes Daily", "Nine traders were killed in a market by a bomb on Tuesday.")
                    .in(null)
                    .killed(9, "Nine traders"));

    @Test
    void what_comes_together_was_told_by_each() {
        List<Long> told = settled(
                List.of(incident("a", 9, NINE), incident("b", 9, OTHER_NINE)),
                List.of(incident("a", 9, NINE, OTHER_NINE), merged("b", 9, "a")));

        assertThat(told).containsExactly(18L, 0L);
    }

    @Test
    void what_had_no_place_was_told_to_nobody_who_listens_where_it_is() {
        List<Long> told = settled(
                List.of(incident("a", 9, NINE_NOWHERE), incident("b", 11, ELEVEN)),
                List.of(incident("a", 9, NINE_NOWHERE, ELEVEN), merged("b", 11, "a")));

        assertThat(told).containsExactly(11L, 0L);
    }

    @Test
    void what_is_split_off_takes_what_was_told_beyond_the_rest() {
        List<Long> told = settled(
                List.of(incident("a", 18, NINE, OTHER_NINE)),
                List.of(incident("a", 18, NINE), incident("b", 0, OTHER_NINE)));

        assertThat(told).containsExactly(9L, 9L);
    }

    @Test
    void what_was_split_off_takes_no_more_than_its_own_dead() {
        List<Long> told = settled(
                List.of(incident("a", 30, NINE, OTHER_NINE)),
                List.of(incident("a", 30, NINE), incident("b", 0, OTHER_NINE)));

        assertThat(told).containsExactly(21L, 9L);
    }

    @Test
    void a_telling_that_turns_out_to_be_of_another_incident_takes_along_what_was_told_of_it() {
        List<Long> told = settled(
                List.of(incident("a", 11, NINE, ELEVEN), incident("b", 9, OTHER_NINE)),
                List.of(incident("a", 11, NINE), incident("b", 9, OTHER_NINE, ELEVEN)));

        assertThat(told).containsExactly(9L, 11L);
    }

    @Test
    void what_is_left_without_a_place_was_told_with_one_to_those_who_hear_of_the_rest() {
        List<Long> told = settled(
                List.of(incident("a", 11, NINE_NOWHERE, ELEVEN)),
                List.of(incident("a", 11, NINE_NOWHERE), incident("b", 0, ELEVEN)));

        assertThat(told).containsExactly(11L, 11L);
    }

    @Test
    void what_gains_a_place_and_stands_alone_was_told_to_nobody_who_listens_there() {
        List<Long> told = settled(
                List.of(incident("a", 9, NINE_NOWHERE, telling(guards(null)))),
                List.of(incident("a", 9, NINE_NOWHERE), incident("b", 0, telling(guards(Told.SANDIA)))));

        assertThat(told).containsExactly(9L, 0L);
    }

    @Test
    void what_had_a_place_was_told_with_one_though_it_went_into_what_had_none() {
        List<Long> told = settled(
                List.of(incident("a", 9, NINE_NOWHERE), incident("b", 18, NINE, OTHER_NINE)),
                List.of(incident("a", 9, NINE_NOWHERE, NINE), merged("b", 18, "a"), incident("c", 0, OTHER_NINE)));

        assertThat(told).containsExactly(9L, 0L, 9L);
    }

    private static List<Long> settled(List<Incident> before, List<Incident> after) {
        List<Incident> settled = new ArrayList<>(new Ledger(before, after).settled());
        settled.sort(java.util.Comparator.comparing(Incident::id));
        return settled.stream().map(Incident::told).toList();
    }

    private static Told guards(@Nullable Where where) {
        return Told.report("guards", "Radio Sandia", "Gunmen on foot shot dead nine guards at the prison on Tuesday.")
                .in(where)
                .killed(9, "nine guards");
    }

    private static Telling telling(Told report) {
        return Slices.of(report.normalized()).get(0).tellings().get(0);
    }

    private static Incident incident(String id, long told, Telling... tellings) {
        return incident(id, told, null, tellings);
    }

    private static Incident merged(String id, long told, String other) {
        return incident(id, told, other, OTHER_NINE);
    }

    private static Incident incident(String id, long told, @Nullable String mergedInto, Telling... tellings) {
        return new Incident(
                id,
                "PE",
                Told.DAY,
                1,
                Instant.EPOCH,
                List.of(tellings),
                Map.of(),
                told,
                mergedInto,
                List.of(),
                List.of());
    }
}
