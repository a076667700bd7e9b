package org.atalaya.search.reports;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Tells whether indexing goes on. Elasticsearch can answer and still take no documents, as with a full disk. */
final class IndexingHealth implements HealthIndicator {
    private static final Logger LOG = LoggerFactory.getLogger(IndexingHealth.class);

    /** Kafka gives the messages to another instance then, {@code max.poll.interval.ms}. */
    private static final Duration STALE = Duration.ofMinutes(5);

    private final Clock clock;
    private volatile @Nullable Wait wait;

    IndexingHealth(Clock clock) {
        this.clock = clock;
    }

    private record Wait(Instant since, Instant last, String reason) {}

    synchronized void waits(RuntimeException why) {
        String reason = String.valueOf(why.getMessage());
        Wait before = wait;
        Instant now = clock.instant();
        if (before == null || !before.reason().equals(reason)) {
            LOG.warn("Indexing waits. {}", reason);
        }
        wait = new Wait(before == null ? now : before.since(), now, reason);
    }

    synchronized void goesOn() {
        Wait before = wait;
        if (before != null) {
            LOG.info("Indexing goes on, after {}", Duration.between(before.since(), clock.instant()));
            wait = null;
        }
    }

    @Override
    public Health health() {
        Wait now = wait;
        return now == null || now.last().plus(STALE).isBefore(clock.instant())
                ? Health.up().build()
                : Health.down()
                        .withDetail("reason", now.reason())
                        .withDetail("since", now.since().toString())
                        .build();
    }
}
