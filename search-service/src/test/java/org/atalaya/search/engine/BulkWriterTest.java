package org.atalaya.search.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.http.HttpHost;
import org.atalaya.kit.problems.UnavailableException;
import org.atalaya.search.engine.BulkWriter.Document;
import org.atalaya.search.engine.BulkWriter.Rejection;
import org.elasticsearch.client.RestClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against answers as Elasticsearch gives them. */
class BulkWriterTest {
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private Function<String, Answer> answers = request -> new Answer(200, "{\"errors\": false}");
    private HttpServer server;
    private RestClient client;
    private BulkWriter writer;

    private record Answer(int status, String json) {}

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        client = RestClient.builder(
                        new HttpHost("127.0.0.1", server.getAddress().getPort()))
                .build();
        writer = new BulkWriter(new Engine(client), "reports");
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        server.stop(0);
    }

    @Test
    void documents_go_as_they_are_with_their_version() {
        assertThat(writer.write(List.of(document("a")))).isEmpty();

        assertThat(requests).hasSize(1);
        assertThat(requests.get(0).lines().skip(1)).containsExactly("{\"n\":\"a\"}");
        assertThat(requests.get(0)).contains("\"_id\":\"a\"", "\"version\":7", "\"version_type\":\"external_gte\"");
    }

    @Test
    void nothing_is_sent_for_nothing() {
        assertThat(writer.write(List.of())).isEmpty();
        assertThat(requests).isEmpty();
    }

    @Test
    void a_newer_version_that_is_there_already_is_no_failure() {
        answers = request -> items(201, 409);

        assertThat(writer.write(List.of(document("a"), document("b")))).isEmpty();
    }

    @Test
    void what_the_mapping_rejects_is_told_by_its_place_with_the_innermost_cause() {
        answers = request -> items(201, 400);

        assertThat(writer.write(List.of(document("a"), document("b"))))
                .containsExactly(new Rejection(1, "status 400: because"));
    }

    @Test
    void documents_that_are_refused_for_now_must_be_sent_again() {
        for (int status : new int[] {429, 503, 404}) {
            answers = request -> items(201, status);

            assertThatThrownBy(() -> writer.write(List.of(document("a"), document("b"))))
                    .isInstanceOf(UnavailableException.class)
                    .hasMessageContaining("status " + status);
        }
    }

    @Test
    void a_missing_index_is_no_fault_of_the_documents() {
        answers = request -> new Answer(404, "{\"error\": {\"reason\": \"no such index\"}}");

        assertThatThrownBy(() -> writer.write(List.of(document("a"))))
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("no such index");
    }

    @Test
    void one_document_that_spoils_the_request_is_found_and_the_others_are_written() {
        answers = request -> request.contains("\"_id\":\"5\"")
                ? new Answer(400, "{\"error\": {\"reason\": \"id is bad\"}}")
                : new Answer(200, "{\"errors\": false}");

        List<Rejection> rejections = writer.write(
                IntStream.range(0, 9).mapToObj(i -> document("" + i)).toList());

        assertThat(rejections).containsExactly(new Rejection(5, "id is bad"));
        List<String> accepted = requests.stream()
                .filter(request -> !request.contains("\"_id\":\"5\""))
                .toList();
        assertThat(String.join("", accepted)).contains("\"n\":\"0\"", "\"n\":\"4\"", "\"n\":\"6\"", "\"n\":\"8\"");
    }

    @Test
    void requests_stay_small_and_rejections_keep_their_place_in_all_of_them() {
        String long4Megabytes = "x".repeat(4 * 1024 * 1024);
        answers = request -> request.contains("\"_id\":\"c\"") ? items(400) : items(201, 201);

        List<Rejection> rejections = writer.write(
                List.of(document("a", long4Megabytes), document("b", long4Megabytes), document("c", "short")));

        assertThat(requests).hasSize(2);
        assertThat(rejections).extracting(Rejection::index).containsExactly(2);
    }

    private static Document document(String id) {
        return document(id, id);
    }

    private static Document document(String id, String content) {
        return new Document(id, 7, ("{\"n\":\"" + content + "\"}").getBytes(StandardCharsets.UTF_8));
    }

    private static Answer items(int... statuses) {
        String items = IntStream.of(statuses)
                .mapToObj(status -> status < 300
                        ? "{\"index\": {\"status\": " + status + "}}"
                        : "{\"index\": {\"status\": " + status + ", \"error\": {\"reason\": \"status " + status
                                + "\", \"caused_by\": {\"reason\": \"because\"}}}}")
                .reduce((a, b) -> a + ", " + b)
                .orElseThrow();
        return new Answer(200, "{\"errors\": true, \"items\": [" + items + "]}");
    }

    private void answer(HttpExchange exchange) throws IOException {
        String request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        requests.add(request);
        Answer answer = answers.apply(request);
        byte[] body = answer.json().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.getResponseHeaders().add("X-Elastic-Product", "Elasticsearch");
        exchange.sendResponseHeaders(answer.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
