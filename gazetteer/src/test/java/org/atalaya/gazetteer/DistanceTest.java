package org.atalaya.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DistanceTest {
    @Test
    void a_degree_of_longitude_is_shorter_the_further_it_is_from_the_equator() {
        assertThat(Distance.kilometres(0, 0, 0, 1)).isCloseTo(111.2, within(0.1));
        assertThat(Distance.kilometres(60, 0, 60, 1)).isCloseTo(55.6, within(0.1));
        assertThat(Distance.kilometres(0, 179.5, 0, -179.5)).isCloseTo(111.2, within(0.1));
        assertThat(Distance.kilometres(-15.5, -70.13, -15.5, -70.13)).isZero();
    }
}
