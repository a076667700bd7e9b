package org.atalaya.normalize.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.atalaya.events.Harm;
import org.atalaya.events.SeriesChanged;
import org.atalaya.events.SeriesChanged.Point;
import org.junit.jupiter.api.Test;

class SeriesTest {
    private final Linker linker = new Linker(new MemoryTable());

    @Test
    void a_total_that_falls_is_a_correction_below_zero() {
        take("2026-01-01", 100, "a", 1);

        assertThat(take("2026-01-02", 97, "b", 1).points())
                .extracting(Point::change)
                .containsExactly(100L, -3L);
    }

    @Test
    void days_that_arrive_out_of_order_are_put_in_theirs() {
        take("2026-01-03", 130, "c", 1);
        take("2026-01-01", 100, "a", 1);

        assertThat(take("2026-01-02", 110, "b", 1).points())
                .extracting(Point::change)
                .containsExactly(100L, 10L, 20L);
    }

    @Test
    void a_revision_takes_the_place_of_what_its_report_said() {
        take("2026-01-01", 100, "a", 1);
        SeriesChanged revised = take("2026-01-01", 101, "a", 2);

        assertThat(revised.version()).isEqualTo(2);
        assertThat(revised.points()).extracting(Point::total).containsExactly(101L);
    }

    @Test
    void a_total_told_again_changes_nothing() {
        take("2026-01-01", 100, "a", 1);

        assertThat(changes("2026-01-01", 100, "a", 1)).isEmpty();
    }

    private SeriesChanged take(String day, long total, String report, int revision) {
        List<SeriesChanged> changes = changes(day, total, report, revision);
        assertThat(changes).hasSize(1);
        return changes.get(0);
    }

    private List<SeriesChanged> changes(String day, long number, String report, int revision) {
        LocalDate date = LocalDate.parse(day);
        Total total = new Total(
                report,
                revision,
                "Publisher",
                null,
                date.atStartOfDay().toInstant(ZoneOffset.UTC),
                "ministry of health",
                Harm.KILLED,
                Told.town("PS", "PS-GZA", "Gaza", "Gaza", 3L),
                LocalDate.of(2023, 10, 7),
                date,
                number,
                number + " killed",
                false);
        Slice slice = new Slice("PS", report, revision, total.at(), false, List.of(), new ArrayList<>(List.of(total)));
        return linker.take(slice).series();
    }
}
