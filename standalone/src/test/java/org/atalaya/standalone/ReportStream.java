package org.atalaya.standalone;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.atalaya.events.ReportCollected;
import org.atalaya.testing.KafkaTopics;

/** Reports that keep coming, 100 a second or as told, whatever happens to those who read them. */
final class ReportStream {
    private static final int BATCH = 10;
    private static final int PAUSE_MILLISECONDS = 100;

    private final KafkaTopics topics;
    private final List<ReportCollected> reports;
    private final int batch;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger most;
    private final CompletableFuture<Void> end = new CompletableFuture<>();

    private ReportStream(KafkaTopics topics, List<ReportCollected> reports, int batch, int most) {
        this.topics = topics;
        this.reports = reports;
        this.batch = batch;
        this.most = new AtomicInteger(most);
    }

    static ReportStream start(KafkaTopics topics, List<ReportCollected> reports) {
        return start(topics, reports, BATCH);
    }

    /** @param batch how many come in a tenth of a second */
    static ReportStream start(KafkaTopics topics, List<ReportCollected> reports, int batch) {
        return start(new ReportStream(topics, reports, batch, reports.size()));
    }

    /** As many as {@code held} do not come until they are let go, so that it cannot end before. */
    static ReportStream startHolding(KafkaTopics topics, List<ReportCollected> reports, int batch, int held) {
        return start(new ReportStream(topics, reports, batch, reports.size() - held));
    }

    private static ReportStream start(ReportStream stream) {
        stream.run();
        return stream;
    }

    void letGo() {
        most.set(reports.size());
    }

    private void run() {
        var unused = clock.scheduleAtFixedRate(this::send, 0, PAUSE_MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    private void send() {
        try {
            int from = sent.get();
            int to = Math.min(from + batch, most.get());
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
