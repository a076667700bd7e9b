package org.atalaya.standalone;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code extract}, which normalize-service has. */
@Command(
        name = "extract",
        description = "Reads reports as JSON Lines and writes what the normalizer finds in them; needs no server.",
        mixinStandardHelpOptions = true)
final class ExtractCommand implements Callable<Integer> {
    @Option(names = "--explain", description = "Say for each date, place and claim which rules and passes made it.")
    private boolean explains;

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Program.java(), "-jar", Program.jar("normalize-service").toString(), "extract"));
        if (explains) {
            command.add("--explain");
        }
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
