package org.atalaya.ingest.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PollScheduleTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final PollSchedule schedule = new PollSchedule(Clock.fixed(NOW, ZoneOffset.UTC));

    @ParameterizedTest
    @CsvSource({"0, PT24H", "0.05, PT24H", "1, PT3H", "6, PT30M", "18, PT10M", "1000, PT10M"})
    void theIntervalFollowsHowMuchIsNew(double newPerDay, Duration interval) {
        assertThat(PollSchedule.interval(Feeds.plain(), newPerDay)).isEqualTo(interval);
    }

    @Test
    void pollsThatStartedTogetherDriftApartByATenthAtMost() {
        List<Instant> next = LongStream.range(0, 200)
                .mapToObj(polls -> schedule.afterSuccess(Feeds.plain(), 1, polls))
                .toList();
        assertThat(next)
                .allSatisfy(each -> assertThat(Duration.between(NOW, each))
                        .isBetween(Duration.ofMinutes(162), Duration.ofMinutes(198)));
        assertThat(Set.copyOf(next)).hasSizeGreaterThan(150);
    }

    @Test
    void aRegisteredIntervalIsKeptToTheSecond() {
        Feed feed = Feeds.every(Duration.ofMinutes(1));
        assertThat(schedule.afterSuccess(feed, 1000, 1)).isEqualTo(NOW.plusSeconds(60));
    }

    @Test
    void aRegisteredIntervalDoesNotShortenTheBackOff() {
        Feed feed = Feeds.every(Duration.ofMinutes(1));
        assertThat(schedule.afterFailure(feed, Trouble.SERVER_ERROR, 1, null, 1))
                .isAfter(NOW.plusSeconds(25 * 60));
    }

    @ParameterizedTest
    @CsvSource({
        "UNREACHABLE, 1, PT10M",
        "UNREACHABLE, 2, PT20M",
        "UNREACHABLE, 30, PT24H",
        "SERVER_ERROR, 1, PT30M",
        "SERVER_ERROR, 3, PT2H",
        "CLIENT_ERROR, 1, PT6H",
        "CLIENT_ERROR, 3, PT24H",
        "UNREADABLE, 1, PT1H",
        "THROTTLED, 2, PT2H",
        "REFUSED, 1, PT24H",
        "GONE, 1, PT24H"
    })
    void eachKindOfFailureHasItsOwnBackOff(Trouble trouble, int inARow, Duration wait) {
        Duration given = Duration.between(NOW, schedule.afterFailure(Feeds.plain(), trouble, inARow, null, 7));
        assertThat(given)
                .isBetween(
                        wait.multipliedBy(9).dividedBy(10),
                        wait.multipliedBy(11).dividedBy(10));
    }

    @Test
    void retryAfterIsHonouredWhereItIsLonger() {
        Instant next = schedule.afterFailure(Feeds.plain(), Trouble.SERVER_ERROR, 1, Duration.ofHours(5), 1);
        assertThat(next).isEqualTo(NOW.plus(Duration.ofHours(5)));
    }

    @Test
    void aServerThatThrottlesMayAskToComeEarlierButNotAtOnce() {
        assertThat(schedule.afterFailure(Feeds.plain(), Trouble.THROTTLED, 4, Duration.ofMinutes(15), 1))
                .isEqualTo(NOW.plus(Duration.ofMinutes(15)));
        assertThat(schedule.afterFailure(Feeds.plain(), Trouble.THROTTLED, 4, Duration.ZERO, 1))
                .isEqualTo(NOW.plus(Duration.ofMinutes(10)));
    }

    @Test
    void aRetryAfterOfYearsIsAMistake() {
        assertThat(schedule.afterFailure(Feeds.plain(), Trouble.THROTTLED, 1, Duration.ofDays(4000), 1))
                .isEqualTo(NOW.plus(Duration.ofDays(30)));
    }

    @Test
    void every24thPollIsAFullRead() {
        assertThat(PollSchedule.isFullRead(0)).isTrue();
        assertThat(PollSchedule.isFullRead(23)).isFalse();
        assertThat(PollSchedule.isFullRead(24)).isTrue();
    }
}
