package org.atalaya.normalize.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.atalaya.events.ReportNormalized;
import org.atalaya.events.Where;
import org.junit.jupiter.api.Test;

class UnplacedTest {
    private static final Where SANDIA_IN_BOLIVIA = Told.town("BO", "BO-L", "La Paz", "Sandia", 9L);

    private final Table table = new MemoryTable();
    private final Routes routes = new Routes(table);
    private final Unplaced unplaced = new Unplaced(table);

    @Test
    void a_report_that_names_its_country_sends_a_note_of_its_places_and_nothing_else() {
        Notice notice = notice(Told.first().normalized());

        assertThat(notice.unplaced()).isNull();
        assertThat(notice.countries()).containsExactly("PE");
        assertThat(notice.places())
                .extracting(Notice.Place::words)
                .allSatisfy(words -> assertThat(words).containsExactly("sandia"));
        assertThat(unplaced.take(notice)).isEmpty();
    }

    @Test
    void a_report_moves_once_and_is_withdrawn_where_it_was() {
        assertThat(told(village(1))).containsExactly("ZZ told");

        assertThat(told(Told.first().normalized())).containsExactly("ZZ withdrawn", "PE told");
        assertThat(told(Told.second().normalized())).isEmpty();
    }

    @Test
    void a_place_that_lies_in_two_countries_says_nothing_and_moves_nobody_who_found_one() {
        told(Told.first().normalized());
        assertThat(told(village(1))).containsExactly("PE told");

        assertThat(told(elsewhere())).isEmpty();
        assertThat(told(Told.report("later", "Carta Rural", "Nine people of Sandia were killed by a bomb.")
                        .in(null)
                        .killed(9, "Nine people")
                        .normalized()))
                .containsExactly("ZZ told");
    }

    @Test
    void a_report_that_names_no_country_any_more_is_withdrawn_from_the_one_that_it_named() {
        Told named = Told.report("village", "Carta Rural", "Nine people were killed in Bolivia.")
                .in(SANDIA_IN_BOLIVIA)
                .killed(9, "Nine people");
        told(named.normalized());
        told(Told.first().normalized());

        assertThat(told(village(2))).containsExactly("ZZ told", "BO withdrawn");
    }

    @Test
    void what_a_report_that_was_looked_for_says_now_does_not_overtake_what_it_said_before() {
        told(village(1));
        Routes.Routed named = routes.of(villageInBolivia(1));

        assertThat(named.slices()).isEmpty();
        assertThat(told(Told.first().normalized())).containsExactly("ZZ withdrawn", "PE told");
        assertThat(told(java.util.Objects.requireNonNull(named.notice()))).containsExactly("BO told", "PE withdrawn");
        assertThat(routes.of(villageInBolivia(2)).slices()).isEmpty();
    }

    @Test
    void a_report_is_looked_for_no_longer_than_thirty_days() {
        told(village(1));
        told(Told.report("later", "Sandia Times", "It rained for days on the lake of one fisherman, who drowned.")
                .hours(24 * 31)
                .killed(1, "one fisherman")
                .in(null)
                .normalized());

        assertThat(told(Told.first().normalized())).isEmpty();
    }

    private static ReportNormalized village(int revision) {
        return Told.report("village", "Carta Rural", "Bells rang: nine people of Sandia were killed by a bomb.")
                .revision(revision)
                .in(null)
                .killed(9, "nine people")
                .normalized();
    }

    private static ReportNormalized villageInBolivia(int revision) {
        return Told.report("village", "Carta Rural", "Nine people were killed at Sandia in Bolivia.")
                .revision(revision)
                .in(SANDIA_IN_BOLIVIA)
                .killed(9, "Nine people")
                .normalized();
    }

    private static ReportNormalized elsewhere() {
        return Told.report("elsewhere", "Diario Tres", "A bomb killed two people in Sandia.")
                .in(SANDIA_IN_BOLIVIA)
                .killed(2, "two people")
                .normalized();
    }

    private Notice notice(ReportNormalized report) {
        return java.util.Objects.requireNonNull(routes.of(report).notice());
    }

    /** Countries that are told, or from which something is withdrawn, because of the notice of a report. */
    private List<String> told(ReportNormalized report) {
        return told(notice(report));
    }

    private List<String> told(Notice notice) {
        return unplaced.take(notice).stream()
                .map(slice -> slice.country() + (slice.tellings().isEmpty() ? " withdrawn" : " told"))
                .toList();
    }
}
