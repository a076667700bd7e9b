package org.atalaya.normalize.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WeightsTest {
    @Test
    void equal_numbers_at_one_place_on_one_day_do_not_link_without_anything_else() {
        double alone = Weights.of("place.same")
                + Weights.of("when.same")
                + Weights.of("harm.same")
                + Weights.of("numbers.equal");

        assertThat(alone).isLessThan(Weights.LINK);
    }

    @Test
    void different_numbers_alone_do_not_split() {
        assertThat(-Weights.of("numbers.differ")).isLessThan(Weights.of("words.shared") / 4);
    }

    @Test
    void a_feature_without_a_weight_is_a_mistake() {
        assertThatThrownBy(() -> Weights.of("moon.phase")).hasMessageContaining("moon.phase");
    }
}
