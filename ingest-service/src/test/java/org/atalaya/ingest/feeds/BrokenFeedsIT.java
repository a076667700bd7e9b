package org.atalaya.ingest.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.atalaya.events.ReportCollected;
import org.atalaya.ingest.FeedServer;
import org.atalaya.testing.BackingServers;
import org.atalaya.testing.KafkaTopics;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Feeds that go wrong in every way: each has its outcome, and the others go on. */
class BrokenFeedsIT {
    private static FeedServer server;
    private static RunningService service;
    private static KafkaTopics topics;

    @BeforeAll
    static void start() {
        String kafka = BackingServers.shared().kafkaBootstrap();
        topics = new KafkaTopics(BackingServers.shared());
        server = new FeedServer();
        service = new RunningService(kafka, "--atalaya.instance=broken-feeds");
        until(service::isReady);
    }

    @AfterAll
    static void close() {
        service.close();
        server.close();
        topics.close();
    }

    @Test
    void a_good_feed_is_collected_once_however_often_it_is_polled() {
        server.on("/good.xml", 200, Rss.TYPE, Rss.of(Rss.item("good-1", "One"), Rss.item("good-2", "Two")));
        String id = polled("/good.xml", "OK");
        service.pollNow(id);
        until(() -> service.feed(id).path("polls").asInt() == 2);

        assertThat(collected(id)).extracting(ReportCollected::title).containsExactlyInAnyOrder("One", "Two");
    }

    @Test
    void malformed_xml_is_told_with_its_place() {
        server.on("/malformed.xml", 200, Rss.TYPE, "<rss version=\"2.0\"><channel>\n<item></channel></rss>");

        assertThat(outcome("/malformed.xml")).contains("broken XML at line 2");
    }

    @Test
    void a_page_in_the_place_of_a_feed_is_told() {
        server.on("/page.xml", 200, "text/html", "<!DOCTYPE html><html><body>Welcome</body></html>");

        assertThat(outcome("/page.xml")).contains("HTML page");
    }

    @Test
    void an_encoding_that_the_declaration_tells_wrong_is_read_by_the_header() {
        server.on("/latin.xml", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/xml; charset=ISO-8859-1");
            byte[] body = Rss.of(Rss.item("latin-1", "Núñez murió")).getBytes(StandardCharsets.ISO_8859_1);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        });
        String id = polled("/latin.xml", "OK");

