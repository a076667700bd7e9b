package org.atalaya.ingest.feeds;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.atalaya.ingest.feeds.PollStore.NoLongerOwnedException;
import org.atalaya.ingest.feeds.PollStore.RefusedStepException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One membership in the group of those who poll, from joining to the first failure; lives in one thread. */
final class Membership implements ConsumerRebalanceListener {
    private static final Logger LOG = LoggerFactory.getLogger(Membership.class);

    /** Of waiting for Kafka while nothing has to be stored. */
    private static final Duration IDLE = Duration.ofMillis(200);

    private static final Duration BUSY = Duration.ofMillis(10);

    /** Feeds that are not registered any more leave their entries, so that coming back is no news. */
    private static final Duration BETWEEN_CLEANINGS = Duration.ofHours(6);

    private final Consumer<String, byte[]> consumer;
    private final PollTransaction transaction;
    private final SeenLoader loader;
    private final FeedsView view;
    private final Pollers pollers;
    private final int partitionCount;
    private final Clock clock;
    private final Map<Integer, OwnedPartition> owned = new ConcurrentHashMap<>();
    private final StoreQueue stores = new StoreQueue();
    private Instant nextCleaning;
    private volatile boolean isReady;
    private volatile @Nullable Instant lastRound;

    Membership(
            Consumer<String, byte[]> consumer,
            PollTransaction transaction,
            SeenLoader loader,
            FeedsView view,
            Pollers pollers,
            int partitionCount,
            Clock clock) {
        this.consumer = consumer;
        this.transaction = transaction;
        this.loader = loader;
        this.view = view;
        this.pollers = pollers;
        this.partitionCount = partitionCount;
        this.clock = clock;
        this.nextCleaning = clock.instant().plus(BETWEEN_CLEANINGS);
    }

    boolean isReady() {
        return isReady;
    }

    Set<Integer> partitions() {
        return Set.copyOf(owned.keySet());
    }

    @Nullable Instant lastRound() {
        return lastRound;
    }

    /** Works until it is told to stop; throws what Kafka throws. */
    void run(Supplier<Boolean> goesOn) {
        try {
            consumer.subscribe(List.of(FeedTopics.FEEDS), this);
            while (goesOn.get()) {
                // What it brings stands in the view already, or soon: only the membership and the offset matter here.
                consumer.poll(pollers.isIdle() ? IDLE : BUSY);
                storeWhatWaits();
                pollers.finished().forEach(this::settle);
                clean();
                startWhatIsDue();
                lastRound = clock.instant();
            }
        } finally {
            isReady = false;
            stores.close();
        }
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
        List<OwnedPartition> added = assigned.stream()
                .map(partition -> new OwnedPartition(partition.partition(), partitionCount))
                .toList();
        if (!added.isEmpty()) {
            loader.load(added, partitionCount);
            added.forEach(partition -> owned.put(partition.number(), partition));
        }
        isReady = true;
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
        for (TopicPartition partition : revoked) {
            OwnedPartition lost = owned.remove(partition.partition());
            if (lost != null) {
                pollers.stop(lost);
            }
        }
        if (!revoked.isEmpty()) {
            LOG.info("Other instances may now poll the feeds of {}", revoked);
        }
    }

    private void storeWhatWaits() {
        for (StoreQueue.Request request = stores.poll(); request != null; request = stores.poll()) {
            if (owned.get(request.owned().number()) != request.owned()) {
                StoreQueue.refuse(request);
                continue;
            }
            try {
                transaction.write(request.step(), request.owned());
                pollers.count(request.step());
                request.done().complete(null);
            } catch (NoLongerOwnedException | RefusedStepException e) {
                request.done().completeExceptionally(e);
            } catch (KafkaException e) {
                request.done().completeExceptionally(e);
                throw e;
            }
        }
    }

    private void settle(Pollers.Finished finished) {
        OwnedPartition partition = finished.owned();
        partition.busy(finished.feed().id(), false);
        FeedState after = finished.state();
        if (after != null) {
            partition.state(after);
        } else if (owned.get(partition.number()) == partition) {
            readAgain(partition);
        }
    }

    /** What a poll put into memory does not stand in Kafka: only reading the partition again is sure. */
    private void readAgain(OwnedPartition partition) {
        pollers.stop(partition);
        OwnedPartition fresh = new OwnedPartition(partition.number(), partitionCount);
        loader.load(List.of(fresh), partitionCount);
        owned.put(fresh.number(), fresh);
    }

    private void startWhatIsDue() {
        Instant now = clock.instant();
        List<Due> due = new ArrayList<>();
        for (Feed feed : view.unorderedFeeds()) {
            OwnedPartition partition = owned.get(FeedTopics.partition(feed.id(), partitionCount));
            if (partition == null || partition.isBusy(feed.id())) {
                continue;
            }
            FeedState state = partition.state(feed.id());
            FeedState known = state == null ? FeedState.beforeFirstPoll(feed.id(), now) : state;
            if (known.isDue(feed, now)) {
                due.add(new Due(feed, known, partition));
            }
        }
        due.sort(Comparator.comparing(each -> each.state().nextPoll()));
        for (Due each : due) {
            SeenEntries seen = each.partition().seen(each.feed().id());
            if (pollers.start(each.feed(), each.state(), seen, each.partition(), stores.of(each.partition()))) {
                each.partition().busy(each.feed().id(), true);
            }
        }
    }

    private record Due(Feed feed, FeedState state, OwnedPartition partition) {}

    /** States of feeds that are gone go at once, their entries when they are old. */
    private void clean() {
        Instant now = clock.instant();
        boolean entriesToo = !now.isBefore(nextCleaning);
        try {
            for (OwnedPartition partition : owned.values()) {
                for (String feed : partition.feedsWithState()) {
                    if (view.feed(feed) == null && !partition.isBusy(feed)) {
                        transaction.forgetState(feed, partition);
                        partition.forgetState(feed);
                    }
                }
                if (entriesToo) {
                    transaction.forgetEntries(OldEntries.of(partition, view, now), partition);
                }
            }
        } catch (NoLongerOwnedException e) {
            LOG.debug("Cleaning is left to the next owner: {}", e.getMessage());
        } catch (RefusedStepException e) {
            LOG.warn("What is known of removed feeds cannot be cleaned away: {}", e.getMessage());
        }
        if (entriesToo) {
            nextCleaning = now.plus(BETWEEN_CLEANINGS);
        }
    }
}
