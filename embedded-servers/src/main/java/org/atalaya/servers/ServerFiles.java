package org.atalaya.servers;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The programs of the servers as the build assembles them: {@code elasticsearch}, unpacked with its plugin, and {@code kafka}, a
 * folder of jars. They are only read; what a server writes stands in its data directory.
 */
public record ServerFiles(Path elasticsearch, Path kafka) {
    /** Where the files are, when not in the source tree that encloses the working directory. */
    public static final String LOCATION = "atalaya.server-files";

    private static final Path BUILT = Path.of("embedded-servers", "target", "distribution");

    public static ServerFiles locate() {
        String location = System.getProperty(LOCATION);
        Path folder =
                location != null ? Path.of(location) : inSourceTree(Path.of("").toAbsolutePath());
        if (folder == null || !Files.isDirectory(folder.resolve("kafka"))) {
            throw new ServerFailedException("the programs of Kafka and Elasticsearch are not in "
                    + (folder == null ? BUILT : folder) + ": build them with mvn package -pl embedded-servers -am");
        }
        return new ServerFiles(elasticsearch(folder), folder.resolve("kafka"));
    }

    /** Its folder carries its version. */
    private static Path elasticsearch(Path folder) {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "elasticsearch-*")) {
            return found.iterator().next();
        } catch (IOException | NoSuchElementException e) {
            throw new ServerFailedException("there is no Elasticsearch in " + folder + ": build it anew", e);
        }
    }

    private static @Nullable Path inSourceTree(Path start) {
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve(BUILT))) {
                return folder.resolve(BUILT);
            }
        }
        return null;
    }
}
