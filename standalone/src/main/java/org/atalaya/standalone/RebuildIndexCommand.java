package org.atalaya.standalone;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code rebuild-index}, which search-service has. */
@Command(
        name = "rebuild-index",
        description = "Builds a new search index from the topic while the old one is used, and swaps it in.",
        mixinStandardHelpOptions = true)
final class RebuildIndexCommand implements Callable<Integer> {
    @Option(names = "--kafka", defaultValue = "127.0.0.1:9092", description = "Kafka (default ${DEFAULT-VALUE})")
    private String kafka = "";

    @Option(names = "--elasticsearch", defaultValue = "http://127.0.0.1:9200", description = "Default ${DEFAULT-VALUE}")
    private String elasticsearch = "";

    @Override
    public Integer call() throws IOException, InterruptedException {
        return new ProcessBuilder(
                        Program.java(),
                        "-jar",
                        Program.jar("search-service").toString(),
                        "rebuild-index",
                        "--spring.kafka.bootstrap-servers=" + kafka,
                        "--atalaya.elasticsearch.url=" + elasticsearch)
                .inheritIO()
                .start()
                .waitFor();
    }
}
