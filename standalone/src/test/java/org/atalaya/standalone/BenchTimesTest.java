package org.atalaya.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchTimesTest {
    @ParameterizedTest
    @CsvSource({"0.5,10", "0.95,19", "0.99,20", "1,20"})
    void a_percentile_is_a_time_that_was_measured(double share, double expected) {
        BenchTimes times = new BenchTimes();
        for (int time = 20; time > 0; time--) {
            times.add(time);
        }

        assertThat(times.percentile(share)).isEqualTo(expected);
    }

    @Test
    void of_nothing_there_is_none() {
        assertThatThrownBy(() -> new BenchTimes().percentile(0.5)).isInstanceOf(UnmetException.class);
    }
}
