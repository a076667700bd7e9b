package org.atalaya.normalize.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.atalaya.normalize.text.ReportText;
import org.atalaya.normalize.text.WordFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DatesTest {
    @ParameterizedTest
    @MethodSource("corpus")
    void an_expression_of_the_corpus_means_its_days(String language, String line) {
        String[] parts = line.split("\\|", -1);
        LocalDate published = parts[1].isBlank() ? null : LocalDate.parse(parts[1].strip());

        List<FoundDate> found = Dates.find(ReportText.of("", parts[0].strip(), language), new DateAnchors(published));

        assertThat(found.stream().map(DatesTest::told))
                .as(line)
                .containsExactly(parts[2].strip().split("; ", -1));
    }

    @ParameterizedTest
    @MethodSource("not")
    void what_is_no_date_is_not_found(String language, String line) {
        assertThat(Dates.find(ReportText.of("", line, language), new DateAnchors(LocalDate.parse("2023-01-11"))))
                .as(line)
                .isEmpty();
    }

    @Test
    void a_dateline_decides_over_the_day_of_publication() {
        ReportText report = ReportText.of(
                "Clashes on Monday", "LIMA, Jan. 11 - Three people were killed on Monday, police said.", "en");

        List<FoundDate> found = Dates.find(report, new DateAnchors(LocalDate.parse("2023-01-20")));

        assertThat(found).extracting(FoundDate::quote).containsExactly("Monday", "Jan. 11", "Monday");
        assertThat(found)
                .extracting(FoundDate::anchor)
                .containsExactly(Anchor.DATELINE, Anchor.PUBLICATION, Anchor.DATELINE);
        assertThat(found.get(2).from()).isEqualTo(LocalDate.parse("2023-01-09"));
    }

    @Test
    void a_day_below_a_line_that_ends_with_a_kind_of_place_is_no_name() {
        List<FoundDate> found = Dates.find(
                ReportText.of("", "Cierra el mercado\n17 de septiembre de 2008\nEl lugar quedó vacío.", "es"),
                new DateAnchors(null));

        assertThat(found).extracting(FoundDate::quote).containsExactly("17 de septiembre de 2008");
    }

    @Test
    void a_day_of_a_text_that_nobody_dated_is_next_to_the_latest_that_was_told_with_its_year() {
        assertThat(undated("en", "The council met on January 13, 2023.\n\nPolice had fired at the march of 9 January."))
                .containsExactly("2023-01-13", "2023-01-09");
        assertThat(undated("en", "The strike began on 7 December 2022.\n\nA baker was shot on Saturday, January 28."))
                .containsExactly("2022-12-07", "2023-01-28");
        assertThat(undated("es", "El consejo se reunió el 13 de enero de 2023.\n\nLa marcha fue el 9 de enero."))
                .containsExactly("2023-01-13", "2023-01-09");
        assertThat(undated("es", "El paro empezó el 7 de diciembre de 2022.\n\nMurió un panadero el 28 de enero."))
                .containsExactly("2022-12-07", "2023-01-28");
    }

    @Test
    void a_day_half_a_year_from_any_that_was_told_with_its_year_stays_open() {
        assertThat(undated("en", "The strike began on 7 December 2022.\n\nThe trial opens on 4 June."))
                .containsExactly("2022-12-07", "null");
    }

    private static List<String> undated(String language, String text) {
        return Dates.find(ReportText.of("", text, language), new DateAnchors(null)).stream()
                .map(date -> String.valueOf(date.from()))
                .toList();
    }

    @Test
    void without_an_anchor_a_weekday_stays_open() {
        FoundDate found = Dates.find(ReportText.of("", "They died on Monday.", "en"), new DateAnchors(null))
                .get(0);

        assertThat(found.from()).isNull();
        assertThat(found.anchor()).isEqualTo(Anchor.UNRESOLVED);
    }

    private static String told(FoundDate date) {
        String days = date.from() == null ? "open" : date.from() + ".." + date.to();
        return date.quote() + " = " + days;
    }

    static Stream<Object[]> corpus() {
        return lines("corpus.txt");
    }

    static Stream<Object[]> not() {
        return lines("not.txt");
    }

    private static Stream<Object[]> lines(String file) {
        return Stream.of("en", "es", "pt", "fr")
                .flatMap(language -> WordFile.lines("dates/" + language + "/" + file).stream()
                        .map(line -> new Object[] {language, line}));
    }
}
