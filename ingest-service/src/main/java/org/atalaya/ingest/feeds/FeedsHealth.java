package org.atalaya.ingest.feeds;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Up where this instance knows which feeds it polls, and looks through them. */
final class FeedsHealth extends AbstractHealthIndicator {
    private static final Duration LONGEST_ROUND = Duration.ofSeconds(60);

    private final FeedsView view;
    private final FeedOwner owner;
    private final FeedsFileWatcher file;
    private final Clock clock;

    FeedsHealth(FeedsView view, FeedOwner owner, FeedsFileWatcher file, Clock clock) {
        super("The feeds could not be asked");
        this.view = view;
        this.owner = owner;
        this.file = file;
        this.clock = clock;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        Instant lastRound = owner.lastRound();
        health.withDetail("feeds", view.unorderedFeeds().size());
        health.withDetail("file", file.file().toString());
        health.withDetail("partitions", owner.partitions());
        if (lastRound != null) {
            health.withDetail("lastRound", lastRound);
        }
        List<String> mistakes = file.mistakes();
        if (!mistakes.isEmpty()) {
            health.withDetail("fileMistakes", mistakes);
        }
        if (!view.isComplete()) {
            health.down().withDetail("reason", "the feeds are still being read from Kafka");
        } else if (!file.isRead()) {
            health.down().withDetail("reason", "the feeds file was not read yet");
        } else if (!owner.isReady() || lastRound == null) {
            health.down().withDetail("reason", "this instance does not know yet which feeds it polls");
        } else if (lastRound.plus(LONGEST_ROUND).isBefore(clock.instant())) {
            health.down().withDetail("reason", "no feed was looked at since " + lastRound);
        } else {
            health.up();
        }
    }
}
