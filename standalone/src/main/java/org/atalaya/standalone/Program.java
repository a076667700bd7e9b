package org.atalaya.standalone;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the parts of the program are: each service's jar under its module, as the build leaves them. */
final class Program {
    /** System property that the script sets: the root of the source tree. */
    private static final String HOME = "atalaya.home";

    private Program() {}

    static Path home() {
        String home = System.getProperty(HOME);
        if (home != null) {
            return Path.of(home);
        }
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("feeds.yml")) && Files.isDirectory(folder.resolve("standalone"))) {
                return folder;
            }
        }
        throw new UnmetException("the parts of the program are not found: start it with the script atalaya");
    }

    /** The newest where an older version lies beside it. */
    static Path jar(String service) {
        Path built = home().resolve(service).resolve("target");
        try (DirectoryStream<Path> found = Files.newDirectoryStream(built, service + "-*-app.jar")) {
            Path newest = null;
            for (Path jar : found) {
                if (newest == null || Files.getLastModifiedTime(jar).compareTo(Files.getLastModifiedTime(newest)) > 0) {
                    newest = jar;
                }
            }
            if (newest != null) {
                return newest;
            }
        } catch (IOException e) {
            throw new UnmetException(service + " is not built: mvn -DskipTests package builds it", e);
        }
        throw new UnmetException(service + " is not built: mvn -DskipTests package builds it");
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
