package org.atalaya.normalize.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.groups.Tuple;
import org.atalaya.events.Harm;
import org.atalaya.events.IncidentChanged;
import org.atalaya.events.IncidentClaim;
import org.atalaya.events.ReportCollected;
import org.atalaya.events.SeriesChanged;
import org.atalaya.events.SeriesChanged.Point;
import org.atalaya.events.Toll;
import org.atalaya.events.When;
import org.atalaya.events.Where;
import org.atalaya.normalize.reports.Normalizer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was told of the protests in Peru, in words of ours: two incidents once each, and what speakers counted over time. */
class PeruProtestsTest {
    private final Normalizer normalizer = new Normalizer();
    private final ReportLinker linker = new ReportLinker(new MemoryTable());
    private final Map<String, IncidentChanged> incidents = new LinkedHashMap<>();
    private final Map<String, SeriesChanged> series = new LinkedHashMap<>();

    @BeforeEach
    void read() {
        take(
                "juliaca",
                "Altiplano Daily",
                "2023-01-10T12:00:00Z",
                "Seventeen people were killed in Juliaca, Peru, on 9 January when police fired at marchers near the airport,"
                        + " the Ombudsman said.");
        // A page that nobody dated.
        take(
                "meeting",
                "Solidarity Bulletin",
                null,
                "Unions heard from the south of Peru on January 13, 2023.\n\nA teacher from Juliaca told them of 9 January,"
                        + " when police killed 17 innocent people there.");
        take(
                "cusco",
                "Cusco Courier",
                "2023-01-13T12:00:00Z",
                "Police killed a teenager and wounded more than 50 people in the city of Cusco, Peru, on Thursday, doctors"
                        + " said.");
        take(
                "count-1",
                "Lima Wire",
                "2023-01-14T12:00:00Z",
                "The National Human Rights Coordinator said that 48 people have been killed in Peru since 7 December 2022.");
        take(
                "count-2",
                "Lima Wire",
                "2023-01-27T12:00:00Z",
                "The National Human Rights Coordinator said that 56 people have been killed and 912 injured in Peru since 7"
                        + " December 2022.");
        take(
                "vigil",
                "Solidarity Bulletin",
                "2023-02-07T12:00:00Z",
                "Since December 7, 2022, more than seventy people have been killed and thousands have been injured in Peru.");
        take(
                "undated",
                "Solidarity Bulletin",
                null,
                "The National Human Rights Coordinator of Peru counts 60 people killed in the protests so far.");
    }

    @Test
    void juliaca_and_cusco_are_one_incident_each() {
        assertThat(incidents.values())
                .extracting(
                        incident -> Objects.requireNonNull(incident.where()).name(),
                        IncidentChanged::when,
                        incident -> incident.tolls().get(Harm.KILLED),
                        incident -> incident.claims().stream()
                                .map(IncidentClaim::report)
                                .distinct()
                                .toList())
                .containsExactlyInAnyOrder(
                        Tuple.tuple("Juliaca", day("2023-01-09"), new Toll(17, 17, 17), List.of("juliaca", "meeting")),
                        Tuple.tuple("Cusco", day("2023-01-12"), new Toll(1, 1, 1), List.of("cusco")));
        assertThat(incidents.values())
                .extracting(IncidentChanged::where)
                .extracting(where -> Objects.requireNonNull(where).admin1())
                .containsExactlyInAnyOrder("PE-PUN", "PE-CUS");
    }

    @Test
    void national_totals_are_series_by_speaker_over_the_days_for_which_they_were_told() {
        assertThat(points("National Human Rights Coordinator", Harm.KILLED))
                .extracting(Point::day, Point::total, Point::change)
                .containsExactly(
                        Tuple.tuple(LocalDate.of(2023, 1, 14), 48L, 48L),
                        Tuple.tuple(LocalDate.of(2023, 1, 27), 56L, 8L));
        assertThat(points("National Human Rights Coordinator", Harm.INJURED))
                .extracting(Point::day, Point::total)
                .containsExactly(Tuple.tuple(LocalDate.of(2023, 1, 27), 912L));
        assertThat(points("Solidarity Bulletin", Harm.KILLED))
                .extracting(Point::day, Point::total)
                .containsExactly(Tuple.tuple(LocalDate.of(2023, 2, 7), 70L));
        assertThat(series.values()).hasSize(3).allSatisfy(each -> {
            Where where = Objects.requireNonNull(each.where());
            assertThat(where.country()).isEqualTo("PE");
            assertThat(where.admin1()).isNull();
            assertThat(each.from()).isEqualTo(LocalDate.of(2022, 12, 7));
        });
    }

    private List<Point> points(String speaker, Harm harm) {
        return series.values().stream()
                .filter(each -> each.speaker().equals(speaker) && each.harm() == harm)
                .findFirst()
                .orElseThrow()
                .points();
    }

    private void take(String id, String publisher, @Nullable String published, String text) {
        Instant at = published == null ? null : Instant.parse(published);
        Linker.Changes changes = linker.take(normalizer.normalize(new ReportCollected(
                id,
                1,
                null,
                "peru",
                publisher,
                "From Peru",
                text,
                "none",
                at,
                Instant.parse("2026-03-10T18:00:00Z"),
                "en",
                null,
                false)));
        changes.incidents().forEach(change -> incidents.put(change.id(), change));
        changes.series().forEach(change -> series.put(change.id(), change));
    }

    private static When day(String day) {
        return When.between(LocalDate.parse(day), LocalDate.parse(day));
    }
}
