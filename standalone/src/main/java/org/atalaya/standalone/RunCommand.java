package org.atalaya.standalone;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.atalaya.servers.ProcessServer;
import org.atalaya.servers.ServerFailedException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code run}: everything on this machine until Ctrl-C. */
@Command(
        name = "run",
        description = "Starts Kafka, Elasticsearch and the three services, and collects from feeds.",
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    /** Between looks for mistakes of the feeds file: all feeds are listed with them. */
    private static final int SECONDS_BETWEEN_LOOKS = 10;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--data",
            defaultValue = "data",
            description = "Where everything is kept (default ./${DEFAULT-VALUE})")
    private Path data;

    @Option(names = "--feeds", description = "File of feeds (default feeds.yml beside the program)")
    private @Nullable Path feeds;

    @Option(names = "--folder", description = "Folder of .txt and .html files, in the place of feeds; may be repeated")
    private List<Path> folders = List.of();

    @Mixin
    private PortOptions ports;

    /** Used by picocli, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    RunCommand() {}

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        if (feeds != null && !folders.isEmpty()) {
            throw new UnmetException(
                    "--feeds and --folder exclude each other: name the folder in the file, as kind: folder");
        }
        DataDirectory directory = DataDirectory.take(data);
        Machine.look(directory.path()).check(ports.byOption());
        FeedsSource source = folders.isEmpty()
                ? FeedsSource.ofFile(feeds != null ? feeds : Program.home().resolve("feeds.yml"), directory.path())
                : FeedsSource.ofFolders(folders, directory.path());
        Stack stack = new Stack(directory.path(), ports, source.settings(), List.of());
        CountDownLatch told = new CountDownLatch(1);
        Thread end = new Thread(
                () -> {
                    told.countDown();
                    out.println("stopping");
                    out.flush();
                    stack.close();
                    source.close();
                    directory.close();
                    out.println("stopped; everything is kept in " + directory.path());
                    out.flush();
                },
                "end");
        Runtime.getRuntime().addShutdownHook(end);
        say(out, "data and logs in " + directory.path());
        try {
            stack.start(line -> say(out, line));
        } catch (ServerFailedException e) {
            if (told.getCount() == 0) {
                // Stopped while it started: no failure.
                return 0;
            }
            throw e;
        }
        welcome(out, source);
        return watch(out, stack, source, new FeedMistakes(ports.ingest), told);
    }

    private void welcome(PrintWriter out, FeedsSource source) {
        String query = source.isDemo() ? "q=Juliaca&harm=KILLED" : "size=5";
        say(out, """

                Page       http://127.0.0.1:%1$d/
                Query API  http://127.0.0.1:%1$d/api/reports      (described at /api/openapi)
                Feeds API  http://127.0.0.1:%2$d/api/feeds
                Health     http://127.0.0.1:%1$d/actuator/health  (also on %2$d and %3$d)

                Open the page, or try: curl 'http://127.0.0.1:%1$d/api/reports?%4$s'
                Ctrl-C stops everything.""".formatted(ports.search, ports.ingest, ports.normalize, query));
    }

    /** Until Ctrl-C, or until one of the processes ends by itself. */
    private static int watch(
            PrintWriter out, Stack stack, FeedsSource source, FeedMistakes mistakes, CountDownLatch told)
            throws InterruptedException {
        for (int second = 0; !told.await(1, TimeUnit.SECONDS); second++) {
            Optional<ProcessServer> ended = stack.ended();
            if (ended.isPresent()) {
                say(
                        out,
                        "%s ended by itself, its log says why: %s"
                                .formatted(ended.get().name(), ended.get().log()));
                return 1;
            }
            try {
                source.refresh();
            } catch (IOException e) {
                say(out, "the file of feeds cannot be read, the last one read stays in use: " + e.getMessage());
            }
            if (second % SECONDS_BETWEEN_LOOKS == 0) {
                for (String mistake : mistakes.untold()) {
                    say(out, "feeds file, " + mistake + " (the other feeds go on)");
                }
            }
        }
        return 0;
    }

    private static void say(PrintWriter out, String line) {
        synchronized (out) {
            out.println(line);
            out.flush();
        }
    }
}
