package org.atalaya.ingest.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.atalaya.events.ReportCollected;
import org.atalaya.ingest.FeedServer;
import org.atalaya.ingest.IngestService;
import org.atalaya.servers.ChildProcess;
import org.atalaya.testing.BackingServers;
import org.atalaya.testing.KafkaTopics;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Instances come and go: each feed is polled by one of them, and nothing is forgotten or collected twice. */
class SharedFeedsIT {
    private static final int PARTITIONS = 6;

    private final String kafka = BackingServers.shared().kafkaBootstrap();
    private final KafkaTopics topics = new KafkaTopics(BackingServers.shared());
    private final CollectedReports collected = new CollectedReports(topics);
    private final FeedServer server = new FeedServer();

    @TempDir
    private Path directory;

    @AfterEach
    void close() {
        server.close();
        topics.close();
    }

    @Test
    void each_feed_is_polled_by_one_instance_and_by_another_when_that_one_leaves() {
        Map<String, String> askers = new ConcurrentHashMap<>();
        AtomicReference<String> edition = new AtomicReference<>("first");
        List<String> paths =
                IntStream.range(0, 12).mapToObj(i -> "/shared/" + i + ".xml").toList();
        paths.forEach(path -> server.on(path, exchange -> {
            askers.put(path, exchange.getRequestHeaders().getFirst("User-Agent"));
            byte[] body = Rss.of(Rss.item(edition + path, edition + path)).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }));
        Set<String> feeds = new HashSet<>();
        ChildProcess leaves = process("leaves");
        try (RunningService stays = instance("stays")) {
            until(() -> stays.isReady() && stays.partitions().size() == PARTITIONS / 2);
            Map<String, String> owners = new HashMap<>();
            for (String path : paths) {
                String feed = stays.add(server.url(path));
                feeds.add(feed);
                boolean isOwn = stays.partitions().contains(FeedTopics.partition(feed, PARTITIONS));
                owners.put(path, isOwn ? "stays" : "leaves");
            }
            until(() -> feeds.stream().allMatch(feed -> polls(stays, feed) == 1));
            assertThat(owners).containsValues("leaves", "stays");
            assertThat(askers).allSatisfy((path, asker) -> assertThat(asker).contains(owners.get(path)));
            assertThat(server.requests()).containsExactlyInAnyOrderElementsOf(paths);

            leaves.stop(Duration.ofSeconds(30));
            until(() -> stays.partitions().size() == PARTITIONS);
            edition.set("second");
            feeds.forEach(stays::pollNow);
            until(() -> feeds.stream().allMatch(feed -> polls(stays, feed) == 2));
        } finally {
            leaves.kill();
        }

        assertThat(collected.of(feeds))
                .extracting(ReportCollected::title)
                .containsExactlyInAnyOrderElementsOf(paths.stream()
                        .flatMap(path -> List.of("first" + path, "second" + path).stream())
                        .toList());
    }

    @Test
    void a_restart_forgets_nothing() {
        AtomicReference<String> condition = new AtomicReference<>();
        server.on("/restart.xml", exchange -> {
            condition.set(exchange.getRequestHeaders().getFirst("If-None-Match"));
            exchange.getResponseHeaders().set("ETag", "\"v1\"");
            byte[] body = Rss.of(Rss.item("restart", "Before")).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        });
        String feed;
        JsonNode before;
        try (RunningService first = instance("restarted")) {
            until(first::isReady);
            feed = first.add(server.url("/restart.xml"));
            until(() -> polls(first, feed) == 1);
            before = first.feed(feed);
        }
        try (RunningService second = instance("restarted")) {
            until(second::isReady);
            assertThat(second.feed(feed)).isEqualTo(before);
            assertThat(server.requests()).hasSize(1);

            second.pollNow(feed);
            until(() -> polls(second, feed) == 2);
            assertThat(condition).hasValue("\"v1\"");
            assertThat(collected.of(feed)).hasSize(1);
        }
    }

    @Test
    void what_a_killed_instance_left_undone_another_does() {
        int feedCount = 30;
        int entries = 40;
        int answered = 5;
        CountDownLatch isKilled = new CountDownLatch(1);
        AtomicInteger askedByKilled = new AtomicInteger();
        IntStream.range(0, feedCount)
                .forEach(i -> server.on("/killed/" + i + ".xml", exchange -> {
                    boolean isOfKilled =
                            exchange.getRequestHeaders().getFirst("User-Agent").contains("killed");
                    if (isOfKilled && askedByKilled.incrementAndGet() > answered) {
                        await(isKilled, Duration.ofMinutes(2));
                    }
                    String[] items = IntStream.range(0, entries)
                            .mapToObj(j -> Rss.item(i + "-" + j, "Report " + i + "-" + j))
                            .toArray(String[]::new);
                    byte[] body = Rss.of(items).getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                }));
        Set<String> feeds = new HashSet<>();
        ChildProcess killed = process("killed");
        try (RunningService other = instance("other")) {
            until(other::isReady);
            until(() -> other.partitions().size() < PARTITIONS);
            Set<Integer> own = other.partitions();
            IntStream.range(0, feedCount)
                    .mapToObj(i -> other.add(server.url("/killed/" + i + ".xml")))
                    .forEach(feeds::add);
            Supplier<List<String>> ofKilled = () -> feeds.stream()
                    .filter(feed -> !own.contains(FeedTopics.partition(feed, PARTITIONS)))
                    .toList();
            until(() -> !collected.of(ofKilled.get()).isEmpty());
            // It had an answer to so many at most: it leaves some undone.
            assertThat(ofKilled.get()).hasSizeGreaterThan(answered);
            killed.kill();
            isKilled.countDown();

            until(() -> feeds.stream().allMatch(feed -> polls(other, feed) == 1));
            feeds.forEach(other::pollNow);
            until(() -> feeds.stream().allMatch(feed -> polls(other, feed) == 2));
        } finally {
            isKilled.countDown();
            killed.kill();
        }

        assertThat(collected.of(feeds))
                .hasSize(feedCount * entries)
                .extracting(ReportCollected::id)
                .doesNotHaveDuplicates();
    }

    private RunningService instance(String name) {
        return new RunningService(kafka, "--atalaya.instance=" + name, "--atalaya.ingest.contact=" + name);
    }

    /** An instance in a process of its own, which can be killed. */
    private ChildProcess process(String name) {
        return ChildProcess.start(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        IngestService.class.getName(),
                        "--server.port=0",
                        "--spring.kafka.bootstrap-servers=" + kafka,
                        "--atalaya.ingest.feeds-file=absent.yml",
                        "--atalaya.ingest.host-pause=0s",
                        "--atalaya.ingest.allowed-hosts=localhost",
                        "--atalaya.instance=" + name,
                        "--atalaya.ingest.contact=" + name),
                Map.of(),
                directory.resolve(name + ".log"));
    }

    private static int polls(RunningService service, String feed) {
        return service.feed(feed).path("polls").asInt();
    }

    private static void await(CountDownLatch latch, Duration time) throws IOException {
        try {
            latch.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static void until(Callable<Boolean> condition) {
        Awaitility.await().atMost(Duration.ofMinutes(2)).until(condition);
    }
}
