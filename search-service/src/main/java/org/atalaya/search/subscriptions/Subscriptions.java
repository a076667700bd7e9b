package org.atalaya.search.subscriptions;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.atalaya.kit.messaging.EventJson;
import org.atalaya.kit.messaging.UnreadableEventException;
import org.atalaya.kit.problems.InvalidParameterException;
import org.atalaya.kit.problems.NotFoundException;
import org.atalaya.kit.problems.UnavailableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * The subscriptions: kept in a compacted topic, which every instance reads as a whole. What was changed is there for the
 * next request to this instance, and within a moment for the others.
 */
public final class Subscriptions {
    /** Key: subscription id, value: {@link Subscription}, none where it was removed. */
    public static final String TOPIC = "subscriptions";

    private static final Logger LOG = LoggerFactory.getLogger(Subscriptions.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int ID_BYTES = 8;
    private static final int SECRET_BYTES = 32;

    private final SubscriptionMatcher matcher;
    private final KafkaTemplate<String, byte[]> kafka;
    private final Set<Channel.Kind> kinds;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<Integer, Long> read = new ConcurrentHashMap<>();

    /** @param kinds of channels that something can be sent by */
    Subscriptions(
            SubscriptionMatcher matcher, KafkaTemplate<String, byte[]> kafka, Set<Channel.Kind> kinds, Clock clock) {
        this.matcher = matcher;
        this.kafka = kafka;
        this.kinds = Set.copyOf(kinds);
        this.clock = clock;
    }

    List<Subscription> all() {
        return matcher.all().stream()
                .sorted(Comparator.comparing(Subscription::created).thenComparing(Subscription::id))
                .toList();
    }

    /**
     * The subscription of an id.
     *
     * @throws NotFoundException where there is none
     */
    public Subscription get(String id) {
        return matcher.get(id)
                .orElseThrow(() -> new NotFoundException("There is no subscription with the id " + id + "."));
    }

    public Optional<Subscription> find(String id) {
        return matcher.get(id);
    }

    /** Adds one; it hears of what is new from now on. */
    Subscription add(SubscriptionForm form) {
        byte[] id = new byte[ID_BYTES];
        random.nextBytes(id);
        Instant now = clock.instant();
        Subscription asked = form.subscription(HexFormat.of().formatHex(id), now, now);
        return stored(asked.with(withSecrets(asked, null), now));
    }

    /** Replaces all of it. Where it listens to something else afterwards, it hears of what is new from now on. */
    Subscription change(String id, SubscriptionForm form) {
        Subscription before = get(id);
        Instant now = clock.instant();
        Subscription asked = form.subscription(id, before.created(), now);
        Instant since = asked.hearsTheSameAs(before) ? before.since() : now;
        return stored(asked.with(withSecrets(asked, before), since));
    }

    void remove(String id) {
        get(id);
        send(id, null);
    }

    /** A webhook whose secret was not given keeps the one it had, or gets a new one. */
    private List<Channel> withSecrets(Subscription asked, @Nullable Subscription before) {
        if (!kinds.containsAll(asked.channels().stream().map(Channel::kind).collect(Collectors.toSet()))) {
            throw new InvalidParameterException(
                    "channels", "E-mail cannot be sent from here: spring.mail.host names no mail server.");
        }
        Map<String, Channel> known = before == null
                ? Map.of()
                : before.channels().stream().collect(Collectors.toMap(Channel::key, each -> each, (one, same) -> one));
        return asked.channels().stream()
                .map(channel -> {
                    if (channel.kind() != Channel.Kind.WEBHOOK) {
                        return channel.withoutSecret();
                    }
                    if (channel.secret() != null) {
                        return channel;
                    }
                    Channel old = known.get(channel.key());
                    return channel.withSecret(old == null || old.secret() == null ? secret() : old.secret());
                })
                .toList();
    }

    private String secret() {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return "whsec_" + Base64.getEncoder().encodeToString(secret);
    }

    private Subscription stored(Subscription subscription) {
        send(subscription.id(), EventJson.write(subscription));
        return subscription;
    }

    private void send(String id, byte @Nullable [] value) {
        try {
            RecordMetadata stored = kafka.send(TOPIC, id, value)
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .getRecordMetadata();
            awaitRead(stored);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnavailableException("Told to stop", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new UnavailableException("Kafka does not take the subscription: " + e, e);
        }
    }

    private synchronized void awaitRead(RecordMetadata stored) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (read.getOrDefault(stored.partition(), -1L) < stored.offset() && System.nanoTime() < end) {
            wait(100);
        }
    }

    /** Takes what the topic says, whoever wrote it. */
    void take(ConsumerRecord<String, byte[]> message) {
        try {
            if (message.value() == null) {
                matcher.remove(message.key());
            } else {
                matcher.put(EventJson.read(message.value(), Subscription.class));
            }
        } catch (UnreadableEventException e) {
            LOG.warn("Left out the subscription {}: {}", message.key(), e.getMessage());
        }
        synchronized (this) {
            read.put(message.partition(), message.offset());
            notifyAll();
        }
    }
}
