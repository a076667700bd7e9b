package org.atalaya.ingest.fetching;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.atalaya.ingest.FeedServer;
import org.atalaya.kit.addresses.AllowedHosts;
import org.atalaya.testing.MovingClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FetcherTest {
    private final FeedServer server = new FeedServer();
    private final Fetcher fetcher = Fetchers.of(Fetchers.settings());

    @AfterEach
    void close() {
        fetcher.close();
        server.close();
    }

    @Test
    void what_was_read_comes_with_its_type_validators_and_digest() {
        server.on(
                "/feed",
                200,
                "Application/RSS+XML; charset=\"ISO-8859-1\"",
                "abc",
                "ETag",
                "W/\"1\"",
                "Last-Modified",
                "Sun, 01 Mar 2026 12:00:00 GMT");

        FetchOutcome.Fetched fetched = fetched("/feed");
        assertThat(new String(fetched.body(), StandardCharsets.UTF_8)).isEqualTo("abc");
        assertThat(fetched.mediaType()).isEqualTo("application/rss+xml");
        assertThat(fetched.charset()).isEqualTo("ISO-8859-1");
        assertThat(fetched.validators()).isEqualTo(new Validators("W/\"1\"", "Sun, 01 Mar 2026 12:00:00 GMT"));
        assertThat(fetched.digest()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(fetched.permanentAddress()).isNull();
    }

    @Test
    void it_says_who_it_is_and_sends_the_conditions_of_the_last_answer_as_they_came() {
        Headers sent = new Headers();
        server.on("/feed", exchange -> {
            sent.putAll(exchange.getRequestHeaders());
            exchange.sendResponseHeaders(304, -1);
        });
        FetchOutcome outcome =
                fetcher.fetch(FetchRequest.feed(address("/feed"), new Validators("W/\"1\"", "some day last year")));

        assertThat(outcome).isEqualTo(new FetchOutcome.NotModified(null));
        assertThat(sent.getFirst("User-Agent")).isEqualTo(Fetchers.USER_AGENT);
        assertThat(sent.getFirst("If-None-Match")).isEqualTo("W/\"1\"");
        assertThat(sent.getFirst("If-Modified-Since")).isEqualTo("some day last year");
        assertThat(sent.getFirst("Accept")).contains("application/atom+xml");
    }

    @Test
    void a_304_that_was_not_asked_for_is_a_failure() {
        server.on("/feed", 304, "text/plain", "");

        assertThat(fetch("/feed"))
                .isInstanceOfSatisfying(
                        FetchOutcome.Failed.class,
                        failed -> assertThat(failed.kind()).isEqualTo(Failure.CONTENT));
    }

    @Test
    void permanent_redirects_tell_where_it_moved() {
        server.on("/1", 301, "text/plain", "", "Location", "/2");
        server.on("/2", 308, "text/plain", "", "Location", server.url("/3"));
        server.on("/3", 200, "text/plain", "here");

        assertThat(fetched("/1").address()).isEqualTo(address("/3"));
        assertThat(fetched("/1").permanentAddress()).isEqualTo(address("/3"));
    }

    @Test
    void behind_a_temporary_redirect_nothing_has_moved() {
        server.on("/1", 301, "text/plain", "", "Location", "/2");
        server.on("/2", 302, "text/plain", "", "Location", "/3");
        server.on("/3", 301, "text/plain", "", "Location", "/4");
        server.on("/4", 200, "text/plain", "here");

        assertThat(fetched("/1").permanentAddress()).isEqualTo(address("/2"));
        assertThat(fetched("/2").permanentAddress()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"5, true", "6, false"})
    void five_redirects_are_followed(int redirects, boolean arrives) {
        server.on("/0", 200, "text/plain", "here");
        IntStream.rangeClosed(1, redirects)
                .forEach(i -> server.on("/" + i, 302, "text/plain", "", "Location", "/" + (i - 1)));

        FetchOutcome outcome = fetch("/" + redirects);
        if (arrives) {
            assertThat(outcome).isInstanceOf(FetchOutcome.Fetched.class);
        } else {
            assertThat(outcome).isEqualTo(new FetchOutcome.Failed(Failure.TOO_MANY_REDIRECTS, "more than 5 redirects"));
        }
    }

    @Test
    void a_redirect_to_nowhere_is_a_failure() {
        server.on("/none", 302, "text/plain", "");

        assertThat(kind(fetch("/none"))).isEqualTo(Failure.BAD_REDIRECT);
    }

    @ParameterizedTest
    @CsvSource({"400, CLIENT_ERROR", "404, CLIENT_ERROR", "500, SERVER_ERROR", "502, SERVER_ERROR", "204, CONTENT"})
    void a_status_that_brings_nothing_is_a_failure_of_its_kind(int status, Failure kind) {
        server.on("/feed", status, "text/plain", "");

        assertThat(kind(fetch("/feed"))).isEqualTo(kind);
        assertThat(fetch("/feed").message()).contains("status " + status);
    }

    @Test
    void a_410_is_the_end() {
        server.on("/feed", 410, "text/plain", "");

        assertThat(fetch("/feed")).isInstanceOf(FetchOutcome.Gone.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void a_server_that_asks_to_wait_is_heard(int status) {
        server.on("/feed", status, "text/plain", "", "Retry-After", "120");

        assertThat(fetch("/feed"))
                .isInstanceOfSatisfying(
                        FetchOutcome.Throttled.class,
                        throttled -> assertThat(throttled.retryAfter()).isEqualTo(Duration.ofMinutes(2)));
    }

    @Test
    void a_server_that_is_not_there_is_a_failure_to_connect() {
        int port = server.port();
        server.close();

        assertThat(kind(fetcher.fetch(FetchRequest.feed(URI.create("http://localhost:" + port + "/"), null))))
                .isEqualTo(Failure.CONNECT);
    }

    @Test
    void a_host_without_address_is_a_failure_of_its_name() {
        try (Fetcher nameless = Fetchers.of(Fetchers.settings(), host -> {
            throw new UnknownHostException(host);
        })) {
            FetchOutcome outcome = nameless.fetch(FetchRequest.feed(URI.create("http://no.example.org/"), null));
            assertThat(outcome)
                    .isEqualTo(new FetchOutcome.Failed(Failure.DNS, "no address is known for no.example.org"));
        }
    }

    @Test
    void what_does_not_speak_tls_is_a_failure_of_tls() throws IOException, InterruptedException {
        try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread answers = new Thread(() -> answerInPlainText(plain));
            answers.start();
            URI secure = URI.create("https://localhost:" + plain.getLocalPort() + "/feed");

            assertThat(kind(fetcher.fetch(FetchRequest.feed(secure, null)))).isEqualTo(Failure.TLS);
            answers.join();
        }
    }

    private static void answerInPlainText(ServerSocket server) {
        try (Socket client = server.accept()) {
            client.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            client.shutdownOutput();
            client.getInputStream().readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_host_gets_one_request_at_a_time() throws InterruptedException {
        server.on("/feed", 200, "text/plain", "here");
        List<FetchOutcome> outcomes = new CopyOnWriteArrayList<>();
        List<Thread> threads = IntStream.range(0, 8)
                .mapToObj(i -> new Thread(() -> outcomes.add(fetch("/feed"))))
                .toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(outcomes).hasSize(8).allMatch(FetchOutcome.Fetched.class::isInstance);
        assertThat(server.mostRequestsAtOnce()).isEqualTo(1);
    }

    @Test
    void a_page_is_read_only_where_robots_txt_allows_it_and_a_feed_without_asking() {
        server.on("/robots.txt", 200, "text/plain", "User-agent: *\nDisallow: /closed");
        server.on("/closed", 200, "text/html", "closed");
        server.on("/open", 302, "text/plain", "", "Location", "/closed");

        assertThat(fetch("/closed")).isInstanceOf(FetchOutcome.Fetched.class);
        assertThat(server.requests()).containsExactly("/closed");
        assertThat(page(fetcher, "/closed")).isEqualTo(forbidden("/closed"));
        assertThat(page(fetcher, "/open")).isEqualTo(forbidden("/closed"));
        assertThat(server.requests()).containsExactly("/closed", "/robots.txt", "/open");
    }

    @Test
    void between_pages_it_waits_as_long_as_robots_txt_asks_up_to_the_limit() {
        MovingClock clock = new MovingClock();
        List<Duration> waits = new ArrayList<>();
        HostGate gate = new HostGate(clock, wait -> {
            waits.add(wait);
            clock.advance(wait);
        });
        FetchSettings settings = Fetchers.settings().withHostPause(Duration.ofSeconds(1));
        server.on("/robots.txt", 200, "text/plain", "User-agent: *\nCrawl-delay: 7");
        server.on("/page", 200, "text/html", "here");
        try (Fetcher patient = new Fetcher(settings, clock, gate, InetAddress::getAllByName)) {
            page(patient, "/page");
            page(patient, "/page");
        }

        assertThat(waits).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(7));
    }

    @Test
    void only_an_unpaused_host_needs_no_pause() {
        server.on("/feed", 200, "text/plain", "here");
        int port = address("/feed").getPort();

        assertThat(waitsBetweenTwo("localhost:" + port)).isEmpty();
        assertThat(waitsBetweenTwo("localhost:" + (port + 1))).containsExactly(Duration.ofSeconds(1));
    }

    private List<Duration> waitsBetweenTwo(String unpaused) {
        MovingClock clock = new MovingClock();
        List<Duration> waits = new ArrayList<>();
        HostGate gate = new HostGate(clock, waits::add);
        FetchSettings settings = Fetchers.settings()
                .withHostPause(Duration.ofSeconds(1))
                .withUnpausedHosts(AllowedHosts.of(List.of(unpaused)));
        try (Fetcher fetcher = new Fetcher(settings, clock, gate, InetAddress::getAllByName)) {
            fetcher.fetch(FetchRequest.feed(address("/feed"), null));
            fetcher.fetch(FetchRequest.feed(address("/feed"), null));
        }
        return waits;
    }

    @Test
    void a_thread_that_is_told_to_stop_does_not_wait_for_its_turn() {
        server.on("/feed", 200, "text/plain", "here");
        HostGate gate = new HostGate(Clock.systemUTC(), wait -> {
            throw new InterruptedException();
        });
        FetchSettings settings = Fetchers.settings().withHostPause(Duration.ofHours(1));
        try (Fetcher stopped = new Fetcher(settings, Clock.systemUTC(), gate, InetAddress::getAllByName)) {
            stopped.fetch(FetchRequest.feed(address("/feed"), null));
            FetchOutcome outcome = stopped.fetch(FetchRequest.feed(address("/feed"), null));

            assertThat(kind(outcome)).isEqualTo(Failure.INTERRUPTED);
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    private FetchOutcome page(Fetcher with, String path) {
        return with.fetch(FetchRequest.page(address(path)));
    }

    private static FetchOutcome forbidden(String path) {
        return new FetchOutcome.Refused(Refusal.ROBOTS, "robots.txt does not allow " + path);
    }

    private URI address(String path) {
        return URI.create(server.url(path));
    }

    private FetchOutcome fetch(String path) {
        return fetcher.fetch(FetchRequest.feed(address(path), null));
    }

    private FetchOutcome.Fetched fetched(String path) {
        return (FetchOutcome.Fetched) fetch(path);
    }

    private static @Nullable Failure kind(FetchOutcome outcome) {
        return outcome instanceof FetchOutcome.Failed failed ? failed.kind() : null;
    }
}
