package org.atalaya.ingest.feeds;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Polls the feeds of the partitions that the group gives this instance. Any failure of Kafka ends the membership; a new
 * one reads everything again from the topics, so that nothing depends on how far the old one came.
 */
final class FeedOwner extends Worker {
    private static final Logger LOG = LoggerFactory.getLogger(FeedOwner.class);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);
    private static final Duration KAFKA_PATIENCE = Duration.ofSeconds(10);

    private final KafkaClients clients;
    private final FeedsView view;
    private final FeedPoll poll;
    private final FeedMetrics metrics;
    private final int pollers;
    private final Clock clock;
    private volatile @Nullable Membership membership;

    FeedOwner(KafkaClients clients, FeedsView view, FeedPoll poll, FeedMetrics metrics, int pollers, Clock clock) {
        super("feed-owner");
        this.clients = clients;
        this.view = view;
        this.poll = poll;
        this.metrics = metrics;
        this.pollers = pollers;
        this.clock = clock;
    }

    /** True where it is known which feeds this instance polls. */
    boolean isReady() {
        Membership present = membership;
        return present != null && present.isReady();
    }

    /** The partitions whose feeds this instance polls. */
    Collection<Integer> partitions() {
        Membership present = membership;
        return present == null ? List.of() : present.partitions();
    }

    /** When feeds were last looked through for what is due; null where that was never. */
    @Nullable Instant lastRound() {
        Membership present = membership;
        return present == null ? null : present.lastRound();
    }

    @Override
    void work() {
        while (!view.isComplete()) {
            if (pause(LOOK_AGAIN)) {
                return;
            }
        }
        try (Producer<String, byte[]> producer = clients.transactionalProducer();
                Consumer<String, byte[]> consumer = clients.groupMember();
                Pollers pool = new Pollers(pollers, poll, metrics)) {
            producer.initTransactions();
            int partitions =
                    consumer.partitionsFor(FeedTopics.FEEDS, KAFKA_PATIENCE).size();
            SeenLoader loader = new SeenLoader(clients::reader, clients.admin(), view);
            PollTransaction transaction = new PollTransaction(producer, consumer, partitions);
            Membership present = new Membership(consumer, transaction, loader, view, pool, partitions, clock);
            membership = present;
            present.run(this::isRunning);
        } catch (InterruptException e) {
            Thread.currentThread().interrupt();
        } catch (KafkaException e) {
            LOG.warn("Polling is interrupted, Kafka does not answer as it should: {}", e.getMessage());
        } finally {
            membership = null;
        }
    }
}
