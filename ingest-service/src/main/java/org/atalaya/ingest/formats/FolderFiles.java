package org.atalaya.ingest.formats;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.atalaya.ingest.formats.ParseOutcome.Unreadable;
import org.jspecify.annotations.Nullable;

/** The files below a folder. What cannot be entered or looked at is told, and the rest gone through. */
final class FolderFiles extends SimpleFileVisitor<Path> {
    private final Path folder;
    private final List<Path> files = new ArrayList<>();
    private final List<Unreadable> unreadable = new ArrayList<>();

    FolderFiles(Path folder) {
        this.folder = folder;
    }

    /**
     * Goes through the folder.
     *
     * @throws IOException where the folder itself cannot be read
     */
    static FolderFiles of(Path folder) throws IOException {
        FolderFiles files = new FolderFiles(folder);
        Files.walkFileTree(folder, files);
        return files;
    }

    /** Ordered by path. */
    List<Path> files() {
        return files.stream().sorted().toList();
    }

    List<Unreadable> unreadable() {
        return List.copyOf(unreadable);
    }

    /** A path within the folder, with slashes. */
    String id(Path path) {
        return folder.relativize(path).toString().replace('\\', '/');
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (attributes.isRegularFile()) {
            files.add(file);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path path, IOException why) throws IOException {
        tell(path, why);
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path path, @Nullable IOException why) throws IOException {
        if (why != null) {
            tell(path, why);
        }
        return FileVisitResult.CONTINUE;
    }

    private void tell(Path path, IOException why) throws IOException {
        if (path.equals(folder)) {
            throw why;
        }
        if (!(why instanceof NoSuchFileException)) {
            // What is gone since the folder was listed is no trouble.
            unreadable.add(new Unreadable(id(path), why.toString()));
        }
    }
}
