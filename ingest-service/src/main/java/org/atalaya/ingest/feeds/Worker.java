package org.atalaya.ingest.feeds;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** A thread of the service's own that goes on until it is stopped: what ends its work is followed by a new try. */
abstract class Worker implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(2);
    private static final Duration TO_STOP = Duration.ofSeconds(15);

    private final String name;
    /** Not this: a worker may lock itself while it works, and its end is waited for. */
    private final Object lifecycle = new Object();

    private volatile CountDownLatch stop = new CountDownLatch(1);
    private volatile @Nullable Thread thread;

    Worker(String name) {
        this.name = name;
    }

    /** Works until {@link #isRunning()} is false, or until something fails. */
    abstract void work();

    @Override
    public final void start() {
        synchronized (lifecycle) {
            if (thread == null) {
                stop = new CountDownLatch(1);
                thread = new Thread(this::run, name);
                thread.start();
            }
        }
    }

    @Override
    public final void stop() {
        synchronized (lifecycle) {
            end(thread);
            thread = null;
        }
    }

    private void end(@Nullable Thread worker) {
        if (worker == null) {
            return;
        }
        stop.countDown();
        try {
            worker.join(TO_STOP.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (worker.isAlive()) {
            LOG.warn("{} did not stop within {} s, it is interrupted", name, TO_STOP.toSeconds());
            worker.interrupt();
        }
    }

    @Override
    public final boolean isRunning() {
        return stop.getCount() > 0 && thread != null;
    }

    private void run() {
        while (isRunning()) {
            try {
                work();
                if (pause(BETWEEN_TRIES)) {
                    return;
                }
            } catch (RuntimeException e) {
                LOG.error("{} failed, starting again", name, e);
                if (pause(BETWEEN_TRIES)) {
                    return;
                }
            }
        }
    }

    /** Waits; true where the worker was told to stop meanwhile. */
    final boolean pause(Duration time) {
        try {
            return stop.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
