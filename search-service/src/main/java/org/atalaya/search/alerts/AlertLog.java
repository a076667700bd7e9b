package org.atalaya.search.alerts;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.atalaya.events.AlertRaised;
import org.atalaya.kit.messaging.EventJson;
import org.atalaya.kit.messaging.UnreadableEventException;
import org.atalaya.kit.problems.UnavailableException;
import org.atalaya.search.alerts.AlertHistory.Deadline;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * The latest alerts as every instance has them in memory, and who listens for more. A listener that comes back tells how
 * far it heard, as offsets of all partitions, and misses nothing that Kafka still keeps: what is no longer in memory is
 * read there, and where it is not even there the listener is told so.
 */
final class AlertLog implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AlertLog.class);

    /** How many wait for a listener that is slow. */
    private static final int MOST_WAITING = 20_000;

    /** How many read from Kafka at a time, each with a connection of its own. */
    static final int MOST_READING = 4;

    /** How many wait for their turn to read. */
    private static final int MOST_WAITING_TO_READ = 10_000;

    private final AlertHistory history;
    private final int most;

    /** Shorter than the pause between heartbeats: who cannot be answered at all is still answered with a status. */
    private final Duration patience;

    /** Its bound of those who wait is that of each thread. */
    private final Scheduler reading =
            Schedulers.newBoundedElastic(MOST_READING, MOST_WAITING_TO_READ / MOST_READING, "alert-history", 60, true);

    private final Deque<Entry> latest = new ArrayDeque<>();
    private final Set<Live> listeners = new CopyOnWriteArraySet<>();

    /** By partition, from which offset on all is in memory. */
    private final SortedMap<Integer, Long> first = new TreeMap<>();

    private final SortedMap<Integer, Long> end = new TreeMap<>();

    /**
     * Empty at first.
     *
     * @param most how many are in memory
     * @param patience how long a listener waits at most for what is not
     */
    AlertLog(AlertHistory history, int most, Duration patience) {
        this.history = history;
        this.most = most;
        this.patience = patience;
    }

    private record Entry(int partition, long offset, AlertRaised alert) {}

    /** What a listener hears. */
    sealed interface Heard {
        /** Nothing yet: from this position on. */
        record Start(String position) implements Heard {}

        /** Alerts between what was heard before and what comes next are no longer kept anywhere. */
        record Gap() implements Heard {}

        /** Kafka does not tell what comes next; it is the last that is heard. To be asked again from the same position. */
        record Unavailable() implements Heard {}

        /** An alert, and how far one has heard with it. */
        record Alert(AlertRaised alert, String position) implements Heard {}
    }

    synchronized void take(ConsumerRecord<String, byte[]> message) {
        first.putIfAbsent(message.partition(), message.offset());
        end.put(message.partition(), message.offset() + 1);
        Entry entry = read(message);
        if (entry == null) {
            return;
        }
        latest.add(entry);
        if (latest.size() > most) {
            Entry old = latest.remove();
            first.put(old.partition(), old.offset() + 1);
        }
        listeners.forEach(listener -> listener.hear(entry));
    }

    private static @Nullable Entry read(ConsumerRecord<String, byte[]> message) {
        try {
            return new Entry(message.partition(), message.offset(), EventJson.read(message.value(), AlertRaised.class));
        } catch (UnreadableEventException e) {
            LOG.warn("Left out an alert: {}", e.getMessage());
            return null;
        }
    }

    /** The latest that fulfil a condition, the last raised first. */
    synchronized List<AlertRaised> latest(Predicate<AlertRaised> condition, int most) {
        List<AlertRaised> found = new ArrayList<>();
        latest.descendingIterator().forEachRemaining(entry -> {
            if (found.size() < most && condition.test(entry.alert())) {
                found.add(entry.alert());
            }
        });
        return found;
    }

    /**
     * Alerts from a position on, or from now on; ends with an error where a listener is too slow, and where Kafka does not
     * say what now is.
     */
    Flux<Heard> from(Position position, Predicate<AlertRaised> condition) {
        return (position.isNow() ? read(history::end) : Mono.just(position.offsets()))
                .map(next -> new Listener(condition, next, position.isNow()))
                .flatMapMany(listener -> Flux.concat(
                        Mono.just(new Heard.Start(listener.position())),
                        Flux.defer(() -> isInMemory(listener) ? live(listener) : older(listener))
                                .repeat()
                                .takeUntil(heard -> heard instanceof Heard.Unavailable)));
    }

    private synchronized boolean isInMemory(Listener listener) {
        return listener.isIn(first, end);
    }

    /** Some of what is behind a listener and not in memory. */
    private Flux<Heard> older(Listener listener) {
        return read(deadline -> history.read(listener.next, copyOfFirst(), deadline))
                .<Heard>flatMapIterable(listener::hear)
                .onErrorResume(UnavailableException.class, e -> {
                    LOG.warn("A listener must ask again: {}", e.getMessage());
                    return Flux.just(new Heard.Unavailable());
                });
    }

    private synchronized SortedMap<Integer, Long> copyOfFirst() {
        return new TreeMap<>(first);
    }

    /** Ends at once where memory has moved on meanwhile. */
    private Flux<Heard> live(Listener listener) {
        return Flux.<Heard>create(sink -> listen(new Live(sink, listener)), FluxSink.OverflowStrategy.ERROR)
                .onBackpressureBuffer(MOST_WAITING);
    }

    private synchronized void listen(Live live) {
        if (!isInMemory(live.listener())) {
            live.sink().complete();
            return;
        }
        latest.forEach(live::hear);
        listeners.add(live);
        live.sink().onDispose(() -> listeners.remove(live));
    }

    /** Waiting for its turn counts as well. */
    private <T> Mono<T> read(Function<Deadline, T> work) {
        return Mono.defer(() -> {
                    Deadline deadline = Deadline.in(patience);
                    return Mono.fromCallable(() -> work.apply(deadline)).subscribeOn(reading);
                })
                .onErrorMap(
                        e -> e instanceof KafkaException || e instanceof RejectedExecutionException,
                        e -> new UnavailableException("Kafka does not tell older alerts: " + e.getMessage(), e));
    }

    @Override
    public void close() {
        reading.dispose();
    }

    private record Live(FluxSink<Heard> sink, Listener listener) {
        void hear(Entry entry) {
            Heard heard = listener.hear(entry);
            if (heard != null) {
                sink.next(heard);
            }
        }
    }

    /** How far somebody heard. */
    private static final class Listener {
        private final Predicate<AlertRaised> condition;
        private SortedMap<Integer, Long> next;
        private boolean isKnownToKafka;

        Listener(Predicate<AlertRaised> condition, SortedMap<Integer, Long> next, boolean isKnownToKafka) {
            this.condition = condition;
            this.next = new TreeMap<>(next);
            this.isKnownToKafka = isKnownToKafka;
        }

        String position() {
            return new Position(next).toString();
        }

        /**
         * Whether all that it has not heard is in memory or yet to come. Where it claims to have heard more than memory
         * has, Kafka must say once whether there is so much.
         */
        boolean isIn(SortedMap<Integer, Long> first, SortedMap<Integer, Long> end) {
            return first.entrySet().stream().allMatch(each -> next.getOrDefault(each.getKey(), 0L) >= each.getValue())
                    && (isKnownToKafka
                            || next.entrySet().stream()
                                    .allMatch(each -> each.getValue() <= end.getOrDefault(each.getKey(), 0L)));
        }

        List<Heard> hear(AlertHistory.Page page) {
            isKnownToKafka = true;
            List<Heard> all = new ArrayList<>();
            if (page.isGap()) {
                all.add(new Heard.Gap());
            }
            next = new TreeMap<>(page.from());
            for (ConsumerRecord<String, byte[]> message : page.alerts()) {
                Entry entry = read(message);
                Heard heard = entry == null ? null : hear(entry);
                if (heard != null) {
                    all.add(heard);
                }
            }
            next = new TreeMap<>(page.next());
            return all;
        }

        /** Null where it is nothing new, or nothing that was asked for. */
        @Nullable Heard hear(Entry entry) {
            if (entry.offset() < next.getOrDefault(entry.partition(), 0L)) {
                return null;
            }
            next.put(entry.partition(), entry.offset() + 1);
            return condition.test(entry.alert()) ? new Heard.Alert(entry.alert(), position()) : null;
        }
    }
}
