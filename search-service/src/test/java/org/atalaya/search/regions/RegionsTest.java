package org.atalaya.search.regions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.atalaya.gazetteer.Level;
import org.atalaya.kit.problems.InvalidParameterException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionsTest {
    @Test
    void a_town_is_told_with_all_that_it_lies_in() {
        Region juliaca = Regions.complete("juliac", "es", Set.of(), Set.of(Level.TOWN), 1)
                .get(0);

        assertThat(juliaca.hierarchy()).isEqualTo("Juliaca, San Román, Puno, Perú");
        assertThat(juliaca.parameter()).isEqualTo("place");
        assertThat(juliaca.country()).isEqualTo("PE");
        assertThat(juliaca.admin1()).isEqualTo("PE-PUN");
        assertThat(juliaca.admin2()).isEqualTo("PE.21.2111");
        assertThat(juliaca.latitude()).isBetween(-15.6, -15.4);
    }

    @Test
    void case_and_accents_do_not_matter_and_names_are_in_the_askers_language() {
        assertThat(Regions.complete("PERU", "es", Set.of(), Set.of(Level.COUNTRY), 1))
                .singleElement()
                .satisfies(peru -> {
                    assertThat(peru.name()).isEqualTo("Perú");
                    assertThat(peru.id()).isEqualTo("PE");
                    assertThat(peru.within()).isEmpty();
                });
        assertThat(Regions.complete("alemania", "en", Set.of(), Set.of(), 1)
                        .get(0)
                        .name())
                .isEqualTo("Germany");
    }

    @Test
    void country_and_level_narrow_what_is_found() {
        assertThat(Regions.complete("puno", "es", Set.of("PE"), Set.of(Level.ADMIN1), 10))
                .extracting(Region::id)
                .containsExactly("PE-PUN");
        assertThat(Regions.complete("puno", "es", Set.of("DE"), Set.of(Level.ADMIN1), 10))
                .isEmpty();
    }

    @Test
    void everything_that_is_found_can_be_asked_for() {
        assertThat(Regions.complete("dar", "en", Set.of(), Set.of(), 50))
                .isNotEmpty()
                .noneMatch(region -> region.id().equals("null"));
    }

    @Test
    void codes_have_names() {
        assertThat(RegionNames.of("PE", "es")).isEqualTo("Perú");
        assertThat(RegionNames.of("PE-PUN", "es")).isEqualTo("Puno");
        assertThat(RegionNames.of("PE.21.2111", "es")).isEqualTo("San Román");
        assertThat(RegionNames.of("XX", "es")).isNull();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            es, -, es
            ES, fr, es
            -, 'de,fr;q=0.8,en;q=0.5', fr
            -, 'es-PE,es;q=0.9', es
            -, de, en
            -, '***;;', en
            -, -, en
            """)
    void the_language_is_the_parameter_or_what_the_browser_asks_for(
            @org.jspecify.annotations.Nullable String parameter,
            @org.jspecify.annotations.Nullable String accepted,
            String language) {
        assertThat(AskerLanguage.of(parameter, accepted)).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource({"prefix, ''", "level, VILLAGE", "country, PERU", "size, 51", "lang, spanish", "near, 1"})
    void a_parameter_that_cannot_be_used_is_named(String name, String value) {
        Map<String, List<String>> parameters = new java.util.HashMap<>(Map.of("prefix", List.of("juli")));
        parameters.put(name, List.of(value));

        assertThatThrownBy(() -> RegionQuery.parse(parameters, null))
                .isInstanceOfSatisfying(
                        InvalidParameterException.class,
                        e -> assertThat(e.parameter()).isEqualTo(name));
    }
}
