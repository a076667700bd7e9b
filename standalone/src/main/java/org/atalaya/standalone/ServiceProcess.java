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
import org.atalaya.servers.Server;
import org.atalaya.servers.Starting;
import org.jspecify.annotations.Nullable;

/** One of the three services in a process of its own. */
final class ServiceProcess implements Server {
    private static final Duration PATIENCE_TO_START = Duration.ofMinutes(3);
    private static final Duration PATIENCE_TO_STOP = Duration.ofSeconds(30);

    private final String name;
    private final int port;
    private final int heapMegabytes;
    private final Path log;
    private final List<String> settings;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
    private @Nullable ChildProcess process;

    /**
     * Starts nothing yet.
     *
     * @param settings Spring properties, {@code name=value}
     */
    ServiceProcess(String name, int port, int heapMegabytes, Path logs, List<String> settings) {
        this.name = name;
        this.port = port;
        this.heapMegabytes = heapMegabytes;
        this.log = logs.resolve(name + ".log");
        this.settings = List.copyOf(settings);
    }

    @Override
    public String name() {
        return name;
    }

    int port() {
        return port;
    }

    @Override
    public void start() {
        List<String> command = new ArrayList<>(List.of(
                Program.java(),
                "-Xmx" + heapMegabytes + "m",
                "-XX:+ExitOnOutOfMemoryError",
                // Throughput is worth more here than pauses of some milliseconds.
                "-XX:+UseParallelGC",
                "-jar",
                Program.jar(name).toString(),
                "--server.port=" + port));
        settings.forEach(setting -> command.add("--" + setting));
        ChildProcess started = ChildProcess.start(command, Map.of(), log);
        process = started;
        Starting.await(name, started, PATIENCE_TO_START, this::isReady);
    }

    private boolean isReady() {
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

    /** The process; only after the start. */
    @Nullable ChildProcess process() {
        return process;
    }

    @Override
    public void stop() {
        if (process != null) {
            process.stop(PATIENCE_TO_STOP);
        }
    }

    @Override
    public void kill() {
        if (process != null) {
            process.kill();
        }
    }

    @Override
    public boolean isRunning() {
        return process != null && process.isAlive();
    }

    @Override
    public long pid() {
        return process != null && process.isAlive() ? process.pid() : 0;
    }
}
