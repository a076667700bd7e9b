package org.atalaya.search.alerts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.atalaya.events.AlertRaised;
import org.atalaya.events.Topics;
import org.atalaya.kit.messaging.DeadLetters;
import org.atalaya.kit.messaging.EventJson;
import org.atalaya.search.alerts.Outbox.Entry;
import org.atalaya.search.alerts.Outbox.Parcel;
import org.atalaya.search.subscriptions.Channel;
import org.atalaya.search.subscriptions.Pace;
import org.atalaya.search.subscriptions.Subscription;
import org.atalaya.search.subscriptions.Subscriptions;
import org.atalaya.search.subscriptions.TopicTail;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends alerts to the channels of their subscriptions. What is to be sent is stored before offsets are committed, and
 * what became of it afterwards: killed between the two it sends again under the same id, by which receivers tell.
 */
final class DeliveryWorker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DeliveryWorker.class);
    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration KEPT = Duration.ofDays(7);
    private static final int AT_ONCE = 16;

    private final RandomGenerator random = RandomGenerator.getDefault();

    private final AlertClients clients;
    private final Subscriptions subscriptions;
    private final DeliveryView view;
    private final ChannelSender channels;
    private final AlertMetrics metrics;
    private final Clock clock;
    private final ExecutorService senders = Executors.newFixedThreadPool(AT_ONCE);
    private final GroupMember member;

    /** Starts working. */
    DeliveryWorker(
            AlertClients clients,
            Subscriptions subscriptions,
            TopicTail subscriptionsTail,
            DeliveryView view,
            ChannelSender channels,
            AlertMetrics metrics,
            Clock clock) {
        this.clients = clients;
        this.subscriptions = subscriptions;
        this.view = view;
        this.channels = channels;
        this.metrics = metrics;
        this.clock = clock;
        this.member = new GroupMember(
                "deliveries",
                subscriptionsTail,
                clients::plain,
                () -> clients.member("search-service-deliveries"),
                (producer, consumer) -> new Session(producer, consumer).work());
        member.start();
    }

    @Override
    public void close() {
        member.close();
        senders.shutdownNow();
    }

    /** What became of a parcel. */
    private record Sent(Parcel parcel, SendOutcome outcome) {}

    /** From one failure to the next. */
    private final class Session implements ConsumerRebalanceListener {
        private final Producer<String, byte[]> producer;
        private final Consumer<String, byte[]> consumer;
        private final Outbox outbox = new Outbox();
        private final Set<String> busyLanes = new HashSet<>();
        private final Queue<Sent> sent = new ConcurrentLinkedQueue<>();
        private volatile @Nullable Exception lost;

        Session(Producer<String, byte[]> producer, Consumer<String, byte[]> consumer) {
            this.producer = producer;
            this.consumer = consumer;
        }

        void work() {
            consumer.subscribe(List.of(Topics.ALERTS), this);
            while (!member.isClosed()) {
                ConsumerRecords<String, byte[]> messages = consumer.poll(POLL);
                if (!messages.isEmpty()) {
                    messages.forEach(this::take);
                    producer.flush();
                    failIfLost();
                    consumer.commitSync();
                }
                for (Sent each = sent.poll(); each != null; each = sent.poll()) {
                    note(each);
                }
                failIfLost();
                outbox.due(clock.instant(), busyLanes).forEach(this::dispatch);
            }
        }

        private void failIfLost() {
            Exception failure = lost;
            if (failure != null) {
                throw new KafkaException("Kafka does not take what became of deliveries", failure);
            }
        }

        private void take(ConsumerRecord<String, byte[]> record) {
            try {
                AlertRaised alert = EventJson.read(record.value(), AlertRaised.class);
                Optional<Subscription> subscription = subscriptions.find(alert.subscription());
                subscription.ifPresent(those -> those.channels().forEach(channel -> {
                    Delivery delivery = waiting(alert, those.pace(), channel);
                    if (!outbox.knows(record.partition(), delivery.key())) {
                        store(new Entry(record.partition(), delivery));
                    }
                }));
            } catch (RuntimeException e) {
                LOG.warn("Set aside alert {}, which cannot be delivered", record.key(), e);
                send(DeadLetters.of(record, e, clock.instant()));
            }
        }

        private Delivery waiting(AlertRaised alert, Pace pace, Channel channel) {
            Instant now = clock.instant();
            Instant due = pace.due(now);
            return new Delivery(
                    alert.subscription(),
                    alert.id(),
                    alert,
                    channel.key(),
                    Delivery.State.WAITING,
                    alert.raised(),
                    due.isAfter(now) ? due : null,
                    0,
                    due,
                    now,
                    null);
        }

        /** What is not taken ends the session: nothing may be committed or forgotten that was not stored. */
        @SuppressWarnings("FutureReturnValueIgnored") // the callback tells
        private void send(ProducerRecord<String, byte[]> each) {
            producer.send(each, (stored, failure) -> {
                if (failure != null) {
                    lost = failure;
                }
            });
        }

        private void store(Entry entry) {
            outbox.put(entry);
            send(new ProducerRecord<>(
                    Outbox.TOPIC, entry.partition(), entry.delivery().key(), EventJson.write(entry.delivery())));
        }

        private void dispatch(Parcel parcel) {
            Delivery first = parcel.first();
            Optional<Subscription> subscription = subscriptions.find(first.subscription());
            Optional<Channel> channel = subscription.stream()
                    .flatMap(each -> each.channels().stream())
                    .filter(each -> each.key().equals(first.channel()))
                    .findFirst();
            boolean isPaused = subscription.map(Subscription::paused).orElse(false);
            if (channel.isEmpty()
                    || isPaused
                    || view.disabled(first.subscription(), first.channel()).isPresent()) {
                String why =
                        channel.isEmpty() ? "the channel was removed" : isPaused ? "paused" : "the channel is disabled";
                parcel.entries()
                        .forEach(entry -> store(
                                new Entry(entry.partition(), entry.delivery().givenUp(clock.instant(), why))));
                return;
            }
            busyLanes.add(parcel.lane());
            senders.execute(() -> sent.add(new Sent(parcel, send(subscription.get(), channel.get(), parcel))));
        }

        private SendOutcome send(Subscription subscription, Channel channel, Parcel parcel) {
            try {
                Instant now = clock.instant();
                List<AlertRaised> alerts = parcel.entries().stream()
                        .map(entry -> Objects.requireNonNull(entry.delivery().alert()))
                        .toList();
                return channels.send(subscription, channel, parcel.id(), alerts, parcel.isDigest(), now);
            } catch (RuntimeException e) {
                return new SendOutcome.Failed(e.toString());
            }
        }

        private void note(Sent each) {
            busyLanes.remove(each.parcel().lane());
            Instant now = clock.instant();
            List<Entry> after = each.parcel().after(each.outcome(), now, random);
            after.forEach(this::store);
            boolean isGivenUp = after.get(0).delivery().state() == Delivery.State.GIVEN_UP;
            metrics.delivered(
                    each.outcome() instanceof SendOutcome.Taken
                            ? AlertMetrics.Outcome.DELIVERED
                            : isGivenUp ? AlertMetrics.Outcome.GIVEN_UP : AlertMetrics.Outcome.FAILED);
            if (isGivenUp) {
                disable(after.get(0), each.outcome().reason(), now);
            }
        }

        private void disable(Entry entry, String reason, Instant now) {
            Delivery delivery = entry.delivery();
            LOG.warn("Disabled {} of subscription {}: {}", delivery.channel(), delivery.subscription(), reason);
            ChannelState state =
                    new ChannelState(delivery.subscription(), delivery.channel(), entry.partition(), now, reason);
            send(new ProducerRecord<>(Outbox.TOPIC, entry.partition(), state.key(), EventJson.write(state)));
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            List<Integer> numbers =
                    partitions.stream().map(TopicPartition::partition).toList();
            outbox.own(numbers);
            Instant old = clock.instant().minus(KEPT);
            List<ProducerRecord<String, byte[]>> forgotten = new ArrayList<>();
            clients.readWhole(Outbox.TOPIC, numbers, record -> {
                if (record.value() != null && !record.key().startsWith(ChannelState.PREFIX)) {
                    Delivery delivery = EventJson.read(record.value(), Delivery.class);
                    outbox.put(new Entry(record.partition(), delivery));
                    if (delivery.state() != Delivery.State.WAITING
                            && delivery.raised().isBefore(old)) {
                        forgotten.add(new ProducerRecord<>(Outbox.TOPIC, record.partition(), record.key(), null));
                    }
                }
            });
            forgotten.forEach(this::send);
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            outbox.disown(partitions.stream().map(TopicPartition::partition).toList());
        }
    }
}
