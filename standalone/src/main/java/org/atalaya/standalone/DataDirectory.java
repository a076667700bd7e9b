package org.atalaya.standalone;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Where everything is kept. One program at a time has it. */
final class DataDirectory implements AutoCloseable {
    private final Path path;
    private final FileChannel lockFile;

    private DataDirectory(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    /** Makes the directory where it is absent, and takes it. */
    static DataDirectory take(Path wanted) {
        Path path = wanted.toAbsolutePath().normalize();
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw new UnmetException(path + " is no directory: give another place with --data");
        }
        if (path.toString().contains(",")) {
            throw new UnmetException(
                    path + " has a comma in its name, which Kafka and Elasticsearch take for the end of"
                            + " a place: give another with --data");
        }
        try {
            Files.createDirectories(path);
            FileChannel file = FileChannel.open(
                    path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ);
            if (lock(file) == null) {
                file.close();
                throw new UnmetException(
                        path + " is in use by another atalaya: stop that one, or give another with --data");
            }
            return new DataDirectory(path, file);
        } catch (IOException e) {
            throw new UnmetException(
                    path + " cannot be written (" + e + "): change its permissions, or give another with --data", e);
        }
    }

    private static @Nullable FileLock lock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException takenByThisProcess) {
            return null;
        }
    }

    Path path() {
        return path;
    }

    Path logs() {
        return path.resolve("logs");
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new UnmetException("the lock of " + path + " cannot be given back", e);
        }
    }
}
