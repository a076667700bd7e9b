package org.atalaya.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The file of feeds that ingest-service reads: the one given, or a copy in the data directory where it names the
 * demonstration's feeds or where folders are given.
 */
final class FeedsSource implements AutoCloseable {
    /** The value of a field url, not any other mention of the demonstration. */
    private static final Pattern DEMO_ADDRESS =
            Pattern.compile("(?m)^([^#\\n]*\\burl[\"']?\\s*:\\s*[\"']?)" + DemoFeeds.PREFIX);

    private final Path given;
    private final Path used;
    private final @Nullable DemoFeeds demo;
    private String written = "";

    private FeedsSource(Path given, Path used, @Nullable DemoFeeds demo) {
        this.given = given;
        this.used = used;
        this.demo = demo;
    }

    static FeedsSource ofFile(Path file, Path data) {
        try {
            String yaml = Files.readString(file);
            boolean namesDemo = DEMO_ADDRESS.matcher(yaml).find();
            FeedsSource source = namesDemo
                    ? new FeedsSource(file, data.resolve("feeds.yml"), DemoFeeds.start(data))
                    : new FeedsSource(file, file, null);
            source.refresh();
            return source;
        } catch (IOException e) {
            throw new UnmetException(file + " cannot be read (" + e + "): give the file of your feeds with --feeds", e);
        }
    }

    static FeedsSource ofFolders(List<Path> folders, Path data) {
        StringBuilder yaml = new StringBuilder("feeds:\n");
        for (Path folder : folders) {
            Path absolute = folder.toAbsolutePath().normalize();
            if (!Files.isDirectory(absolute)) {
                throw new UnmetException(absolute + " is no folder: give one of .txt and .html files with --folder");
            }
            yaml.append("- kind: folder\n  url: \"")
                    .append(quoted(absolute.toString()))
                    .append("\"\n  publisher: \"")
                    .append(quoted(
                            absolute.getFileName() == null
                                    ? "/"
                                    : absolute.getFileName().toString()))
                    .append("\"\n");
        }
        Path used = data.resolve("folders.yml");
        try {
            Files.writeString(used, yaml);
        } catch (IOException e) {
            throw new UnmetException(used + " cannot be written: " + e, e);
        }
        return new FeedsSource(used, used, null);
    }

    private static String quoted(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    /** Takes over what changed in the file that was given. */
    void refresh() throws IOException {
        DemoFeeds served = demo;
        if (served == null) {
            return;
        }
        String yaml = DEMO_ADDRESS
                .matcher(Files.readString(given))
                .replaceAll("$1" + Matcher.quoteReplacement(served.address()));
        if (!yaml.equals(written)) {
            Files.writeString(used, yaml);
            written = yaml;
        }
    }

    /** Settings of ingest-service. */
    List<String> settings() {
        String file = "atalaya.ingest.feeds-file=" + used.toAbsolutePath();
        return demo == null
                ? List.of(file)
                : List.of(
                        file,
                        "atalaya.ingest.feeds-base="
                                + given.toAbsolutePath().normalize().getParent(),
                        "atalaya.ingest.allowed-hosts=" + demo.host(),
                        "atalaya.ingest.unpaused-hosts=" + demo.host());
    }

    boolean isDemo() {
        return demo != null;
    }

    @Override
    public void close() {
        if (demo != null) {
            demo.close();
        }
    }
}
