package org.atalaya.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
    @TempDir
    private Path parent;

    @Test
    void it_is_made_where_it_is_absent() {
        Path wanted = parent.resolve("a/b");

        try (DataDirectory directory = DataDirectory.take(wanted)) {
            assertThat(directory.path()).isDirectory().isEqualTo(wanted);
        }
    }

    @Test
    void one_program_at_a_time_has_it() {
        try (DataDirectory first = DataDirectory.take(parent)) {
            assertThatThrownBy(() -> DataDirectory.take(first.path()))
                    .isInstanceOf(UnmetException.class)
                    .hasMessageContaining(parent + " is in use")
                    .hasMessageContaining("--data");
        }
    }

    @Test
    void it_can_be_taken_again_after_it_was_given_back() {
        DataDirectory.take(parent).close();

        assertThatCode(() -> DataDirectory.take(parent).close()).doesNotThrowAnyException();
    }

    @Test
    void a_file_is_no_directory() throws IOException {
        Path file = Files.createFile(parent.resolve("file"));

        assertThatThrownBy(() -> DataDirectory.take(file))
                .isInstanceOf(UnmetException.class)
                .hasMessage(file + " is no directory: give another place with --data");
    }

    @Test
    void a_comma_in_its_name_is_refused_since_the_servers_would_take_it_for_two() {
        Path wanted = parent.resolve("a,b");

        assertThatThrownBy(() -> DataDirectory.take(wanted))
                .isInstanceOf(UnmetException.class)
                .hasMessageContaining(wanted + " has a comma in its name")
                .hasMessageContaining("--data");
        assertThat(wanted).doesNotExist();
    }

    /** Root may write everywhere but below a file. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void where_nothing_can_be_written_is_told_with_what_to_do() throws IOException {
        Path readOnly = Files.createDirectory(
                parent.resolve("read-only"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r-xr-xr-x")));
        Path wanted = Files.isWritable(readOnly)
                ? Files.createFile(parent.resolve("file")).resolve("data")
                : readOnly;

        assertThatThrownBy(() -> DataDirectory.take(wanted))
                .isInstanceOf(UnmetException.class)
                .hasMessageContaining(wanted + " cannot be written")
                .hasMessageContaining("--data");
    }
}