        assertThat(collected(id)).extracting(ReportCollected::title).containsExactly("Núñez murió");
    }

    @Test
    void entries_without_ids_or_dates_or_with_dates_in_the_future_are_collected() {
        server.on(
                "/bare.xml",
                200,
                Rss.TYPE,
                Rss.of(
                        "<item><title>Bare</title><description>" + Rss.WORDS + "</description></item>",
                        "<item><title>Future</title><pubDate>Mon, 17 Mar 2098 08:00:00 GMT</pubDate><description>"
                                + Rss.WORDS + "</description></item>"));
        String id = polled("/bare.xml", "OK");

        assertThat(collected(id))
                .hasSize(2)
                .allSatisfy(report -> assertThat(report.published()).isNull());
    }

    @Test
    void a_304_is_no_failure_and_its_conditions_are_those_of_the_last_200() {
        List<String> conditions = new ArrayList<>();
        server.on("/unchanged.xml", exchange -> {
            String etag = exchange.getRequestHeaders().getFirst("If-None-Match");
            conditions.add(String.valueOf(etag));
            if (etag != null) {
                exchange.sendResponseHeaders(304, -1);
            } else {
                answer(exchange, Rss.of(Rss.item("unchanged-1", "One")), "ETag", "\"v1\"");
            }
        });
        String id = polled("/unchanged.xml", "OK");
        service.pollNow(id);
        until(() -> service.feed(id).path("polls").asInt() == 2);

        assertThat(service.feed(id).path("outcome").asString()).contains("not changed");
        assertThat(conditions).containsExactly("null", "\"v1\"");
    }

    @Test
    void a_301_moves_the_feed_when_it_is_said_again() {
        server.on("/new-place.xml", 200, Rss.TYPE, Rss.of(Rss.item("moved-1", "One")));
        server.on("/old-place.xml", 301, "text/plain", "", "Location", "/new-place.xml");
        String id = polled("/old-place.xml", "OK");
        service.pollNow(id);
        until(() -> service.feed(id).path("polls").asInt() == 2);

        assertThat(service.feed(id).path("movedTo").asString()).endsWith("/new-place.xml");
        assertThat(collected(id)).hasSize(1);
    }

    @Test
    void a_410_ends_the_feed() {
        server.on("/gone.xml", 410, "text/plain", "gone");

        polled("/gone.xml", "ENDED");
    }

    @Test
    void a_429_is_kept_away_from_for_as_long_as_it_asks() {
        server.on("/busy.xml", 429, "text/plain", "", "Retry-After", "7200");
        Instant before = Instant.now();
        String id = polled("/busy.xml", "FAILING");

        assertThat(service.feed(id).path("trouble").asString()).isEqualTo("THROTTLED");
        assertThat(Instant.parse(service.feed(id).path("nextPoll").asString())).isAfter(before.plusSeconds(7_100));
    }

    @Test
    void a_500_is_tried_again_later() {
        server.on("/error.xml", 500, "text/plain", "oops");

        assertThat(outcome("/error.xml")).contains("status 500");
    }

    @Test
    void endless_redirects_end() {
        server.on("/round.xml", 302, "text/plain", "", "Location", "/round.xml");

        assertThat(outcome("/round.xml")).contains("more than 5 redirects");
    }

    @Test
    void a_decompression_bomb_is_given_up_at_the_limit() {
        byte[] bomb = bomb();
        server.on("/bomb.xml", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", Rss.TYPE);
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, bomb.length);
            exchange.getResponseBody().write(bomb);
        });

        assertThat(outcome("/bomb.xml")).contains("larger than 10485760 bytes");
        assertThat(bomb.length).isLessThan(100_000);
    }

    @Test
    void a_page_over_the_limit_leaves_the_summary_for_later() {
        server.on("/big", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, 0);
            byte[] piece = "x".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
            OutputStream body = exchange.getResponseBody();
            for (int i = 0; i < 200; i++) {
                body.write(piece);
            }
        });
        server.on(
                "/summaries.xml",
                200,
                Rss.TYPE,
                Rss.of("<item><guid>big</guid><title>Big</title><link>" + server.url("/big")
                        + "</link><description>Only a summary.</description></item>"));
        String id = polled("/summaries.xml", "OK");

        assertThat(collected(id))
                .singleElement()
                .satisfies(report -> assertThat(report.text()).isEqualTo("Only a summary."));
        assertThat(service.feed(id).path("outcome").asString()).contains("1 entry");
    }

    @Test
    void the_page_of_a_summary_gives_the_text() {
        server.on(
                "/full",
                200,
                "text/html",
                "<html><body><nav>Menu</nav><article><h1>Full</h1><p>" + Rss.WORDS + "</p></article></body></html>");
        server.on(
                "/short.xml",
                200,
                Rss.TYPE,
                Rss.of("<item><guid>full</guid><title>Full</title><link>" + server.url("/full")
                        + "</link><description>Nine people were killed…</description></item>"));
        String id = polled("/short.xml", "OK");

        assertThat(collected(id))
                .singleElement()
                .satisfies(report -> assertThat(report.text()).isEqualTo(Rss.WORDS.strip()));
    }

    @Test
    void an_address_that_leads_to_this_machine_is_refused_at_registration_and_after_a_redirect() {
        var refused = service.request(
                "POST", "/api/feeds", "{\"url\":\"http://127.0.0.1:" + server.port() + "/x\",\"publisher\":\"P\"}");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("\"parameter\":\"url\"").contains("127.0.0.1");

        server.on("/inward.xml", 302, "text/plain", "", "Location", "http://127.0.0.1:" + server.port() + "/good.xml");
        String id = polled("/inward.xml", "FAILING");
        assertThat(service.feed(id).path("trouble").asString()).isEqualTo("REFUSED");
        assertThat(service.feed(id).path("outcome").asString()).contains("inside this machine or network");
    }

    @Test
    void a_slow_feed_does_not_keep_others_waiting() {
        CountDownLatch end = new CountDownLatch(1);
        try (FeedServer slow = new FeedServer()) {
            slow.on("/slow.xml", exchange -> {
                exchange.sendResponseHeaders(200, 1_000_000);
                exchange.getResponseBody().write('<');
                exchange.getResponseBody().flush();
                await(end);
            });
            // Another name of the same machine is another host.
            String id = service.add(slow.url("/slow.xml"));
            until(() -> slow.requests().size() == 1);
            server.on("/quick.xml", 200, Rss.TYPE, Rss.of(Rss.item("quick-1", "One")));
            assertThat(service.feed(id).path("polls").asInt()).isZero();
            end.countDown();
            until(() -> service.feed(id).path("polls").asInt() == 1);
            assertThat(service.feed(id).path("trouble").asString()).isEqualTo("UNREACHABLE");
        }
        polled("/quick.xml", "OK");
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            if (!latch.await(2, TimeUnit.MINUTES)) {
                throw new IOException("nobody ended it");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static void answer(HttpExchange exchange, String body, String header, String value) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", Rss.TYPE);
        exchange.getResponseHeaders().set(header, value);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static byte[] bomb() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 50; i++) {
                gzip.write(zeros);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    /** Adds the feed and waits for its first outcome. */
    private static String polled(String path, String condition) {
        String id = service.add(server.url(path));
        until(() -> service.feed(id).path("polls").asInt() > 0);
        JsonNode feed = service.feed(id);
        assertThat(feed.path("condition").asString()).as(feed.toString()).isEqualTo(condition);
        return id;
    }

    private static String outcome(String path) {
        return service.feed(polled(path, "FAILING")).path("outcome").asString();
    }

    private static List<ReportCollected> collected(String feed) {
        return new CollectedReports(topics).of(feed);
    }

    private static void until(Callable<Boolean> condition) {
        Awaitility.await().atMost(Duration.ofMinutes(2)).until(condition);
    }
}
