package org.atalaya.ingest.fetching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.atalaya.ingest.FeedServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class FetchLimitsTest {
    private static final int LIMIT = 100_000;
    private static final byte[] SMALL = "Nine people were killed. ".repeat(40).getBytes(StandardCharsets.UTF_8);

    private final FeedServer server = new FeedServer();
    private final CountDownLatch end = new CountDownLatch(1);
    private final Fetcher fetcher = Fetchers.of(Fetchers.settings());

    @AfterEach
    void close() {
        end.countDown();
        fetcher.close();
        server.close();
    }

    @Test
    void a_body_at_the_limit_is_read_and_one_byte_more_is_not() {
        assertThat(body(null, new byte[LIMIT])).hasSize(LIMIT);
        assertThat(failure(null, new byte[LIMIT + 1]))
                .isEqualTo(new FetchOutcome.Failed(Failure.TOO_LARGE, "the body is larger than 100000 bytes"));
    }

    @Test
    void an_endless_body_is_given_up_at_the_limit() {
        endless(200);

        assertThat(fetch(fetcher))
                .isInstanceOfSatisfying(
                        FetchOutcome.Failed.class,
                        failed -> assertThat(failed.kind()).isEqualTo(Failure.TOO_LARGE));
    }

    @ParameterizedTest
    @CsvSource({
        "302, only http and https addresses with a host are read",
        "404, status 404",
        "410, gone for good",
        "429, too many requests",
        "500, status 500"
    })
    void an_endless_body_that_nobody_wants_is_not_read_and_changes_nothing(int status, String message) {
        endless(status);

        assertThat(fetch(fetcher).message()).contains(message);
    }

    @Test
    void connections_that_were_cut_are_given_back() {
        endless(404);

        assertThat(IntStream.range(0, 20).mapToObj(i -> fetch(fetcher).message()))
                .allMatch(message -> message.contains("status 404"));
    }

    /** Says where it leads, too, which is nowhere. */
    private void endless(int status) {
        server.on("/", exchange -> {
            exchange.getResponseHeaders().set("Location", "mailto:nobody@example.org");
            exchange.sendResponseHeaders(status, 0);
            byte[] piece = new byte[8192];
            OutputStream body = exchange.getResponseBody();
            while (end.getCount() > 0) {
                body.write(piece);
            }
        });
    }

    @Test
    void compressed_bodies_are_unpacked() {
        assertThat(body("gzip", gzip(SMALL))).isEqualTo(SMALL);
        assertThat(body("X-GZip", gzip(SMALL))).isEqualTo(SMALL);
        assertThat(body("deflate", deflate(SMALL, false))).isEqualTo(SMALL);
        assertThat(body("deflate", deflate(SMALL, true))).isEqualTo(SMALL);
        assertThat(body("gzip, gzip", gzip(gzip(SMALL)))).isEqualTo(SMALL);
        assertThat(body("identity", SMALL)).isEqualTo(SMALL);
        assertThat(body("gzip", new byte[0])).isEmpty();
    }

    @Test
    void what_unpacks_beyond_the_limit_is_given_up_there() {
        byte[] zeros = new byte[50_000_000];

        assertThat(failure("gzip", gzip(zeros)).kind()).isEqualTo(Failure.TOO_LARGE);
        assertThat(failure("deflate", deflate(zeros, false)).kind()).isEqualTo(Failure.TOO_LARGE);
        assertThat(failure("gzip, gzip", gzip(gzip(zeros))).kind()).isEqualTo(Failure.TOO_LARGE);
    }

    @Test
    void what_is_compressed_again_and_again_or_in_unknown_ways_is_not_unpacked() {
        assertThat(failure("gzip, gzip, gzip", gzip(gzip(gzip(SMALL)))).message())
                .isEqualTo("compressed 3 times");
        assertThat(failure("br", SMALL))
                .isEqualTo(new FetchOutcome.Failed(Failure.CONTENT, "content encoding br, which was not asked for"));
    }

    @Test
    void what_is_not_compressed_as_it_says_is_a_failure_of_its_content() {
        assertThat(failure("gzip", SMALL).kind()).isEqualTo(Failure.CONTENT);
        assertThat(failure("deflate", SMALL).kind()).isEqualTo(Failure.CONTENT);
    }

    @Test
    void a_body_that_breaks_off_is_not_taken_for_the_whole() {
        server.on("/", exchange -> {
            exchange.sendResponseHeaders(200, SMALL.length + 10L);
            exchange.getResponseBody().write(SMALL);
            exchange.getResponseBody().flush();
        });
        assertThat(fetch(fetcher)).isInstanceOf(FetchOutcome.Failed.class);

        byte[] packed = gzip(SMALL);
        assertThat(failure("gzip", Arrays.copyOf(packed, packed.length - 12)).kind())
                .isEqualTo(Failure.CONTENT);
    }

    @Test
    void a_server_that_says_nothing_is_given_up() {
        server.on("/", exchange -> await(Duration.ofMinutes(1)));

        assertThat(quick(Duration.ofMillis(300), Duration.ofSeconds(50))).isEqualTo(Failure.TIMEOUT);
    }

    @Test
    void a_body_that_stands_still_is_given_up() {
        server.on("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('<');
            exchange.getResponseBody().flush();
            await(Duration.ofMinutes(1));
        });

        assertThat(quick(Duration.ofMillis(300), Duration.ofSeconds(50))).isEqualTo(Failure.TIMEOUT);
    }

    @Test
    void a_body_that_drips_is_given_up_at_the_deadline() {
        server.on("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            while (!await(Duration.ofMillis(20))) {
                exchange.getResponseBody().write('x');
                exchange.getResponseBody().flush();
            }
        });

        assertThat(quick(Duration.ofSeconds(50), Duration.ofMillis(500))).isEqualTo(Failure.TIMEOUT);
    }

    @Test
    void redirects_share_one_deadline() {
        server.on("/", exchange -> {
            await(Duration.ofMillis(200));
            exchange.getResponseHeaders().set("Location", "/");
            exchange.sendResponseHeaders(302, -1);
        });

        assertThat(quick(Duration.ofSeconds(50), Duration.ofMillis(500))).isEqualTo(Failure.TIMEOUT);
    }

    private Failure quick(Duration betweenBytes, Duration deadline) {
        try (Fetcher quick = Fetchers.of(Fetchers.settings(betweenBytes, deadline, LIMIT))) {
            return ((FetchOutcome.Failed) fetch(quick)).kind();
        }
    }

    private boolean await(Duration time) throws IOException {
        try {
            return end.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private FetchOutcome fetch(Fetcher with) {
        return with.fetch(FetchRequest.feed(URI.create(server.url("/")), null));
    }

    private byte[] body(@Nullable String encoding, byte[] sent) {
        return ((FetchOutcome.Fetched) answer(encoding, sent)).body();
    }

    private FetchOutcome.Failed failure(@Nullable String encoding, byte[] sent) {
        return (FetchOutcome.Failed) answer(encoding, sent);
    }

    private static FetchOutcome answer(@Nullable String encoding, byte[] sent) {
        try (FeedServer once = new FeedServer();
                Fetcher reader = Fetchers.of(Fetchers.settings())) {
            once.on("/", exchange -> {
                if (encoding != null) {
                    exchange.getResponseHeaders().set("Content-Encoding", encoding);
                }
                exchange.sendResponseHeaders(200, sent.length == 0 ? -1 : sent.length);
                exchange.getResponseBody().write(sent);
            });
            return reader.fetch(FetchRequest.feed(URI.create(once.url("/")), null));
        }
    }

    private static byte[] gzip(byte[] bytes) {
        return packed(GZIPOutputStream::new, bytes);
    }

    private static byte[] deflate(byte[] bytes, boolean raw) {
        return packed(to -> new DeflaterOutputStream(to, new Deflater(Deflater.DEFAULT_COMPRESSION, raw)), bytes);
    }

    private static byte[] packed(Compression compression, byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream to = compression.of(packed)) {
            to.write(bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return packed.toByteArray();
    }

    private interface Compression {
        OutputStream of(OutputStream to) throws IOException;
    }
}
