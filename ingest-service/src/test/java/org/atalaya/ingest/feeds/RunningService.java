package org.atalaya.ingest.feeds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.atalaya.ingest.IngestService;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service on a free port, spoken to over HTTP. */
final class RunningService implements AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private final ConfigurableApplicationContext context;

    /**
     * Starts it.
     *
     * @param options as on the command line, over those that tests share
     */
    RunningService(String bootstrapServers, String... options) {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--spring.kafka.bootstrap-servers=" + bootstrapServers,
                "--atalaya.ingest.feeds-file=absent.yml",
                "--atalaya.ingest.host-pause=0s",
                "--atalaya.ingest.allowed-hosts=localhost"));
        arguments.addAll(List.of(options));
        context = SpringApplication.run(IngestService.class, arguments.toArray(String[]::new));
    }

    boolean isReady() {
        return request("GET", "/actuator/health/readiness", null).statusCode() == 200;
    }

    /** The partitions whose feeds this instance polls. */
    Set<Integer> partitions() {
        return Set.copyOf(context.getBean(FeedOwner.class).partitions());
    }

    /** Adds a feed and gives its id. */
    String add(String url) {
        return register("{\"url\":\"" + url + "\",\"publisher\":\"Example\"}");
    }

    String register(String form) {
        HttpResponse<String> answer = request("POST", "/api/feeds", form);
        if (answer.statusCode() != 201) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return json.readTree(answer.body()).path("id").asString();
    }

    void pollNow(String id) {
        request("POST", "/api/feeds/" + id + "/poll", "");
    }

    JsonNode feed(String id) {
        return json.readTree(request("GET", "/api/feeds/" + id, null).body());
    }

    HttpResponse<String> request(String method, String path, @Nullable String body, String... headers) {
        int port = Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port", Integer.class));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.setHeader(headers[0], headers[1]);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
