package org.atalaya.standalone;

import java.time.Instant;
import java.util.Map;
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

/** Seconds from a report's collection until a query finds it, while 50 reports come in each second. */
final class BenchLatency {
    private static final String PUBLISHER = "Bench-latency";
    private static final int PER_SECOND = 50;
    private static final long PATIENCE_SECONDS = 120;

    private final BenchSightings sightings;
    private final String kafka;

    BenchLatency(BenchQueries queries, String kafka) {
        this.sightings = new BenchSightings(queries, PUBLISHER);
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
            while (sightings.count() < reports) {
                sightings.look();
                if (sightings.count() < reports && System.nanoTime() > deadline) {
                    throw new UnmetException((reports - sightings.count()) + " of " + reports
                            + " reports did not become searchable within " + PATIENCE_SECONDS + " s of the last");
                }
            }
            ticks.cancel(false);
        } finally {
            clock.shutdownNow();
        }
        return sightings.times();
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
        sightings.collected(id, now);
        var unused = producer.send(EventRecords.of(report, id, id + "/1", "/ingest-service", now, TraceParent.start()));
    }
}
