package org.atalaya.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
    @TempDir
    private Path folder;

    @Test
    void one_program_at_a_time_has_it() {
        Path data = folder.resolve("a/b");
        try (DataDirectory first = DataDirectory.take(data)) {
            assertThat(first.path()).isDirectory();
            assertThatThrownBy(() -> DataDirectory.take(data))
                    .isInstanceOf(UnmetException.class)
                    .hasMessageContaining("in use")
                    .hasMessageContaining("--data");
        }
        DataDirectory.take(data).close();
    }

    @Test
    void what_cannot_be_a_directory_is_told() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> DataDirectory.take(file.resolve("data")))
                .isInstanceOf(UnmetException.class)
                .hasMessageContaining("cannot be written");
    }
}
