package org.atalaya.standalone;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.atalaya.events.ReportCollected;
import org.atalaya.kit.messaging.EventRecords;
import org.atalaya.kit.messaging.TraceParent;
import tools.jackson.databind.JsonNode;

/** Seconds from a report's collection until a query finds it, while 50 reports come in each second. */
final class BenchLatency {
    private static final String PUBLISHER = "Bench-latency";
    private static final int PER_SECOND = 50;
    private static final int PAGE = 100;
    private static final long PATIENCE_SECONDS = 120;

    private final Map<String, Instant> collected = new ConcurrentHashMap<>();
    private final Map<String, Double> seconds = new HashMap<>();
    private final BenchQueries queries;
    private final String kafka;

    BenchLatency(BenchQueries queries, String kafka) {
        this.queries = queries;
        this.kafka = kafka;
    }

    /** The seconds of each report. */
    BenchTimes measure(int reports) throws InterruptedException {
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka),
                new StringSerializer(),
                new ByteArraySerializer())) {
            int[] next = {0};
            var ticks = clock.scheduleAtFixedRate(
                    () -> {
                        if (next[0] < reports) {
                            send(producer, next[0]++);
                        }
                    },
                    0,
                    1_000_000 / PER_SECOND,
                    TimeUnit.MICROSECONDS);
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS + reports / PER_SECOND);
            while (seconds.size() < reports) {
                look();
                if (System.nanoTime() > deadline) {
                    throw new UnmetException((reports - seconds.size()) + " reports never became searchable");
                }
            }
            ticks.cancel(false);
        } finally {
            clock.shutdownNow();
        }
        BenchTimes times = new BenchTimes();
        seconds.values().forEach(times::add);
        return times;
    }

    private void send(KafkaProducer<String, byte[]> producer, int number) {
        BenchReports.Written written = BenchReports.report(1_000_000 + number);
        String id = "bench-latency-" + number;
        Instant now = Instant.now();
        ReportCollected report = new ReportCollected(
                id,
                1,
                null,
                "bench",
                PUBLISHER,
                written.title(),
                written.text(),
                "0".repeat(64),
                now,
                now,
                "en",
                null,
                false);
        collected.put(id, now);
        var unused = producer.send(EventRecords.of(report, id, id + "/1", "/ingest-service", now, TraceParent.start()));
    }

    /** The latest hundred are looked at more often than a hundred can come. */
    private void look() throws InterruptedException {
        String cursor = "";
        boolean hasNew = true;
        while (hasNew) {
            JsonNode page = queries.ask("publisher=" + PUBLISHER + "&sort=collected&size=" + PAGE + cursor);
            Instant now = Instant.now();
            hasNew = false;
            for (JsonNode report : page.path("reports")) {
                String id = report.path("id").asString("");
                Instant then = collected.get(id);
                if (then != null && !seconds.containsKey(id)) {
                    seconds.put(id, (now.toEpochMilli() - then.toEpochMilli()) / 1000.0);
                    hasNew = true;
                }
            }
            JsonNode next = page.path("next");
            hasNew &= next.isString();
            cursor = "&cursor=" + next.asString("");
        }
    }
}
