package org.atalaya.search.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.atalaya.search.subscriptions.Pace.Every;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {
    private static final ZoneId LIMA = ZoneId.of("America/Lima");

    @ParameterizedTest
    @CsvSource({
        "AT_ONCE,2026-03-01T17:20:00Z,2026-03-01T17:20:00Z",
        "HOUR,2026-03-01T17:20:00Z,2026-03-01T18:00:00Z",
        "DAY,2026-03-01T12:00:00Z,2026-03-01T13:00:00Z",
        "DAY,2026-03-01T17:20:00Z,2026-03-02T13:00:00Z"
    })
    void alerts_go_at_once_or_at_the_next_hour_or_morning(Every every, Instant now, Instant due) {
        assertThat(new Pace(every, null, null, LIMA).due(now)).isEqualTo(due);
    }

    @Test
    void quiet_hours_over_night_end_in_the_morning() {
        Pace pace = new Pace(Every.AT_ONCE, LocalTime.of(22, 0), LocalTime.of(7, 0), LIMA);

        assertThat(pace.due(Instant.parse("2026-03-02T04:00:00Z"))).isEqualTo(Instant.parse("2026-03-02T12:00:00Z"));
        assertThat(pace.due(Instant.parse("2026-03-02T06:00:00Z"))).isEqualTo(Instant.parse("2026-03-02T12:00:00Z"));
        assertThat(pace.due(Instant.parse("2026-03-02T13:00:00Z"))).isEqualTo(Instant.parse("2026-03-02T13:00:00Z"));
    }
}
