package org.atalaya.standalone;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** The command {@code extract}, which normalize-service has. */
@Command(
        name = "extract",
        description = "Reads reports as JSON Lines and writes what the normalizer finds in them; needs no server.",
        mixinStandardHelpOptions = true)
final class ExtractCommand implements Callable<Integer> {
    @Override
    public Integer call() throws IOException, InterruptedException {
        return new ProcessBuilder(
                        Program.java(), "-jar", Program.jar("normalize-service").toString(), "extract")
                .inheritIO()
                .start()
                .waitFor();
    }
}
