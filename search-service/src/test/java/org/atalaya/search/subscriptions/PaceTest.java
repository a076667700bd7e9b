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

    @ParameterizedTest
    @CsvSource({
        // From the evening until midnight, which is on the next day.
        "18:00,00:00,America/Lima,2026-03-02T01:00:00Z,2026-03-02T05:00:00Z",
        "18:00,00:00,America/Lima,2026-03-02T05:00:00Z,2026-03-02T05:00:00Z",
        // Within one day; the first minute is quiet, the last is over.
        "12:00,14:00,Asia/Kabul,2026-03-02T07:30:00Z,2026-03-02T09:30:00Z",
        "12:00,14:00,Asia/Kabul,2026-03-02T09:30:00Z,2026-03-02T09:30:00Z",
        // The same instant is night in one place and day in another.
        "22:00,07:00,Africa/Khartoum,2026-03-02T20:30:00Z,2026-03-03T05:00:00Z",
        "22:00,07:00,America/Lima,2026-03-02T20:30:00Z,2026-03-02T20:30:00Z",
        // Nights in which clocks are put forward and back.
        "22:00,07:00,Europe/Madrid,2026-03-28T23:00:00Z,2026-03-29T05:00:00Z",
        "22:00,07:00,Europe/Madrid,2026-10-24T22:00:00Z,2026-10-25T06:00:00Z",
        // From an hour to itself is no time at all.
        "22:00,22:00,America/Lima,2026-03-02T03:30:00Z,2026-03-02T03:30:00Z"
    })
    void quiet_hours_are_those_of_their_zone(LocalTime from, LocalTime to, ZoneId zone, Instant now, Instant due) {
        assertThat(new Pace(Every.AT_ONCE, from, to, zone).due(now)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "HOUR,Asia/Kabul,2026-03-01T15:20:00Z,2026-03-01T15:30:00Z",
        "HOUR,Asia/Kabul,2026-03-01T17:20:00Z,2026-03-02T04:00:00Z",
        "HOUR,America/Lima,2026-03-02T03:20:00Z,2026-03-02T13:30:00Z",
        "DAY,America/Lima,2026-03-02T04:59:00Z,2026-03-02T13:30:00Z",
        "DAY,Africa/Khartoum,2026-03-02T22:30:00Z,2026-03-03T06:30:00Z"
    })
    void a_digest_that_falls_into_quiet_hours_comes_at_their_end(Every every, ZoneId zone, Instant now, Instant due) {
        assertThat(new Pace(every, LocalTime.of(22, 0), LocalTime.of(8, 30), zone).due(now))
                .isEqualTo(due);
    }

    @Test
    void quiet_hours_over_night_end_in_the_morning() {
        Pace pace = new Pace(Every.AT_ONCE, LocalTime.of(22, 0), LocalTime.of(7, 0), LIMA);

        assertThat(pace.due(Instant.parse("2026-03-02T04:00:00Z"))).isEqualTo(Instant.parse("2026-03-02T12:00:00Z"));
        assertThat(pace.due(Instant.parse("2026-03-02T06:00:00Z"))).isEqualTo(Instant.parse("2026-03-02T12:00:00Z"));
        assertThat(pace.due(Instant.parse("2026-03-02T13:00:00Z"))).isEqualTo(Instant.parse("2026-03-02T13:00:00Z"));
    }
}
