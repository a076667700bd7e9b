package org.atalaya.ingest.fetching;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;

/**
 * Lets at most one request at a time through to a host, and keeps a pause between the end of one and the start of the
 * next. Threads wait their turn in order; hosts do not wait for each other.
 */
public final class HostGate {
    /** How a thread waits; tests wait by turning the clock. */
    public interface Waiter {
        void await(Duration pause) throws InterruptedException;
    }

    /** A host's turn, given back by closing. */
    public final class Turn implements AutoCloseable {
        private final Host host;
        private final Duration pause;

        private Turn(Host host, Duration pause) {
            this.host = host;
            this.pause = pause;
        }

        @Override
        public void close() {
            host.free = clock.instant().plus(pause);
            host.semaphore.release();
            leave(host);
        }
    }

    private static final class Host {
        private final Semaphore semaphore = new Semaphore(1, true);
        private volatile Instant free = Instant.MIN;
        private int visitors;
    }

    private static final int SWEEP_ABOVE = 1_000;

    private final Map<String, Host> hosts = new HashMap<>();
    private final Clock clock;
    private final Waiter waiter;

    public HostGate(Clock clock, Waiter waiter) {
        this.clock = clock;
        this.waiter = waiter;
    }

    /** A gate whose threads sleep. */
    public static HostGate sleeping(Clock clock) {
        return new HostGate(clock, pause -> Thread.sleep(pause.toMillis(), pause.toNanosPart() % 1_000_000));
    }

    /**
     * Waits until the host is free.
     *
     * @param pause kept after this turn, before the next one
     */
    public Turn enter(String name, Duration pause) throws InterruptedException {
        Host host = visit(name.toLowerCase(Locale.ROOT));
        boolean entered = false;
        try {
            host.semaphore.acquire();
            try {
                Duration left = Duration.between(clock.instant(), latest(host.free, clock.instant()));
                if (left.compareTo(Duration.ZERO) > 0) {
                    waiter.await(left);
                }
                entered = true;
                return new Turn(host, pause);
            } finally {
                if (!entered) {
                    host.semaphore.release();
                }
            }
        } finally {
            if (!entered) {
                leave(host);
            }
        }
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private Host visit(String name) {
        synchronized (hosts) {
            if (hosts.size() > SWEEP_ABOVE) {
                sweep();
            }
            Host host = hosts.computeIfAbsent(name, n -> new Host());
            host.visitors++;
            return host;
        }
    }

    private void leave(Host host) {
        synchronized (hosts) {
            host.visitors--;
        }
    }

    /** Forgets hosts that nobody waits for and whose pause is over. */
    private void sweep() {
        Instant now = clock.instant();
        for (Iterator<Host> each = hosts.values().iterator(); each.hasNext(); ) {
            Host host = each.next();
            if (host.visitors == 0 && host.free.isBefore(now)) {
                each.remove();
            }
        }
    }
}
