package org.atalaya.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A process that ends when this one does, however this one ends.
 *
 * <p>It does not hear the Ctrl-C of the terminal, so that its parent decides in which order things stop.
 */
public final class ChildProcess {
    // An ignored signal stays ignored after exec.
    private static final String DEAF_TO_TERMINAL = "trap '' INT HUP; exec \"$@\"";

    // Reads from a pipe whose other end only the parent holds: the end of input means that the parent is gone.
    private static final String GUARD = """
            trap '' INT HUP TERM
            read -r nothing
            kill -TERM "$1" 2>/dev/null
            waited=0
            while [ $waited -lt 15 ]; do
              kill -0 "$1" 2>/dev/null || exit 0
              sleep 1
              waited=$((waited + 1))
            done
            kill -KILL "$1" 2>/dev/null
            """;

    private static final int LOG_TAIL = 25;

    private final Process process;
    private final Process guard;
    private final Path log;
    private final CompletableFuture<ChildProcess> exit;

    private ChildProcess(Process process, Process guard, Path log) {
        this.process = process;
        this.guard = guard;
        this.log = log;
        this.exit = process.onExit().thenApply(ended -> {
            guard.destroyForcibly();
            return this;
        });
    }

    /**
     * Starts a program.
     *
     * @param environment added to this process's own; an empty value removes the variable
     * @param log what the process prints is appended to it
     */
    public static ChildProcess start(List<String> command, Map<String, String> environment, Path log) {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            ProcessBuilder builder = new ProcessBuilder(shell(DEAF_TO_TERMINAL, command));
            environment.forEach((name, value) -> {
                if (value.isEmpty()) {
                    builder.environment().remove(name);
                } else {
                    builder.environment().put(name, value);
                }
            });
            builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            Process process = builder.start();
            process.getOutputStream().close();
            Process guard = new ProcessBuilder(shell(GUARD, List.of(Long.toString(process.pid()))))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new ChildProcess(process, guard, log);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + command.get(0), e);
        }
    }

    private static List<String> shell(String script, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", script, "sh"));
        command.addAll(arguments);
        return command;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public int exitCode() {
        return process.exitValue();
    }

    public CompletableFuture<ChildProcess> onExit() {
        return exit;
    }

    /** The youngest generation of the process: the one that works where others only started it. */
    public long pid() {
        return process.descendants()
                .reduce((first, last) -> last)
                .orElse(process.toHandle())
                .pid();
    }

    /** Asks the process to end; when it has not within the time given, it is killed. */
    public void stop(Duration patience) {
        process.destroy();
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            kill();
        }
        guard.destroyForcibly();
    }

    public void kill() {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(ended -> ended.onExit().join());
        guard.destroyForcibly();
    }

    /** The last lines that the process printed. */
    public String lastWords() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_TAIL), lines.size()));
        } catch (IOException e) {
            return "(cannot read " + log + ": " + e.getMessage() + ")";
        }
    }
}
