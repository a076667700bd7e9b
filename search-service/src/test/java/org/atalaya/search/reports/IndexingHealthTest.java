package org.atalaya.search.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.atalaya.testing.MovingClock;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class IndexingHealthTest {
    private static final Instant START = Instant.parse("2025-03-17T09:00:00Z");

    private final MovingClock clock = new MovingClock(START);
    private final IndexingHealth health = new IndexingHealth(clock);

    @Test
    void it_is_well_before_anything_came() {
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void it_tells_why_it_waits_and_since_when() {
        health.waits(new IllegalStateException("disk full"));
        clock.advance(Duration.ofSeconds(60));
        health.waits(new IllegalStateException("still full"));

        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.health().getDetails())
                .containsEntry("reason", "still full")
                .containsEntry("since", START.toString());
    }

    @Test
    void it_is_well_again_when_it_goes_on() {
        health.waits(new IllegalStateException("disk full"));
        health.goesOn();

        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void messages_that_another_instance_took_over_are_not_its_concern() {
        health.waits(new IllegalStateException("disk full"));
        clock.advance(Duration.ofMinutes(6));

        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }
}
