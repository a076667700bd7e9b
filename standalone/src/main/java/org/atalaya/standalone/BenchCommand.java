package org.atalaya.standalone;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.atalaya.servers.Server;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The command {@code bench}: the whole pipeline against bulk writes alone, in one run, on servers of its own; or the page's
 * queries over many reports.
 */
@Command(
        name = "bench",
        description = "Measures the pipeline on real servers, with data that is thrown away unless --data is given.",
        mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LATENCY_REPORTS = 3_000;
    private static final int ALERT_REPORTS = 1_200;
    private static final int WARM_UP = 10_000;
    private static final long POLL_MILLIS = 200;
    private static final long STILL_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final long TOLD_EVERY_NANOS = TimeUnit.SECONDS.toNanos(5);

    @Spec
    private CommandSpec spec;

    @Option(names = "--reports", defaultValue = "20000", description = "How many (default ${DEFAULT-VALUE})")
    private int reports;

    @Option(names = "--json", description = "File for the figures as JSON; otherwise they are printed after the table")
    private Path json;

    @Option(
            names = "--queries",
            description = "Measures how long the page's queries take over the reports, and nothing else")
    private boolean queriesOnly;

    @Option(names = "--data", paramLabel = "DIR", description = "Empty directory for the data, which is then kept")
    private @Nullable Path data;

    /** Used by picocli, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    BenchCommand() {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path directory = data == null ? Files.createTempDirectory("atalaya-bench") : empty(data);
        try {
            print(queriesOnly ? measureQueries(directory) : measure(directory));
            return 0;
        } finally {
            if (data == null) {
                delete(directory);
            }
        }
    }

    private static Path empty(Path wanted) throws IOException {
        Path directory = Files.createDirectories(wanted.toAbsolutePath().normalize());
        try (Stream<Path> files = Files.list(directory)) {
            if (files.findAny().isPresent()) {
                throw new UnmetException(directory + " is not empty: give another place with --data");
            }
        }
        return directory;
    }

    private Map<String, Object> measureQueries(Path directory) throws IOException, InterruptedException {
        PortOptions ports = PortOptions.free();
        Machine.look(directory).check(ports.byOption());
        Path feedsFile = Files.writeString(directory.resolve("feeds.yml"), "feeds: []\n");
        try (BenchFeeds feeds = BenchFeeds.startLazily("Bench", reports);
                Stack stack = new Stack(directory, ports, ingest(feedsFile, feeds.host()), List.of())) {
            Runtime.getRuntime().addShutdownHook(new Thread(stack::stop, "end"));
            stack.start(this::say);
            BenchQueries queries = new BenchQueries(ports.search);
            say("collecting " + reports + " reports");
            pipeline(feeds, feedsFile, queries, ports);
            say("waiting until they are linked");
            untilLinked(queries);
            say("asking");
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("reports", queries.ask("size=1").path("total").asLong());
            figures.put("incidents", incidents(queries));
            figures.putAll(new BenchQueryTimes(queries).measure());
            return figures;
        }
    }

    /** Linking is behind indexing: until the number of incidents has stood still for a while. */
    private void untilLinked(BenchQueries queries) throws InterruptedException {
        long known = -1;
        long since = System.nanoTime();
        while (System.nanoTime() - since < STILL_NANOS) {
            long now = incidents(queries);
            if (now != known) {
                known = now;
                since = System.nanoTime();
            }
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
    }

    private static long incidents(BenchQueries queries) throws InterruptedException {
        return JSON.readTree(queries.get("/api/incidents?size=1")).path("total").asLong();
    }

    private static List<String> ingest(Path feedsFile, String hosts) {
        return List.of(
                "atalaya.ingest.feeds-file=" + feedsFile,
                "atalaya.ingest.allowed-hosts=" + hosts,
                "atalaya.ingest.host-pause=0ms");
    }

    private Map<String, Object> measure(Path directory) throws IOException, InterruptedException {
        PortOptions ports = PortOptions.free();
        Machine.look(directory).check(ports.byOption());
        Path feedsFile = Files.writeString(directory.resolve("feeds.yml"), "feeds: []\n");
        say("making " + reports + " reports");
        try (BenchFeeds warmUp = BenchFeeds.start("Warm-up", WARM_UP);
                BenchFeeds feeds = BenchFeeds.start("Bench", reports);
                BenchAlerts alerts = BenchAlerts.start();
                Stack stack = new Stack(
                        directory,
                        ports,
                        ingest(feedsFile, warmUp.host() + "," + feeds.host()),
                        List.of("atalaya.alerts.allowed-hosts=" + alerts.host()))) {
            Runtime.getRuntime().addShutdownHook(new Thread(stack::stop, "end"));
            stack.start(this::say);
            BenchQueries queries = new BenchQueries(ports.search);
            say("warming up with " + WARM_UP + " others");
            pipeline(warmUp, feedsFile, queries, ports);
            say("through the pipeline");
            double pipelineSeconds = pipeline(feeds, feedsFile, queries, ports);
            say("waiting until they are linked");
            untilLinked(queries);
            say("by bulk requests alone");
            double bulkPerSecond = bulkAlone(stack);
            say("50 reports a second for " + LATENCY_REPORTS / 50 + " s");
            BenchTimes seconds = new BenchLatency(queries, stack.kafka().bootstrapServers()).measure(LATENCY_REPORTS);
            say("20 reports of new deaths a second for " + ALERT_REPORTS / 20 + " s");
            untilLinked(queries);
            Map<String, Object> alerted = alerts.measure(queries, stack.kafka().bootstrapServers(), ALERT_REPORTS);
            Map<String, Long> memory = peakMemory(stack);
            stack.stop();
            say("extraction");
            double extraction = BenchExtraction.reportsPerSecond(reports);
            return figures(reports / pipelineSeconds, bulkPerSecond, seconds, alerted, extraction, memory);
        }
    }

    /** Seconds until all can be found; what came before the start is warm already. */
    private double pipeline(BenchFeeds feeds, Path feedsFile, BenchQueries queries, PortOptions ports)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        long told = start;
        feeds.writeTo(feedsFile);
        while (queries.total(feeds.publisher()) < feeds.count()) {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
            if (System.nanoTime() - told > TOLD_EVERY_NANOS) {
                told = System.nanoTime();
                say("so far %s collected, %s normalized, %s indexed"
                        .formatted(
                                queries.counter(ports.ingest, "atalaya_reports_collected_total"),
                                queries.counter(ports.normalize, "atalaya_reports_normalized_total"),
                                queries.counter(ports.search, "atalaya_reports_indexed_total")));
            }
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private double bulkAlone(Stack stack) throws IOException, InterruptedException {
        Process bulk = new ProcessBuilder(
                        Program.java(),
                        "-Xmx1g",
                        "-jar",
                        Program.jar("search-service").toString(),
                        "bulk-alone",
                        "--logging.level.root=error",
                        "--spring.kafka.bootstrap-servers=" + stack.kafka().bootstrapServers(),
                        "--atalaya.elasticsearch.url=" + stack.elasticsearch().url())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String last = "";
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(bulk.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                last = line;
            }
        }
        if (bulk.waitFor() != 0) {
            throw new UnmetException("the bulk requests failed, see above");
        }
        JsonNode result = JSON.readTree(last);
        if (result.path("documents").asInt() < reports) {
            throw new UnmetException("only " + result.path("documents") + " documents were written by bulk");
        }
        return result.path("documents").asDouble() / result.path("seconds").asDouble();
    }

    /** Megabytes of resident memory at their most, by process; empty where the system does not tell. */
    private static Map<String, Long> peakMemory(Stack stack) throws IOException {
        Map<String, Long> peaks = new LinkedHashMap<>();
        for (Server server : stack.all()) {
            Path status = Path.of("/proc/" + server.pid() + "/status");
            if (Files.isReadable(status)) {
                Matcher peak = PEAK.matcher(Files.readString(status));
                if (peak.find()) {
                    peaks.put(server.name(), Long.parseLong(peak.group(1)) / 1024);
                }
            }
        }
        return peaks;
    }

    private Map<String, Object> figures(
            double pipelinePerSecond,
            double bulkPerSecond,
            BenchTimes latency,
            Map<String, Object> alerted,
            double extraction,
            Map<String, Long> memory) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("reports", reports);
        figures.put("pipelinePerSecond", rounded(pipelinePerSecond));
        figures.put("bulkAlonePerSecond", rounded(bulkPerSecond));
        figures.put("ratio", rounded(pipelinePerSecond / bulkPerSecond));
        figures.put("collectedToSearchableSecondsP50", latency.percentile(0.50));
        figures.put("collectedToSearchableSecondsP95", latency.percentile(0.95));
        figures.put("collectedToSearchableSecondsP99", latency.percentile(0.99));
        figures.putAll(alerted);
        figures.put("extractionPerSecondOfOneThread", rounded(extraction));
        figures.put("peakMegabytes", memory);
        return figures;
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }

    private void print(Map<String, Object> figures) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        figures.forEach((name, value) -> {
            if (value instanceof Map<?, ?> byName) {
                byName.forEach((each, figure) ->
                        out.println(String.format(Locale.ROOT, "%-36s %12s", name + " of " + each, figure)));
            } else {
                out.println(String.format(Locale.ROOT, "%-36s %12s", name, value));
            }
        });
        String written = JSON.writeValueAsString(figures);
        if (json == null) {
            out.println(written);
        } else {
            Files.writeString(json, written + "\n");
        }
        out.flush();
    }

    private void say(String line) {
        PrintWriter err = spec.commandLine().getErr();
        synchronized (err) {
            err.println("bench: " + line);
            err.flush();
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                Files.deleteIfExists(file);
            }
        }
    }
}
