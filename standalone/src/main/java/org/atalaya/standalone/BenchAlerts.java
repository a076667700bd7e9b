package org.atalaya.standalone;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.atalaya.events.ReportCollected;
import org.atalaya.kit.messaging.EventRecords;
import org.atalaya.kit.messaging.TraceParent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Seconds from a report's collection until a webhook has the alert that it raised, while 20 reports come in each second,
 * each on deaths that were not told before.
 */
final class BenchAlerts implements AutoCloseable {
    private static final int PER_SECOND = 20;
    private static final long QUIET_SECONDS = 10;
    private static final long PATIENCE_SECONDS = 120;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer receiver;
    private final Map<String, Instant> collected = new ConcurrentHashMap<>();
    private final Map<String, Double> seconds = new ConcurrentHashMap<>();
    private final Map<String, Integer> receipts = new ConcurrentHashMap<>();
    private final AtomicLong latest = new AtomicLong();

    private BenchAlerts(HttpServer receiver) {
        this.receiver = receiver;
    }

    static BenchAlerts start() throws IOException {
        HttpServer receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        BenchAlerts alerts = new BenchAlerts(receiver);
        receiver.createContext("/", alerts::take);
        receiver.start();
        return alerts;
    }

    String host() {
        return "127.0.0.1:" + receiver.getAddress().getPort();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            Instant now = Instant.now();
            exchange.sendResponseHeaders(204, -1);
            receipts.merge(exchange.getRequestHeaders().getFirst("webhook-id"), 1, Integer::sum);
            latest.set(System.nanoTime());
            JsonNode alert = JSON.readTree(body).path("data");
            Instant newest = null;
            for (JsonNode claim : alert.path("evidence")) {
                Instant then = collected.get(claim.path("report").asString(""));
                if (then != null && (newest == null || then.isAfter(newest))) {
                    newest = then;
                }
            }
            if (newest != null) {
                seconds.put(alert.path("id").asString(""), (now.toEpochMilli() - newest.toEpochMilli()) / 1000.0);
            }
        }
    }

    /** The figures, by name. */
    Map<String, Object> measure(BenchQueries queries, String kafka, int reports) throws InterruptedException {
        queries.post(
                "/api/subscriptions",
                Map.of(
                        "name",
                        "bench",
                        "channels",
                        List.of(Map.of("kind", "WEBHOOK", "url", "http://" + host() + "/"))));
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
            long start = System.nanoTime();
            latest.set(start);
            long sending = TimeUnit.SECONDS.toNanos(reports / PER_SECOND);
            while (System.nanoTime() - start < sending + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)
                    && (collected.size() < reports
                            || System.nanoTime() - latest.get() < TimeUnit.SECONDS.toNanos(QUIET_SECONDS))) {
                TimeUnit.MILLISECONDS.sleep(200);
            }
            ticks.cancel(false);
        } finally {
            clock.shutdownNow();
        }
        BenchTimes times = new BenchTimes();
        seconds.values().forEach(times::add);
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("reportsOfNewDeaths", reports);
        figures.put("alertsReceived", receipts.size());
        figures.put(
                "alertsReceivedTwice",
                receipts.values().stream().filter(each -> each > 1).count());
        figures.put("collectedToWebhookSecondsP50", times.percentile(0.50));
        figures.put("collectedToWebhookSecondsP95", times.percentile(0.95));
        figures.put("collectedToWebhookSecondsP99", times.percentile(0.99));
        return figures;
    }

    private void send(KafkaProducer<String, byte[]> producer, int number) {
        String id = "bench-alerts-" + number;
        Instant now = Instant.now();
        LocalDate day =
                now.atOffset(ZoneOffset.UTC).toLocalDate().minusDays(2 + 3L * (number / BenchReports.PLACES.size()));
        String place = BenchReports.PLACES.get(number % BenchReports.PLACES.size());
        ReportCollected report = new ReportCollected(
                id,
                1,
                null,
                "bench",
                "Bench-alerts-" + number,
                "Deaths in " + place,
                BenchReports.deaths(number, place, DAY.format(day)),
                "0".repeat(64),
                now,
                now,
                "en",
                null,
                false);
        collected.put(id, now);
        var unused = producer.send(EventRecords.of(report, id, id + "/1", "/ingest-service", now, TraceParent.start()));
    }

    @Override
    public void close() {
        receiver.stop(0);
    }
}
