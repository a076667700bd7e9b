package org.atalaya.ingest.feeds;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.TimeoutException;
import org.atalaya.events.ReportCollected;
import org.atalaya.ingest.feeds.PollStore.NoLongerOwnedException;
import org.atalaya.ingest.feeds.PollStore.RefusedStepException;
import org.atalaya.kit.messaging.EventRecords;
import org.atalaya.kit.messaging.TraceParent;
import org.jspecify.annotations.Nullable;

/**
 * Writes a step of a poll in one Kafka transaction: reports, what was seen of their entries, and the feed's state stand
 * together or not at all.
 *
 * <p>A former owner is fenced by the offset that each transaction commits for the feed's partition: Kafka takes it only
 * from a member of the group's present generation. Everything is flushed before that offset is sent, so that what a
 * transaction holds that Kafka may still commit stands in the topics when a new owner looks for their ends, and the new
 * owner waits for it ({@link SeenLoader}).
 *
 * <p>What Kafka does not take (a message that is too large, a topic that it does not let this service write to) ends its
 * own transaction only. All else, as Kafka being away or another instance using the same name, is thrown as it comes:
 * the producer cannot go on then, whichever feed's step met it first.
 */
final class PollTransaction {
    private static final String SOURCE = "/ingest-service";

    private final Producer<String, byte[]> producer;
    private final Consumer<String, byte[]> consumer;
    private final int partitions;

    /** @param consumer the member of the group by which the producer's instance owns partitions of the feeds */
    PollTransaction(Producer<String, byte[]> producer, Consumer<String, byte[]> consumer, int partitions) {
        this.producer = producer;
        this.consumer = consumer;
        this.partitions = partitions;
    }

    void write(PollStep step, OwnedPartition owned) throws NoLongerOwnedException, RefusedStepException {
        write(() -> send(step), owned);
    }

    /** Removes the state of a feed that is no longer registered. */
    void forgetState(String feed, OwnedPartition owned) throws NoLongerOwnedException, RefusedStepException {
        write(() -> queue(FeedTopics.message(FeedTopics.STATES, feed, feed, null, partitions)), owned);
    }

    void forgetEntries(List<SeenEntry> entries, OwnedPartition owned)
            throws NoLongerOwnedException, RefusedStepException {
        if (!entries.isEmpty()) {
            write(() -> entries.forEach(entry -> send(entry, true)), owned);
        }
    }

    private void write(Runnable sends, OwnedPartition owned) throws NoLongerOwnedException, RefusedStepException {
        producer.beginTransaction();
        try {
            sends.run();
            commit(owned);
        } catch (CommitFailedException | RebalanceInProgressException e) {
            producer.abortTransaction();
            throw new NoLongerOwnedException("another instance may own partition " + owned.number() + " by now");
        } catch (KafkaException e) {
            abortOrThrow(e);
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new RefusedStepException(String.valueOf(cause.getMessage()), e);
        }
    }

    private void abortOrThrow(KafkaException why) {
        if (isOfAllFeeds(why)) {
            throw why;
        }
        try {
            producer.abortTransaction();
        } catch (KafkaException e) {
            why.addSuppressed(e);
            throw why;
        }
    }

    /** Kafka that does not answer, or that knows this producer no more. */
    private static boolean isOfAllFeeds(@Nullable Throwable why) {
        return why != null
                && (why instanceof TimeoutException
                        || why instanceof InterruptException
                        || why instanceof InvalidProducerEpochException
                        || why instanceof ProducerFencedException
                        || isOfAllFeeds(why.getCause()));
    }

    private void commit(OwnedPartition owned) {
        producer.flush();
        TopicPartition partition = new TopicPartition(FeedTopics.FEEDS, owned.number());
        OffsetAndMetadata offset = new OffsetAndMetadata(consumer.position(partition));
        ConsumerGroupMetadata member = consumer.groupMetadata();
        producer.sendOffsetsToTransaction(Map.of(partition, offset), member);
        producer.commitTransaction();
    }

    /** What cannot be written makes the commit fail. */
    @SuppressWarnings("FutureReturnValueIgnored")
    private void queue(ProducerRecord<String, byte[]> message) {
        producer.send(message);
    }

    private void send(PollStep step) {
        step.reports().forEach(this::send);
        step.seen().forEach(entry -> send(entry, false));
        step.forgotten().forEach(entry -> send(entry, true));
        step.setAside().forEach(this::send);
        FeedState state = step.state();
        if (state != null) {
            String id = state.feed();
            queue(FeedTopics.message(FeedTopics.STATES, id, id, state, partitions));
        }
    }

    private void send(ReportCollected report) {
        String eventId = report.id() + "/" + report.revision();
        Instant time = report.fetched();
        queue(EventRecords.of(report, report.id(), eventId, SOURCE, time, TraceParent.start()));
    }

    private void send(SeenEntry entry, boolean isForgotten) {
        queue(FeedTopics.message(
                FeedTopics.ENTRIES, entry.feed(), FeedTopics.entryKey(entry), isForgotten ? null : entry, partitions));
    }

    private void send(SetAside entry) {
        queue(FeedTopics.message(FeedTopics.SET_ASIDE, entry.feed(), entry.feed(), entry, partitions));
    }
}
