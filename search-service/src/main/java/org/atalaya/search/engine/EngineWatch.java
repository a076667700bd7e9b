package org.atalaya.search.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.atalaya.kit.problems.UnavailableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Knows whether Elasticsearch answers, makes the index as soon as it does, and logs when that changes. */
public final class EngineWatch {
    private static final Logger LOG = LoggerFactory.getLogger(EngineWatch.class);

    private final VersionedIndex index;
    private final Clock clock;
    private volatile @Nullable Trouble trouble;

    public EngineWatch(VersionedIndex index, Clock clock) {
        this.index = index;
        this.clock = clock;
        this.trouble = new Trouble(clock.instant(), "not asked yet");
    }

    /** What is wrong with Elasticsearch, empty while it answers. */
    public Optional<Trouble> trouble() {
        return Optional.ofNullable(trouble);
    }

    /** Asks once; to be called every few seconds. */
    public synchronized void look() {
        Trouble before = trouble;
        try {
            index.createIfAbsent();
            trouble = null;
            if (before != null) {
                LOG.info("Elasticsearch answers, after {}", Duration.between(before.since(), clock.instant()));
            }
        } catch (UnavailableException e) {
            trouble = new Trouble(before == null ? clock.instant() : before.since(), String.valueOf(e.getMessage()));
            if (before == null || !before.reason().equals(trouble.reason())) {
                LOG.warn("Indexing waits. {}", e.getMessage());
            }
        }
    }

    /** Since when and why Elasticsearch cannot be used. */
    public record Trouble(Instant since, String reason) {}
}
