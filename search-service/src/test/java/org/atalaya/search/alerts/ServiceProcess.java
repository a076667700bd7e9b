package org.atalaya.search.alerts;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.atalaya.kit.messaging.EventJson;
import org.atalaya.search.SearchService;
import org.atalaya.testing.BackingServers;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The service as a process of its own, which can be killed without warning and started again. */
final class ServiceProcess implements AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();
    private final BackingServers servers;
    private final List<String> arguments;
    private final int port = freePort();
    private @Nullable Process process;

    ServiceProcess(BackingServers servers, String... arguments) {
        this.servers = servers;
        this.arguments = List.of(arguments);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns when it is ready. */
    void start() {
        try {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx512m",
                    "-cp",
                    System.getProperty("java.class.path"),
                    SearchService.class.getName(),
                    "--server.port=" + port,
                    "--spring.kafka.bootstrap-servers=" + servers.kafkaBootstrap(),
                    "--atalaya.elasticsearch.url=" + servers.elasticsearchUrl()));
            command.addAll(arguments);
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            Path.of("target", "service-process.log").toFile()))
                    .start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .ignoreExceptions()
                .until(() -> ask("GET", "/actuator/health/readiness", null)
                        .path("status")
                        .asString()
                        .equals("UP"));
    }

    void kill() {
        Process running = process;
        if (running != null) {
            running.destroyForcibly();
            running.onExit().join();
        }
    }

    JsonNode ask(String method, String path, @Nullable String body) {
        String answer = text(method, path, body);
        return answer.isEmpty()
                ? EventJson.mapper().nullNode()
                : EventJson.mapper().readTree(answer);
    }

    String text(String method, String path, @Nullable String body) {
        try {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                            .header("Content-Type", "application/json")
                            .timeout(Duration.ofSeconds(30))
                            .method(
                                    method,
                                    body == null
                                            ? HttpRequest.BodyPublishers.noBody()
                                            : HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return answer.body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        kill();
    }
}
