package org.atalaya.ingest.fetching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource({"120, PT2M", "' 0 ', PT0S", "99999999999999999999, P365D", "900000000, P365D"})
    void seconds_are_read_up_to_a_year(String header, Duration wait) {
        assertThat(RetryAfter.parse(header, NOW)).isEqualTo(wait);
    }

    @Test
    void a_date_is_read_as_how_long_it_is_until_then() {
        assertThat(RetryAfter.parse("Sun, 01 Mar 2026 12:30:00 GMT", NOW)).isEqualTo(Duration.ofMinutes(30));
        assertThat(RetryAfter.parse("Sun, 01 Mar 2026 11:30:00 GMT", NOW)).isZero();
        assertThat(RetryAfter.parse("Tue, 01 Mar 2033 12:00:00 GMT", NOW)).isEqualTo(Duration.ofDays(365));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "soon", "-5", "1.5", "2026-03-01"})
    void what_makes_no_sense_says_nothing(@Nullable String header) {
        assertThat(RetryAfter.parse(header, NOW)).isNull();
    }
}
