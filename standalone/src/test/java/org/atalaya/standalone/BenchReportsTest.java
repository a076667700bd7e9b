package org.atalaya.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BenchReportsTest {
    @Test
    void one_number_is_always_the_same_report() {
        assertThat(BenchReports.report(7)).isEqualTo(BenchReports.report(7));
    }

    @Test
    void no_two_numbers_are_the_same_report() {
        assertThat(IntStream.range(0, 1_000).mapToObj(BenchReports::report).map(BenchReports.Written::text))
                .doesNotHaveDuplicates();
    }

    /** Long enough that no page is fetched for them, as long as a news wire's. */
    @Test
    void they_are_as_long_as_real_ones() {
        assertThat(IntStream.range(0, 1_000)
                        .map(number -> BenchReports.report(number).text().length())
                        .summaryStatistics())
                .satisfies(lengths -> {
                    assertThat(lengths.getMin()).isGreaterThan(1_000);
                    assertThat(lengths.getAverage()).isBetween(1_800.0, 3_000.0);
                });
    }
}
