package org.atalaya.standalone;

import org.atalaya.servers.ServerFailedException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program {@code atalaya}: its commands, and how its errors are told. */
@Command(
        name = "atalaya",
        description = "Human-rights reports from feeds to a query API, with every figure and its sentence.",
        mixinStandardHelpOptions = true,
        version = "atalaya 0.1.0",
        subcommands = {
            RunCommand.class,
            ExtractCommand.class,
            RebuildIndexCommand.class,
            ReplayCommand.class,
            TokenCommand.class,
            BenchCommand.class
        })
public final class Atalaya {
    private Atalaya() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Atalaya())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((e, line, parsed) -> {
                    if (e instanceof UnmetException || e instanceof ServerFailedException) {
                        line.getErr().println("atalaya: " + e.getMessage());
                        return 1;
                    }
                    throw e;
                });
    }
}
