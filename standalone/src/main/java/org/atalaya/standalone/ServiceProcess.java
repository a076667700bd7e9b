package org.atalaya.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.atalaya.servers.ChildProcess;
import org.atalaya.servers.ProcessServer;

/** One of the three services in a process of its own. */
final class ServiceProcess extends ProcessServer {
    private static final Duration PATIENCE_TO_START = Duration.ofMinutes(3);
    private static final Duration PATIENCE_TO_STOP = Duration.ofSeconds(30);

    private final int port;
    private final int heapMegabytes;
    private final List<String> settings;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    /**
     * Starts nothing yet.
     *
     * @param settings Spring properties, {@code name=value}
     */
    ServiceProcess(String name, int port, int heapMegabytes, Path logs, List<String> settings) {
        super(name, logs.resolve(name + ".log"), PATIENCE_TO_START, PATIENCE_TO_STOP);
        this.port = port;
        this.heapMegabytes = heapMegabytes;
        this.settings = List.copyOf(settings);
    }

    int port() {
        return port;
    }

    @Override
    protected ChildProcess launch() {
        List<String> command = new ArrayList<>(List.of(
                Program.java(),
                "-Xmx" + heapMegabytes + "m",
                "-XX:+ExitOnOutOfMemoryError",
                // Throughput is worth more here than pauses of some milliseconds.
                "-XX:+UseParallelGC",
                "-jar",
                Program.jar(name()).toString(),
                "--server.port=" + port));
        settings.forEach(setting -> command.add("--" + setting));
        return ChildProcess.start(command, Map.of(), log());
    }

    @Override
    protected boolean answers() {
        URI readiness = URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness");
        try {
            HttpRequest request = HttpRequest.newBuilder(readiness)
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
