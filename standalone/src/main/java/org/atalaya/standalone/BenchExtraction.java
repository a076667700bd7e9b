package org.atalaya.standalone;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Reports that one thread understands in a second, by the command extract, once it has warmed up. */
final class BenchExtraction {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int WARM_UP = 10_000;

    private BenchExtraction() {}

    static double reportsPerSecond(int reports) throws IOException, InterruptedException {
        Process extract = new ProcessBuilder(
                        Program.java(),
                        "-Xmx640m",
                        "-jar",
                        Program.jar("normalize-service").toString(),
                        "extract")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Thread writer = new Thread(() -> write(extract, WARM_UP + reports), "bench-extract");
        writer.start();
        long start = 0;
        int read = 0;
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(extract.getInputStream(), StandardCharsets.UTF_8))) {
            while (lines.readLine() != null) {
                read++;
                if (read == WARM_UP) {
                    start = System.nanoTime();
                }
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        writer.join();
        if (read != WARM_UP + reports) {
            throw new UnmetException("extract gave " + read + " lines for " + (WARM_UP + reports) + " reports");
        }
        return reports / seconds;
    }

    private static void write(Process extract, int reports) {
        try (BufferedWriter lines =
                new BufferedWriter(new OutputStreamWriter(extract.getOutputStream(), StandardCharsets.UTF_8))) {
            for (int i = 0; i < reports; i++) {
                BenchReports.Written report = BenchReports.report(i);
                lines.write(JSON.writeValueAsString(Map.of(
                        "id",
                        "bench-" + i,
                        "title",
                        report.title(),
                        "text",
                        report.text(),
                        "published",
                        "2024-03-01")));
                lines.write('\n');
            }
        } catch (IOException e) {
            extract.destroy();
        }
    }
}
