package org.atalaya.normalize.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.atalaya.events.Harm;
import org.atalaya.events.ReportCollected;
import org.atalaya.events.SeriesChanged;
import org.atalaya.events.SeriesChanged.Point;
import org.atalaya.normalize.reports.Normalizer;
import org.junit.jupiter.api.Test;

/**
 * Three years of daily totals as a ministry told them: linked, they must rise by what the same ministry counted on each
 * day. What is expected stands in the file, never in what came out.
 */
class GazaDailyTest {
    /**
     * The days on which the file's own columns differ, so that the total rose by another number than the day's dead: other
     * hours, deaths that are in the total of another day, days before without a total (docs/incidents.md).
     */
    private static final Set<LocalDate> COLUMNS_DIFFER = Set.of(
            LocalDate.of(2023, 12, 5),
            LocalDate.of(2023, 12, 7),
            LocalDate.of(2023, 12, 8),
            LocalDate.of(2023, 12, 9),
            LocalDate.of(2023, 12, 18),
            LocalDate.of(2024, 1, 12),
            LocalDate.of(2024, 1, 16),
            LocalDate.of(2024, 8, 27),
            LocalDate.of(2024, 8, 28));

    /** Of the days whose totals are put into words. */
    private static final int FIRST_WORDED = 1;

    private static final int LAST_WORDED = 35;

    private final Linker linker = new Linker(new MemoryTable());

    /** One line: what was told of a day, and for it. */
    private record Day(LocalDate date, OptionalLong killed, OptionalLong total) {
        static Day parse(String line) {
            String[] fields = line.split(",", -1);
            return new Day(LocalDate.parse(fields[0]), number(fields[1]), number(fields[2]));
        }

        private static OptionalLong number(String field) {
            return field.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(field));
        }
    }

    @Test
    void a_total_rises_by_the_dead_of_each_day() throws IOException {
        List<Day> days = days();
        Map<LocalDate, Long> changes = changes(read(days));

        assertThat(changes).hasSize((int)
                days.stream().filter(day -> day.total().isPresent()).count());
        List<Day> counted =
                days.stream().filter(day -> day.killed().isPresent()).toList();
        assertThat(counted).hasSize(1_013);
        assertThat(counted)
                .filteredOn(day ->
                        !Objects.equals(changes.get(day.date()), day.killed().getAsLong()))
                .extracting(Day::date)
                .containsExactlyInAnyOrderElementsOf(COLUMNS_DIFFER);
    }

    @Test
    void a_total_that_is_corrected_falls_by_what_was_taken_back_and_the_day_after_rises_from_there()
            throws IOException {
        List<Day> days = days().subList(0, 101);
        Day wrong = days.get(99);
        Day next = days.get(100);
        Map<LocalDate, Long> before = changes(read(days));

        List<SeriesChanged> corrected =
                linker.take(slice(wrong, wrong.total().getAsLong() - 40, 2)).series();

        Map<LocalDate, Long> after = changes(corrected.get(0));
        assertThat(after).hasSameSizeAs(before);
        assertThat(after.get(wrong.date())).isEqualTo(wrong.killed().getAsLong() - 40);
        assertThat(after.get(next.date())).isEqualTo(next.killed().getAsLong() + 40);
    }

    @Test
    void totals_in_words_rise_by_the_dead_of_each_day() throws IOException {
        Normalizer normalizer = new Normalizer();
        ReportLinker reports = new ReportLinker(new MemoryTable());
        List<Day> days = days().subList(FIRST_WORDED, LAST_WORDED);
        SeriesChanged last = null;
        for (Day day : days) {
            if (day.total().isPresent()) {
                Linker.Changes changed = reports.take(normalizer.normalize(report(day)));
                assertThat(changed.incidents()).isEmpty();
                assertThat(changed.series()).hasSize(1);
                last = changed.series().get(0);
            }
        }

        Map<LocalDate, Long> changes = changes(Objects.requireNonNull(last));
        // The first has none before it.
        assertThat(days.subList(1, days.size()))
                .filteredOn(day -> day.killed().isPresent())
                .hasSizeGreaterThan(20)
                .allSatisfy(day -> assertThat(changes.get(day.date()))
                        .isEqualTo(day.killed().getAsLong()));
    }

    private static Map<LocalDate, Long> changes(SeriesChanged series) {
        return series.points().stream().collect(Collectors.toMap(Point::day, Point::change));
    }

    /** As they may arrive: not in their order. */
    private SeriesChanged read(List<Day> days) {
        List<Day> shuffled = new ArrayList<>(days);
        Collections.shuffle(shuffled, new Random(11));
        SeriesChanged last = null;
        for (Day day : shuffled) {
            if (day.total().isPresent()) {
                last = linker.take(slice(day, day.total().getAsLong(), 1))
                        .series()
                        .get(0);
            }
        }
        return Objects.requireNonNull(last);
    }

    private static Slice slice(Day day, long total, int revision) {
        Total told = new Total(
                "gaza-" + day.date(),
                revision,
                "Bulletin",
                null,
                published(day),
                "ministry of health",
                Harm.KILLED,
                Told.town("PS", "PS-GZA", "Gaza", "Gaza", 3L),
                LocalDate.of(2023, 10, 7),
                day.date(),
                total,
                total + " killed",
                false);
        return new Slice("PS", told.report(), revision, told.at(), false, List.of(), List.of(told));
    }

    private static ReportCollected report(Day day) {
        return new ReportCollected(
                "gaza-" + day.date(),
                1,
                null,
                "gaza",
                "Bulletin",
                "Toll in Gaza",
                String.format(
                        Locale.ENGLISH,
                        "The Ministry of Health in Gaza said that %,d people have been killed in the Gaza Strip since 7 October 2023.",
                        day.total().getAsLong()),
                "none",
                published(day),
                published(day),
                "en",
                null,
                false);
    }

    private static Instant published(Day day) {
        return day.date().atTime(18, 0).toInstant(ZoneOffset.UTC);
    }

    private static List<Day> days() throws IOException {
        try (InputStream file = GazaDailyTest.class.getResourceAsStream("/incidents/gaza-daily.csv")) {
            String lines = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(Day::parse)
                    .toList();
        }
    }
}
