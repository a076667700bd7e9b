package org.atalaya.ingest.feeds;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.atalaya.ingest.feeds.PollStore.NoLongerOwnedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads that poll. Of the feeds of one host only one is polled at a time, so that a slow host keeps one thread
 * busy, never all. All but the polls themselves happens in the owner's thread.
 */
final class Pollers implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Pollers.class);

    /** @param state null where the poll could not be stored */
    record Finished(
            Feed feed, OwnedPartition owned, @Nullable FeedState state) {}

    private record Running(OwnedPartition owned, Future<?> task) {}

    private final int most;
    private final FeedPoll poll;
    private final FeedMetrics metrics;
    private final ExecutorService threads;
    private final Map<String, Running> runningByHost = new HashMap<>();
    private final Queue<Finished> finished = new ConcurrentLinkedQueue<>();

    Pollers(int most, FeedPoll poll, FeedMetrics metrics) {
        this.most = most;
        this.poll = poll;
        this.metrics = metrics;
        AtomicInteger number = new AtomicInteger();
        this.threads =
                Executors.newFixedThreadPool(most, task -> new Thread(task, "poller-" + number.incrementAndGet()));
    }

    boolean isIdle() {
        return runningByHost.isEmpty();
    }

    /** Starts a poll; false where the feed has to wait for a thread or for its host. */
    boolean start(Feed feed, FeedState state, SeenEntries seen, OwnedPartition owned, PollStore store) {
        String host = host(feed, state);
        if (runningByHost.size() >= most || runningByHost.containsKey(host)) {
            return false;
        }
        Future<?> task = threads.submit(() -> finished.add(run(feed, state, seen, owned, store)));
        runningByHost.put(host, new Running(owned, task));
        return true;
    }

    /** The polls that ended since this was last asked. */
    List<Finished> finished() {
        List<Finished> ended = new ArrayList<>();
        for (Finished each = finished.poll(); each != null; each = finished.poll()) {
            ended.add(each);
        }
        runningByHost.values().removeIf(running -> running.task().isDone());
        return ended;
    }

    /** Interrupts the polls of a partition. */
    void stop(OwnedPartition owned) {
        runningByHost.values().stream()
                .filter(running -> running.owned() == owned)
                .forEach(running -> running.task().cancel(true));
    }

    void count(PollStep step) {
        metrics.count(step);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private Finished run(Feed feed, FeedState state, SeenEntries seen, OwnedPartition owned, PollStore store) {
        try {
            FeedState after = poll.run(feed, state, seen, store);
            log(feed, after);
            return new Finished(feed, owned, after);
        } catch (NoLongerOwnedException e) {
            LOG.info("{}: {}", feed.url(), e.getMessage());
            return new Finished(feed, owned, null);
        }
    }

    private static void log(Feed feed, FeedState after) {
        String words = after.last() == null ? "" : after.last().words();
        if (after.trouble() == null) {
            LOG.info("{}: {}", feed.url(), words);
        } else {
            LOG.warn("{}: {}", feed.url(), words);
        }
    }

    private static String host(Feed feed, FeedState state) {
        URI address = state.address(feed);
        return address.getHost() == null
                ? address.toString()
                : address.getHost().toLowerCase(Locale.ROOT);
    }
}
