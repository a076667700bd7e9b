package org.atalaya.normalize.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.atalaya.events.Where;
import org.atalaya.normalize.text.ReportText;
import org.atalaya.normalize.text.WordFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AmbiguousNamesTest {
    static Stream<String> ambiguous() {
        return WordFile.lines("places/ambiguous.txt").stream();
    }

    @ParameterizedTest
    @MethodSource("ambiguous")
    void a_name_is_told_from_its_namesakes(String line) {
        String[] column = line.split(" \\| ", -1);
        List<FoundPlace> named = find(column[0]).stream()
                .filter(place -> place.quote().equals(column[1]))
                .toList();
        if (column[2].equals("-")) {
            assertThat(named).isEmpty();
            return;
        }
        assertThat(named).hasSize(1);
        assertThat(path(named.get(0).where())).startsWith(column[2]);
    }

    @Test
    void a_wide_area_has_the_precision_of_one() {
        assertThat(find("Thousands fled across Darfur.").get(0).where().precision())
                .isEqualTo(5);
    }

    @Test
    void an_area_of_many_countries_is_no_scene_of_harm() {
        FoundPlace europe = find("He had fled to Europe.").get(0);

        assertThat(europe.where().country()).isNull();
        assertThat(europe.mayBeSceneOfHarm()).isFalse();
    }

    @Test
    void a_body_called_by_its_town_is_no_scene_of_harm() {
        FoundPlace toronto = find("Toronto Police arrested two men.").get(0);

        assertThat(toronto.role()).isEqualTo(FoundPlace.Role.INSTITUTION);
        assertThat(toronto.mayBeSceneOfHarm()).isFalse();
    }

    @Test
    void the_feeds_country_decides_where_the_report_does_not() {
        ReportText report = ReportText.of("", "Hubo dos muertos en Trujillo.", "es");

        assertThat(Places.find(report, "VE").get(0).where().country()).isEqualTo("VE");
        assertThat(Places.find(report, "PE").get(0).where().country()).isEqualTo("PE");
    }

    private static List<FoundPlace> find(String text) {
        return Places.find(ReportText.of("", text, null), null);
    }

    private static String path(Where where) {
        return where.country()
                + (where.admin1() == null ? "" : "/" + where.admin1())
                + (where.name() == null ? "" : "/" + where.name());
    }
}
