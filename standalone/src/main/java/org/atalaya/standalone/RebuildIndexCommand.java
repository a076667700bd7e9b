package org.atalaya.standalone;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code rebuild-index}, which search-service has. */
@Command(
        name = "rebuild-index",
        description = "Builds new search indexes from the topics while the old ones are used, and swaps them in.",
        mixinStandardHelpOptions = true)
final class RebuildIndexCommand implements Callable<Integer> {
    @Option(names = "--kafka", defaultValue = "127.0.0.1:9092", description = "Kafka (default ${DEFAULT-VALUE})")
    private String kafka = "";

    @Option(names = "--elasticsearch", defaultValue = "http://127.0.0.1:9200", description = "Default ${DEFAULT-VALUE}")
    private String elasticsearch = "";

    @Option(names = "--only", paramLabel = "INDEX", description = "One of ${COMPLETION-CANDIDATES} (default all)")
    private @Nullable Index only;

    /** What can be rebuilt by itself. */
    enum Index {
        REPORTS,
        INCIDENTS,
        SERIES
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Program.java(),
                "-jar",
                Program.jar("search-service").toString(),
                "rebuild-index",
                "--spring.kafka.bootstrap-servers=" + kafka,
                "--atalaya.elasticsearch.url=" + elasticsearch));
        if (only != null) {
            command.add("--atalaya.rebuild.only=" + only.name().toLowerCase(Locale.ROOT));
        }
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
