package org.atalaya.standalone;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.atalaya.events.ReportCollected;
import org.atalaya.testing.KafkaTopics;

/** Reports that keep coming, 100 a second, whatever happens to those who read them. */
final class ReportStream {
    private static final int BATCH = 10;
    private static final int PAUSE_MILLISECONDS = 100;

    private final KafkaTopics topics;
    private final List<ReportCollected> reports;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final AtomicInteger sent = new AtomicInteger();
    private final CompletableFuture<Void> end = new CompletableFuture<>();

    private ReportStream(KafkaTopics topics, List<ReportCollected> reports) {
        this.topics = topics;
        this.reports = reports;
    }

    static ReportStream start(KafkaTopics topics, List<ReportCollected> reports) {
        ReportStream stream = new ReportStream(topics, reports);
        stream.run();
        return stream;
    }

    private void run() {
        var unused = clock.scheduleAtFixedRate(this::send, 0, PAUSE_MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    private void send() {
        try {
            int from = sent.get();
            int to = Math.min(from + BATCH, reports.size());
            topics.send(Reports.messages(reports.subList(from, to)));
            sent.set(to);
            if (to == reports.size()) {
                clock.shutdown();
                end.complete(null);
            }
        } catch (RuntimeException e) {
            clock.shutdown();
            end.completeExceptionally(e);
        }
    }

    boolean isFlowing() {
        return !end.isDone();
    }

    /** Waits for the last report to be sent. */
    void await() {
        end.join();
    }
}
