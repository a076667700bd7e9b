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
    void what_a_quarter_is_a_part_of_is_no_quarter() {
        assertThat(named("Nairobi", "Gunmen raided a suburb of Nairobi, Kenya.").size())
                .isEqualTo(FoundPlace.Size.ANY);
        assertThat(named("Nairobi", "Gunmen raided Umoja, the eastern quarter of Nairobi, Kenya.")
                        .size())
                .isEqualTo(FoundPlace.Size.ANY);
        assertThat(named("Umoja", "Gunmen raided Umoja, the eastern quarter of Nairobi, Kenya.")
                        .size())
                .isEqualTo(FoundPlace.Size.SMALL);
    }

    @Test
    void where_the_wounded_are_cared_for_is_no_scene_but_where_they_were_struck_is() {
        assertThat(named("Rosales Hospital", "A student died at the Rosales Hospital in Lima, Peru.")
                        .role())
                .isEqualTo(FoundPlace.Role.CARE);
        assertThat(named("Rosales Hospital", "It rose when a student died at the Rosales Hospital in Lima, Peru.")
                        .role())
                .isEqualTo(FoundPlace.Role.CARE);
        assertThat(named("Pasto", "Dos siguen hospitalizados en Pasto, Colombia.")
                        .role())
                .isEqualTo(FoundPlace.Role.CARE);
        assertThat(named("Rosales Hospital", "A student died in a strike on the Rosales Hospital in Lima, Peru.")
                        .role())
                .isNotEqualTo(FoundPlace.Role.CARE);
        assertThat(named("Pasto", "El herido fue remitido a Pasto, Colombia.").role())
                .isEqualTo(FoundPlace.Role.TOWARD);
    }

    @Test
    void where_somebody_speaks_is_no_scene() {
        assertThat(named("Puno", "Civil society in Puno, Peru, is angry.").role())
                .isEqualTo(FoundPlace.Role.NAMED);
        assertThat(named("Puno", "Civil society in Puno says that three were killed in Ilave, Peru.")
                        .role())
                .isEqualTo(FoundPlace.Role.SPEAKER);
    }

    @Test
    void a_headline_names_the_division_where_the_text_tells_of_another_town_of_it() {
        ReportText away = ReportText.of("Puno: nine killed", "Nine people were killed in Juliaca, Peru.", "en");
        ReportText there = ReportText.of("Puno: nine killed", "Nine people were killed in Puno, Peru.", "en");

        assertThat(Places.find(away, null).get(0).where().precision()).isEqualTo(4);
        assertThat(Places.find(there, null).get(0).where().precision()).isEqualTo(1);
    }

    @Test
    void a_state_is_not_the_municipality_in_it_that_bears_its_name() {
        ReportText text = ReportText.of("", "En Culiacán hubo calma. Nueve homicidios se contaron en Sinaloa.", "es");

        assertThat(Places.find(text, null).get(1).where().precision()).isEqualTo(4);
    }

    private static FoundPlace named(String name, String sentence) {
        return find(sentence, null).stream()
                .filter(place -> place.quote().equals(name))
                .findFirst()
                .orElseThrow();
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
