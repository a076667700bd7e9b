package org.atalaya.ingest.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.atalaya.ingest.formats.ParseOutcome.Unreadable;
import org.junit.jupiter.api.Test;

/** The walk is told what fails, since whoever runs as root can read everything. */
class FolderFilesTest {
    private static final Path FOLDER = Path.of("/reports");

    private final FolderFiles files = new FolderFiles(FOLDER);

    @Test
    void what_cannot_be_entered_or_listed_to_its_end_is_told_and_passed_over() throws Exception {
        Path closed = FOLDER.resolve("a/closed");
        assertThat(files.visitFileFailed(closed, new AccessDeniedException(closed.toString())))
                .isEqualTo(FileVisitResult.CONTINUE);
        assertThat(files.postVisitDirectory(FOLDER.resolve("b"), new IOException("Input/output error")))
                .isEqualTo(FileVisitResult.CONTINUE);

        assertThat(files.unreadable()).extracting(Unreadable::id).containsExactly("a/closed", "b");
        assertThat(files.unreadable())
                .extracting(Unreadable::reason)
                .satisfiesExactly(
                        reason -> assertThat(reason).contains("AccessDenied"),
                        reason -> assertThat(reason).contains("Input/output error"));
    }

    @Test
    void what_is_gone_since_it_was_listed_is_no_trouble() throws Exception {
        files.visitFileFailed(FOLDER.resolve("gone.txt"), new NoSuchFileException("gone.txt"));

        assertThat(files.unreadable()).isEmpty();
    }

    @Test
    void the_folder_itself_must_be_readable() {
        assertThatThrownBy(() -> files.visitFileFailed(FOLDER, new AccessDeniedException("/reports")))
                .isInstanceOf(AccessDeniedException.class);
    }
}
