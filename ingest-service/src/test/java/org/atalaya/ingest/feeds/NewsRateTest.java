package org.atalaya.ingest.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.atalaya.ingest.formats.Entry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NewsRateTest {
    private static final Instant NOW = Instant.parse("2025-03-20T12:00:00Z");

    @Test
    void the_first_look_counts_the_entries_of_the_last_thirty_days() {
        assertThat(NewsRate.first(List.of(daysOld(1), daysOld(2), daysOld(29), daysOld(40), entry(null)), NOW))
                .isEqualTo(0.1);
        assertThat(NewsRate.first(List.of(daysOld(400)), NOW)).isZero();
    }

    @Test
    void a_feed_that_dates_nothing_is_not_left_alone_for_a_day() {
        double rate = NewsRate.first(List.of(entry(null), entry(null)), NOW);

        assertThat(PollSchedule.interval(Feeds.plain(), rate)).isEqualTo(Duration.ofHours(3));
        assertThat(NewsRate.first(List.of(), NOW)).isEqualTo(rate);
    }

    @Test
    void the_rate_moves_to_what_the_polls_bring() {
        Instant weekAgo = NOW.minus(Duration.ofDays(7));

        assertThat(NewsRate.next(1, 0, weekAgo, NOW)).isCloseTo(Math.exp(-1), within(1e-9));
        assertThat(NewsRate.next(1, 70, weekAgo, NOW)).isGreaterThan(6).isLessThan(10);
        assertThat(NewsRate.next(1, 3, null, NOW)).isEqualTo(1);
    }

    private static Entry daysOld(int days) {
        return entry(NOW.minus(Duration.ofDays(days)));
    }

    private static Entry entry(@Nullable Instant published) {
        return new Entry("id", null, "title", "", "", published, null, List.of(), null, List.of());
    }
}
