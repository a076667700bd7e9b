package org.atalaya.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BenchSightingsTest {
    private static final String LAST = """
            {"total": %d, "reports": [{"id": "%s"}]}""";
    private static final String MORE = """
            {"total": %d, "reports": [{"id": "%s"}], "next": "%s"}""";

    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private HttpServer api;
    private BenchSightings sightings;

    @BeforeEach
    void start() throws IOException {
        api = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        api.createContext("/", exchange -> {
            String query = exchange.getRequestURI().getQuery();
            int cursor = query.indexOf("cursor=");
            byte[] body = answers.getOrDefault(cursor < 0 ? "" : query.substring(cursor + 7), "no such page")
                    .getBytes(UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        api.start();
        sightings = new BenchSightings(new BenchQueries(api.getAddress().getPort()), "some");
        sightings.collected("early", Instant.now());
        sightings.collected("middle", Instant.now());
        sightings.collected("late", Instant.now());
    }

    @AfterEach
    void stop() {
        api.stop(0);
    }

    @Test
    void whatWasOvertakenIsFoundBehindAPageOfKnownOnes() throws InterruptedException {
        answers.put("", MORE.formatted(2, "late", "a"));
        answers.put("a", LAST.formatted(2, "middle"));
        sightings.look();

        answers.put("", MORE.formatted(3, "late", "a"));
        answers.put("a", MORE.formatted(3, "middle", "b"));
        answers.put("b", LAST.formatted(3, "early"));
        sightings.look();

        assertThat(sightings.count()).isEqualTo(3);
    }

    @Test
    void nothingFurtherBackIsAskedForWhereAllWereSeen() throws InterruptedException {
        answers.put("", MORE.formatted(1, "late", "not asked for"));

        sightings.look();

        assertThat(sightings.count()).isEqualTo(1);
    }

    @Test
    void theFirstSightCounts() throws InterruptedException {
        answers.put("", LAST.formatted(1, "late"));
        sightings.look();
        double first = sightings.times().percentile(0.5);

        sightings.collected("late", Instant.EPOCH);
        sightings.look();

        assertThat(sightings.times().percentile(0.5)).isEqualTo(first);
    }
}
