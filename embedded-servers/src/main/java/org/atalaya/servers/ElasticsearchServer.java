package org.atalaya.servers;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One Elasticsearch node on the loopback address, without security, with its data in a directory. */
public final class ElasticsearchServer extends ProcessServer {
    private static final Duration PATIENCE_TO_START = Duration.ofMinutes(3);
    private static final Duration PATIENCE_TO_STOP = Duration.ofMinutes(1);

    private final Path home;
    private final Path directory;
    private final int port;
    private final int heapMegabytes;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(1))
            .build();

    /** Starts nothing yet. */
    public ElasticsearchServer(ServerFiles files, Path directory, Path log, int port, int heapMegabytes) {
        super("Elasticsearch", log, PATIENCE_TO_START, PATIENCE_TO_STOP);
        this.home = files.elasticsearch();
        this.directory = directory.toAbsolutePath();
        this.port = port;
        this.heapMegabytes = heapMegabytes;
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    protected ChildProcess launch() {
        ElasticsearchConfiguration.write(home, directory, port);
        Path java = Path.of(System.getProperty("java.home"));
        List<String> command = List.of(home.resolve("bin/elasticsearch").toString());
        if (OtherUser.isNeeded()) {
            command = OtherUser.run(command, directory, List.of(home, java));
        }
        Map<String, String> environment = Map.of(
                "ES_JAVA_HOME", java.toString(),
                "ES_PATH_CONF", directory.resolve("config").toString(),
                "ES_TMPDIR", directory.resolve("tmp").toString(),
                "ES_JAVA_OPTS", jvmOptions(heapMegabytes, System.getenv("ES_JAVA_OPTS")),
                "JAVA_HOME", "");
        return ChildProcess.start(command, environment, log());
    }

    /** Those that whoever starts this program asks for come last, so that they count. */
    static String jvmOptions(int heapMegabytes, @Nullable String asked) {
        String heap = "-Xms" + heapMegabytes + "m -Xmx" + heapMegabytes + "m";
        return asked == null ? heap : heap + " " + asked;
    }

    /** Whether every index can be searched. */
    @Override
    protected boolean answers() {
        URI health = URI.create(url() + "/_cluster/health?wait_for_status=yellow&timeout=1s");
        HttpRequest request =
                HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(5)).build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
