package org.atalaya.normalize.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.atalaya.events.Certainty;
import org.atalaya.events.DecidedBy;
import org.atalaya.events.ReportNormalized;
import org.atalaya.events.Where;
import org.atalaya.kit.messaging.EventJson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

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
        assertThat(told(Objects.requireNonNull(named.notice()))).containsExactly("BO told", "PE withdrawn");
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

    @Test
    void a_town_that_others_tell_of_in_one_country_only_is_where_it_happened() {
        take(Told.first().normalized());

        assertThat(placeOf(raid("Gunmen killed three drivers in the village of Sandia.")))
                .extracting(Where::name, Where::country, Where::decidedBy, Where::certainty)
                .containsExactly("Sandia", "PE", DecidedBy.OTHERS, Certainty.LIKELY);
    }

    @Test
    void a_town_that_was_read_as_the_best_known_of_its_name_is_the_one_that_others_tell_of() {
        Where best = new Where(
                "BO", "BO-L", "La Paz", null, null, "Sandia", 9L, null, null, 1, DecidedBy.PROMINENCE, Certainty.GUESS);
        take(Told.first().normalized());

        assertThat(placeOf(Told.report("raid", "Carta Rural", "Gunmen killed three drivers of Sandia.")
                        .in(best)
                        .killed(3, "killed three drivers")
                        .normalized()))
                .extracting(Where::country)
                .isEqualTo("PE");
    }

    @Test
    void a_name_that_nothing_makes_a_place_is_no_place() {
        take(Told.first().normalized());

        assertThat(placeOf(raid("Gunmen led by one Sandia killed three drivers.")))
                .isNull();
    }

    @Test
    void of_two_towns_of_one_country_only_the_country_is_where_it_happened() {
        take(Told.first().normalized());
        take(Told.report("other", "Diario Tres", "A bomb killed two people in the other Sandia of Peru.")
                .in(Told.town("PE", "PE-CUS", "Cusco", "Sandia", 10L))
                .killed(2, "two people")
                .normalized());

        assertThat(placeOf(raid("Gunmen killed three drivers in Sandia.")))
                .extracting(Where::name, Where::admin1, Where::country)
                .containsExactly(null, null, "PE");
    }

    @Test
    void where_a_report_is_does_not_hang_on_the_order_in_which_others_tell_of_the_towns() {
        Where cusco = Told.town("PE", "PE-CUS", "Cusco", "Sandia", 10L);
        Where unlisted = unlisted();
        Random random = new Random(1);
        List<Where> towns = new ArrayList<>(List.of(Told.SANDIA, cusco, unlisted, unlisted.atMost(Certainty.GUESS)));
        for (int i = 0; i < 30; i++) {
            Collections.shuffle(towns, random);

            assertThat(lentOf(towns))
                    .as("%s", towns)
                    .extracting(Where::name, Where::admin1, Where::country)
                    .containsExactly(null, null, "PE");
        }
    }

    @Test
    void the_town_of_a_division_is_lent_rather_than_the_same_without_one_in_whatever_order() {
        Where sure = Told.SANDIA;
        Where guessed = sure.decidedBy(DecidedBy.PROMINENCE).atMost(Certainty.GUESS);
        List<Where> towns = new ArrayList<>(List.of(sure, guessed, unlisted()));
        Where lent = lentOf(towns);
        Random random = new Random(2);
        for (int i = 0; i < 30; i++) {
            Collections.shuffle(towns, random);

            assertThat(lentOf(towns)).as("%s", towns).isEqualTo(lent);
        }
        assertThat(lent)
                .extracting(Where::name, Where::admin1, Where::certainty)
                .containsExactly("Sandia", "PE-PUN", Certainty.LIKELY);
    }

    @Test
    void a_town_that_others_tell_of_later_is_lent_to_a_report_that_was_in_its_country_already() {
        take(Told.report("home", "Carta Rural", "A landslide killed one man in Crucero.")
                .in(Told.CRUCERO)
                .killed(1, "one man")
                .normalized());
        assertThat(placeOf(raid("Gunmen killed three drivers in Sandia."))).isNull();

        List<Slice> moved = take(Told.first().normalized());

        assertThat(moved).singleElement().satisfies(slice -> {
            assertThat(slice.country()).isEqualTo("PE");
            assertThat(Objects.requireNonNull(slice.tellings().get(0).where()).name())
                    .isEqualTo("Sandia");
        });
        assertThat(take(Told.second().normalized())).isEmpty();
    }

    @Test
    void what_nobody_tells_of_for_thirty_days_is_forgotten() {
        told(Told.first().normalized());
        told(village(1));

        told(Told.report("later", "Sandia Times", "A lorry killed one man of Crucero.")
                .hours(24 * 31 + 1)
                .in(Told.CRUCERO)
                .killed(1, "one man")
                .normalized());

        assertThat(table.between("found/", "found/~")).isEmpty();
        assertThat(table.between("unplaced/", "unplaced/~")).isEmpty();
        assertThat(table.between("home/", "home/~")).hasSize(1);
        assertThat(table.between("named/", "named/~")).hasSize(1);
        assertThat(table.between("last/", "last/~")).hasSize(2);
        assertThat(table.between("lapse/", "lapse/~")).hasSize(2);
    }

    @Test
    void what_is_told_of_again_is_not_forgotten() {
        told(Told.first().normalized());
        told(Told.report("again", "Sandia Times", "A lorry killed one man of Sandia.")
                .hours(24 * 20)
                .killed(1, "one man")
                .normalized());

        told(Told.report("later", "Sandia Times", "A lorry killed one man of Crucero.")
                .hours(24 * 40)
                .in(Told.CRUCERO)
                .killed(1, "one man")
                .normalized());

        assertThat(table.between("named/sandia", "named/sandia")).hasSize(1);
    }

    @Test
    void nobody_is_alerted_when_a_report_is_revised_after_it_was_forgotten_where_it_was() {
        take(village(1));

        List<Slice> late = take(Told.report("village", "Carta Rural", "Nine people of Sandia were killed by a bomb.")
                .revision(2)
                .hours(24 * 40)
                .in(null)
                .killed(9, "Nine people")
                .normalized());

        assertThat(late).isNotEmpty().allMatch(Slice::backfill);
    }

    private static Where unlisted() {
        return new Where(
                "PE", null, null, null, null, "Sandia", null, null, null, 2, DecidedBy.UNLISTED, Certainty.LIKELY);
    }

    /** Where a raid on Sandia is, after others told of the towns, one after another. */
    private static @Nullable Where lentOf(List<Where> towns) {
        Table memory = new MemoryTable();
        Routes routed = new Routes(memory);
        Unplaced looking = new Unplaced(memory);
        for (int i = 0; i < towns.size(); i++) {
            looking.take(Objects.requireNonNull(
                    routed.of(Told.report("town" + i, "Diario " + i, "A bomb killed two people in a town of Peru.")
                                    .in(towns.get(i))
                                    .killed(2, "two people")
                                    .normalized())
                            .notice()));
        }
        Notice raid = Objects.requireNonNull(
                routed.of(raid("Gunmen killed three drivers in Sandia.")).notice());
        return looking.take(raid).get(0).tellings().get(0).where();
    }

    private static ReportNormalized raid(String text) {
        String quote = "killed three drivers";
        return Told.report("raid", "Carta Rural", text)
                .in(null)
                .killed(3, quote)
                .normalized();
    }

    private @Nullable Where placeOf(ReportNormalized report) {
        List<Slice> slices = take(report);
        return slices.get(0).tellings().get(0).where();
    }

    private List<Slice> take(ReportNormalized report) {
        return unplaced.take(notice(report));
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

    @Test
    void a_note_that_an_older_version_wrote_has_nothing_that_waits() {
        ObjectNode older = EventJson.mapper().valueToTree(notice(Told.first().normalized()));
        older.remove("placed");

        Notice read = EventJson.read(EventJson.write(older), Notice.class);

        assertThat(read.placed()).isEmpty();
    }

    private Notice notice(ReportNormalized report) {
        return Objects.requireNonNull(routes.of(report).notice());
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
