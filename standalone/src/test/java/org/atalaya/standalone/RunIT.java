package org.atalaya.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.atalaya.kit.messaging.EventJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The command as a user gives it: twice on the same data, ended by an interrupt and by a process that ends. */
class RunIT {
    private static final int DEMO_REPORTS = 43;

    private final HttpClient http = HttpClient.newHttpClient();
    private final PortOptions ports = PortOptions.free();

    @TempDir
    private Path folder;

    @Test
    void the_demonstration_is_searchable_and_goes_on_where_it_was_until_a_process_ends_by_itself() throws Exception {
        Process first = run();
        Waiting.until("all is searchable", () -> total(first, "size=1") == DEMO_REPORTS);
        assertThat(ask("q=Juliaca&harm=KILLED")
                        .path("reports")
                        .path(0)
                        .path("claims")
                        .path(0)
                        .path("evidence"))
                .isNotEmpty();
        List<String> ids = ids();
        List<Integer> revisions = revisions();
        interrupt(first);

        Process second = run("--feeds", demoWithMistake().toString());
        Waiting.until("all is searchable again", () -> total(second, "size=1") == DEMO_REPORTS);
        Waiting.until("all is started", () -> secondLog().contains("Ctrl-C stops everything"));
        Waiting.until("the mistake is told", () -> secondLog().contains("feeds file, line 2, feed 1: interval is 1s"));
        assertThat(ids()).isEqualTo(ids);
        assertThat(revisions()).isEqualTo(revisions);
        anotherIsRefused();
        endsWithSearchService(second);
    }

    /** The feeds of the demonstration, and before them one that cannot be used. */
    private Path demoWithMistake() throws IOException {
        String mistake = """
                feeds:
                - url: .
                  publisher: Wire
                  kind: folder
                  interval: 1s
                """;
        String demo = Files.readString(Path.of("../feeds.yml"));
        return Files.writeString(
                folder.resolve("feeds.yml"),
                mistake + demo.substring(demo.indexOf("\nfeeds:\n") + "\nfeeds:\n".length()));
    }

    private void anotherIsRefused() throws Exception {
        Process other = run();
        assertThat(other.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(other.exitValue()).isEqualTo(1);
        assertThat(log()).contains("is in use by another atalaya");
    }

    private void endsWithSearchService(Process run) throws Exception {
        int before = log().length();
        List<ProcessHandle> children = run.descendants().toList();
        assertThat(children)
                .filteredOn(child -> child.info().commandLine().orElse("").contains("search-service"))
                .singleElement()
                .satisfies(ProcessHandle::destroyForcibly);

        assertThat(run.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(run.exitValue()).isEqualTo(1);
        assertThat(log().substring(before))
                .contains("search-service ended by itself, its log says why: "
                        + folder.resolve("data/logs/search-service.log"))
                .contains("stopped; everything is kept in");
        Waiting.until("every process ended", () -> children.stream().noneMatch(ProcessHandle::isAlive));
    }

    /** Of what runs after the first was interrupted. */
    private String secondLog() throws IOException {
        String log = log();
        return log.substring(log.indexOf("stopped; everything is kept in"));
    }

    private String log() throws IOException {
        return Files.readString(folder.resolve("run.log"));
    }

    private Process run(String... options) throws IOException {
        Path home = Path.of("..").toAbsolutePath().normalize();
        List<String> command = new ArrayList<>(List.of(
                Program.java(),
                "-Datalaya.home=" + home,
                "-cp",
                System.getProperty("java.class.path"),
                Atalaya.class.getName(),
                "run",
                "--data",
                folder.resolve("data").toString()));
        ports.byOption().forEach((option, port) -> command.addAll(List.of(option, port.toString())));
        command.addAll(List.of(options));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("run.log").toFile()))
                .start();
    }

    private void interrupt(Process run) throws Exception {
        List<ProcessHandle> children = run.descendants().toList();
        assertThat(children).hasSizeGreaterThanOrEqualTo(5);
        new ProcessBuilder("kill", "-INT", Long.toString(run.pid())).start().waitFor();
        assertThat(run.waitFor(2, TimeUnit.MINUTES)).isTrue();
        Waiting.until("every process ended", () -> children.stream().noneMatch(ProcessHandle::isAlive));
        assertThat(folder.resolve("run.log")).content().contains("stopped; everything is kept in");
    }

    private long total(Process run, String query) throws Exception {
        if (!run.isAlive()) {
            throw new IllegalStateException("run ended:\n" + Files.readString(folder.resolve("run.log")));
        }
        return ask(query).path("total").asLong();
    }

    private List<Integer> revisions() throws Exception {
        List<Integer> revisions = new ArrayList<>();
        ask("size=100")
                .path("reports")
                .forEach(report -> revisions.add(report.path("revision").asInt()));
        return revisions;
    }

    private List<String> ids() throws Exception {
        List<String> ids = new ArrayList<>();
        ask("size=100")
                .path("reports")
                .forEach(report -> ids.add(report.path("id").asString()));
        return ids.stream().sorted().toList();
    }

    private JsonNode ask(String query) throws InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + ports.search + "/api/reports?" + query);
        try {
            HttpRequest request = HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(30))
                    .build();
            return EventJson.mapper()
                    .readTree(http.send(request, HttpResponse.BodyHandlers.ofString())
                            .body());
        } catch (IOException e) {
            throw new Waiting.NotYet(e);
        }
    }
}
