package org.atalaya.search.alerts;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.atalaya.events.AlertRaised;
import org.atalaya.kit.messaging.EventJson;
import org.atalaya.kit.messaging.UnreadableEventException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;

/**
 * The latest alerts as every instance has them in memory, and who listens for more. A listener that comes back tells how
 * far it heard, as offsets of all partitions, and misses nothing.
 */
final class AlertLog {
    private static final Logger LOG = LoggerFactory.getLogger(AlertLog.class);
    private static final int MOST = 20_000;

    private final Deque<Entry> latest = new ArrayDeque<>();
    private final Set<Listener> listeners = new CopyOnWriteArraySet<>();
    private final SortedMap<Integer, Long> end = new TreeMap<>();

    private record Entry(int partition, long offset, AlertRaised alert) {}

    /** An alert, and how far one has heard with it; no alert at the start, which only tells the position. */
    record Heard(@Nullable AlertRaised alert, String position) {}

    synchronized void take(ConsumerRecord<String, byte[]> message) {
        end.put(message.partition(), message.offset() + 1);
        try {
            Entry entry = new Entry(
                    message.partition(), message.offset(), EventJson.read(message.value(), AlertRaised.class));
            latest.add(entry);
            if (latest.size() > MOST) {
                latest.remove();
            }
            listeners.forEach(listener -> listener.hear(entry));
        } catch (UnreadableEventException e) {
            LOG.warn("Left out an alert: {}", e.getMessage());
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

    /** Alerts from a position on, or from now on; ends with an error where a listener is too slow. */
    Flux<Heard> from(Position position, Predicate<AlertRaised> condition) {
        return Flux.<Heard>create(sink -> listen(sink, position, condition), FluxSink.OverflowStrategy.ERROR)
                .onBackpressureBuffer(MOST);
    }

    private synchronized void listen(FluxSink<Heard> sink, Position from, Predicate<AlertRaised> condition) {
        SortedMap<Integer, Long> next = new TreeMap<>(from.isNow() ? end : from.offsets());
        Listener listener = new Listener(sink, condition, next);
        sink.next(new Heard(null, new Position(next).toString()));
        latest.forEach(listener::hear);
        listeners.add(listener);
        sink.onDispose(() -> listeners.remove(listener));
    }

    private static final class Listener {
        private final FluxSink<Heard> sink;
        private final Predicate<AlertRaised> condition;
        private final SortedMap<Integer, Long> next;

        Listener(FluxSink<Heard> sink, Predicate<AlertRaised> condition, SortedMap<Integer, Long> next) {
            this.sink = sink;
            this.condition = condition;
            this.next = next;
        }

        void hear(Entry entry) {
            if (entry.offset() < next.getOrDefault(entry.partition(), 0L)) {
                return;
            }
            next.put(entry.partition(), entry.offset() + 1);
            if (condition.test(entry.alert())) {
                sink.next(new Heard(entry.alert(), new Position(next).toString()));
            }
        }
    }
}
