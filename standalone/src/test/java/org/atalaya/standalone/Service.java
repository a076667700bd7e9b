package org.atalaya.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.atalaya.kit.messaging.EventJson;
import org.atalaya.servers.Ports;
import tools.jackson.databind.JsonNode;

/** A packaged service and what it answers. */
final class Service {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int HEAP_MEGABYTES = 512;

    private final ServiceProcess process;

    Service(String name, Path logs, List<String> settings) {
        process = new ServiceProcess(name, Ports.free(), HEAP_MEGABYTES, logs, settings);
    }

    void start() {
        process.start();
    }

    /** Its root, without a slash at the end. */
    String address() {
        return "http://127.0.0.1:" + process.port();
    }

    void killHard() {
        process.kill();
    }

    boolean isHealthy() {
        return get("/actuator/health").statusCode() == 200;
    }

    HttpResponse<String> get(String pathAndQuery) {
        return send(HttpRequest.newBuilder(URI.create(address() + pathAndQuery)));
    }

    /** What it answers to who only asks, once it answers. */
    JsonNode json(String pathAndQuery) {
        var answer = get(pathAndQuery);
        if (answer.statusCode() != 200) {
            throw new Waiting.NotYet(
                    new IOException(answer.statusCode() + " for " + pathAndQuery + ": " + answer.body()));
        }
        return EventJson.mapper().readTree(answer.body());
    }

    /** What it answers to JSON that creates something. */
    JsonNode post(String path, String json) {
        var answer = send(HttpRequest.newBuilder(URI.create(address() + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
        if (answer.statusCode() != 201) {
            throw new IllegalStateException(answer.statusCode() + " for " + path + ": " + answer.body());
        }
        return EventJson.mapper().readTree(answer.body());
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new Waiting.NotYet(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
