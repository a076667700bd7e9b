package org.atalaya.search.feeds;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.atalaya.kit.problems.UnavailableException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

class FeedsControllerTest {
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final HttpServer ingest;
    private final FeedsController feeds;

    FeedsControllerTest() throws IOException {
        ingest = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        feeds = new FeedsController(new IngestAddress(
                URI.create("http://127.0.0.1:" + ingest.getAddress().getPort())));
    }

    @BeforeEach
    void answer() {
        ingest.createContext("/", exchange -> {
            String token = exchange.getRequestHeaders().getFirst("Authorization");
            String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + token + " " + body);
            byte[] problem = "{\"detail\":\"no\"}".getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/problem+json");
            exchange.sendResponseHeaders(409, problem.length);
            exchange.getResponseBody().write(problem);
            exchange.close();
        });
        ingest.start();
    }

    @AfterEach
    void stop() {
        ingest.stop(0);
    }

    @Test
    void a_request_goes_on_with_its_token_and_body_and_the_answer_comes_back_as_it_is() {
        HttpHeaders headers = new HttpHeaders();
        headers.setBearerAuth("secret");
        headers.set("Cookie", "not=passed");

        ResponseEntity<byte[]> answer =
                feeds.add("{\"url\":\"x\"}".getBytes(UTF_8), headers).block();

        assertThat(asked).containsExactly("POST /api/feeds Bearer secret {\"url\":\"x\"}");
        assertThat(answer).isNotNull();
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(answer.getHeaders().getContentType()).hasToString("application/problem+json");
        assertThat(new String(answer.getBody(), UTF_8)).isEqualTo("{\"detail\":\"no\"}");
    }

    @Test
    void what_comes_from_outside_cannot_name_another_path() {
        feeds.remove("../../actuator/health?x=", new HttpHeaders()).block();
        feeds.list("ok&x=1", new HttpHeaders()).block();

        assertThat(asked)
                .containsExactly(
                        "DELETE /api/feeds/..%2F..%2Factuator%2Fhealth%3Fx= null ",
                        "GET /api/feeds?condition=ok%26x%3D1 null ");
    }

    @Test
    void an_ingest_service_that_is_away_is_told() {
        ingest.stop(0);

        assertThatThrownBy(() -> feeds.list(null, new HttpHeaders()).block())
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("ingest-service does not answer at http://127.0.0.1:");
    }
}
