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
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command {@code bench}: the whole pipeline against bulk writes alone, in one run, on servers of its own. */
@Command(
        name = "bench",
        description = "Measures the pipeline on real servers, with data that is thrown away.",
        mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LATENCY_REPORTS = 3_000;
    private static final int WARM_UP = 10_000;
    private static final long POLL_MILLIS = 200;
    private static final long TOLD_EVERY_NANOS = TimeUnit.SECONDS.toNanos(5);

    @Spec
    private CommandSpec spec;

    @Option(names = "--reports", defaultValue = "20000", description = "How many (default ${DEFAULT-VALUE})")
    private int reports;

    @Option(names = "--json", description = "File for the figures as JSON; otherwise they are printed after the table")
    private Path json;

    /** Used by picocli, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    BenchCommand() {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory("atalaya-bench");
        try {
            Map<String, Object> figures = measure(directory);
            print(figures);
            return 0;
        } finally {
            delete(directory);
        }
    }

    private Map<String, Object> measure(Path directory) throws IOException, InterruptedException {
        PortOptions ports = PortOptions.free();
        Machine.look(directory).check(ports.byOption());
        Path feedsFile = Files.writeString(directory.resolve("feeds.yml"), "feeds: []\n");
        say("making " + reports + " reports");
        try (BenchFeeds warmUp = BenchFeeds.start("Warm-up", WARM_UP);
                BenchFeeds feeds = BenchFeeds.start("Bench", reports);
                Stack stack = new Stack(
                        directory,
                        ports,
                        List.of(
                                "atalaya.ingest.feeds-file=" + feedsFile,
                                "atalaya.ingest.allowed-hosts=" + warmUp.host() + "," + feeds.host(),
                                "atalaya.ingest.host-pause=0ms"))) {
            Runtime.getRuntime().addShutdownHook(new Thread(stack::stop, "end"));
            stack.start(this::say);
            BenchQueries queries = new BenchQueries(ports.search);
            say("warming up with " + WARM_UP + " others");
            pipeline(warmUp, feedsFile, queries, ports);
            say("through the pipeline");
            double pipelineSeconds = pipeline(feeds, feedsFile, queries, ports);
            say("by bulk requests alone");
            double bulkPerSecond = bulkAlone(stack);
            say("50 reports a second for " + LATENCY_REPORTS / 50 + " s");
            double[] seconds = new BenchLatency(queries, stack.kafka().bootstrapServers()).measure(LATENCY_REPORTS);
            Map<String, Long> memory = peakMemory(stack);
            stack.stop();
            say("extraction");
            double extraction = BenchExtraction.reportsPerSecond(reports);
            return figures(reports / pipelineSeconds, bulkPerSecond, seconds, extraction, memory);
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
            double[] latency,
            double extraction,
            Map<String, Long> memory) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("reports", reports);
        figures.put("pipelinePerSecond", rounded(pipelinePerSecond));
        figures.put("bulkAlonePerSecond", rounded(bulkPerSecond));
        figures.put("ratio", rounded(pipelinePerSecond / bulkPerSecond));
        figures.put("collectedToSearchableSecondsP50", rounded(percentile(latency, 0.50)));
        figures.put("collectedToSearchableSecondsP95", rounded(percentile(latency, 0.95)));
        figures.put("collectedToSearchableSecondsP99", rounded(percentile(latency, 0.99)));
        figures.put("extractionPerSecondOfOneThread", rounded(extraction));
        figures.put("peakMegabytes", memory);
        return figures;
    }

    private static double percentile(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }

    private void print(Map<String, Object> figures) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        figures.forEach((name, value) -> {
            if (value instanceof Map<?, ?> byName) {
                byName.forEach((each, megabytes) ->
                        out.println(String.format(Locale.ROOT, "%-36s %12s", "peak megabytes of " + each, megabytes)));
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
