package org.atalaya.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the API of search-service. */
final class BenchQueries {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.builder().build();
    private final int port;

    BenchQueries(int port) {
        this.port = port;
    }

    JsonNode ask(String query) throws InterruptedException {
        return json.readTree(get("/api/reports?" + query));
    }

    /** What a GET is answered with. */
    String get(String path) throws InterruptedException {
        return send(path, HttpRequest.newBuilder(address(path)).timeout(PATIENCE));
    }

    void post(String path, Object body) throws InterruptedException {
        send(
                path,
                HttpRequest.newBuilder(address(path))
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(body))));
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private String send(String path, HttpRequest.Builder request) throws InterruptedException {
        try {
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new UnmetException(path + " is answered with " + answer.statusCode() + ": " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UnmetException("the API does not answer " + path + ": " + e, e);
        }
    }

    /** A counter of a service, "?" where it cannot be had. */
    String counter(int servicePort, String name) throws InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + servicePort + "/actuator/prometheus");
        try {
            return http.send(
                            HttpRequest.newBuilder(address).timeout(PATIENCE).build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body()
                    .lines()
                    .filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                    .findFirst()
                    .orElse("?");
        } catch (IOException e) {
            return "?";
        }
    }

    long total(String publisher) throws InterruptedException {
        return ask("size=1&publisher=" + publisher).path("total").asLong(0);
    }
}
