package org.atalaya.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CompletionTest {
    private final Gazetteer gazetteer = Gazetteer.world();

    private List<String> complete(String prefix, int most) {
        return Completion.world().of(prefix, most, place -> true).stream()
                .map(gazetteer::name)
                .toList();
    }

    @Test
    void the_best_known_come_first() {
        assertThat(complete("juliac", 1)).containsExactly("Juliaca");
        assertThat(complete("per", 1)).containsExactly("Peru");
    }

    @Test
    void any_language_case_and_accent_will_do() {
        assertThat(complete("ALEM", 3)).contains("Germany");
        assertThat(complete("cor\u0301doba", 5)).contains("Córdoba");
        assertThat(complete("القاهر", 1)).containsExactly("Cairo");
    }

    @Test
    void only_what_is_asked_for_is_given() {
        assertThat(Completion.world().of("puno", 10, gazetteer::isAdmin1))
                .singleElement()
                .satisfies(place -> assertThat(gazetteer.code(place)).isEqualTo("PE-PUN"));
        assertThat(complete("", 10)).isEmpty();
        assertThat(complete("qzxw", 10)).isEmpty();
    }
}
