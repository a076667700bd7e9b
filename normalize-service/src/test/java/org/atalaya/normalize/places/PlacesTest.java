package org.atalaya.normalize.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atalaya.events.Where;
import org.atalaya.normalize.text.ReportText;
import org.atalaya.normalize.text.WordFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlacesTest {
    static Stream<String> examples() {
        return WordFile.lines("places/examples.txt").stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void names_are_the_places_they_mean(String line) {
        List<String> parts = List.of(line.split("=>", -1));
        String sentence = parts.get(0).strip();
        assertThat(named(find(sentence, null)))
                .as(sentence)
                .isEqualTo(parts.get(1).strip());
    }

    private static String named(List<FoundPlace> places) {
        return places.stream()
                .filter(place -> place.role() != FoundPlace.Role.DEMONYM)
                .map(place -> place.quote() + " " + code(place.where()))
                .collect(Collectors.joining("; "));
    }

    private static String code(Where where) {
        return where.admin1() != null ? where.admin1() : Objects.requireNonNullElse(where.country(), "?");
    }

    @Test
    void the_feeds_country_decides_between_places_of_one_name() {
        assertThat(find("Two men were shot in Granada on Friday.", "CO")
                        .get(0)
                        .where()
                        .country())
                .isEqualTo("CO");
        assertThat(find("Two men were shot in Granada on Friday.", "NI")
                        .get(0)
                        .where()
                        .country())
                .isEqualTo("NI");
        assertThat(named(find("Two men were shot in Granada on Friday.", "ES"))).isEqualTo("Granada ES-AN");
    }

    @Test
    void a_place_leads_to_its_division_and_country_and_says_how_precise_it_is() {
        FoundPlace town =
                find("Police fired at a crowd in Juliaca, Peru.", null).get(0);
        assertThat(town.where().precision()).isEqualTo(1);
        assertThat(town.where().name()).isEqualTo("Juliaca");
        assertThat(town.where().admin1Name()).isEqualTo("Puno");
        assertThat(town.where().geonameId()).isEqualTo(3937513L);

        FoundPlace country = find("Police fired at a crowd in Peru.", null).get(0);
        assertThat(country.where().precision()).isEqualTo(6);
        assertThat(country.where().name()).isNull();
    }

    @Test
    void where_somebody_comes_from_and_whose_people_they_are_is_no_scene_of_harm() {
        List<FoundPlace> found = find("A farmer from Ayacucho, Peru, met Chilean and Bolivian lawyers.", null);

        assertThat(found)
                .filteredOn(place -> place.quote().equals("Ayacucho"))
                .allMatch(place -> !place.mayBeSceneOfHarm());
        assertThat(found)
                .filteredOn(place -> place.role() == FoundPlace.Role.DEMONYM)
                .extracting(place -> place.where().country())
                .containsExactly("CL", "BO");
    }

    @Test
    void offsets_are_those_of_the_field() {
        String text = "—«Juliaca»: en San Román, región Puno, Perú.";
        assertThat(find(text, null))
                .allSatisfy(place ->
                        assertThat(text.substring(place.start(), place.end())).isEqualTo(place.quote()));
    }

    private static List<FoundPlace> find(String text, @Nullable String feedCountry) {
        return Places.find(ReportText.of("", text, null), feedCountry);
    }
}
