package org.atalaya.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AtalayaTest {
    @Test
    void help_names_every_command() {
        CommandRun help = CommandRun.of("--help");

        assertThat(help.status()).isZero();
        assertThat(help.out()).contains("run", "extract", "rebuild-index", "replay", "token", "bench");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "extract", "rebuild-index", "replay", "token", "bench"})
    void every_command_explains_itself(String command) {
        assertThat(CommandRun.of(command, "--help").status()).isZero();
    }

    @Test
    void an_unknown_command_is_refused() {
        CommandRun unknown = CommandRun.of("fly");

        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.err()).contains("fly");
    }

    @Test
    void what_is_not_met_is_told_in_one_line(@TempDir Path directory) throws IOException {
        Path file = Files.createFile(directory.resolve("file"));

        CommandRun run = CommandRun.of("run", "--data", file.toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .startsWith("atalaya: ")
                .contains("--data");
    }
}
