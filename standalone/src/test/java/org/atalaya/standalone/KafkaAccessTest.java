package org.atalaya.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaAccessTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("client.properties"), """
                bootstrap.servers=kafka.example:9093
                security.protocol=SASL_SSL
                group.id=another
                """);
    }

    @Test
    void kafka_is_on_this_machine_where_nothing_else_is_said() {
        assertThat(KafkaAccess.of(null, null).with(Map.of())).isEqualTo(Map.of("bootstrap.servers", "127.0.0.1:9092"));
    }

    @Test
    void a_file_gives_credentials_and_address_but_not_what_the_command_itself_decides() {
        assertThat(KafkaAccess.of(null, file).with(Map.of("group.id", "own")))
                .isEqualTo(Map.of(
                        "bootstrap.servers", "kafka.example:9093", "security.protocol", "SASL_SSL", "group.id", "own"));
    }

    @Test
    void an_address_that_is_given_comes_before_that_of_the_file() {
        assertThat(KafkaAccess.of("other:9092", file).address()).isEqualTo("other:9092");
    }

    @Test
    void credentials_are_not_printed() {
        assertThat(KafkaAccess.of(null, file)).hasToString("kafka.example:9093");
    }

    @Test
    void a_file_that_cannot_be_read_is_named() {
        assertThatThrownBy(() -> KafkaAccess.of(null, folder.resolve("none")))
                .isInstanceOf(UnmetException.class)
                .hasMessageContaining("none")
                .hasMessageContaining("--kafka-properties");
    }

    @Test
    void settings_that_kafka_does_not_take_are_told_before_anything_is_asked() throws IOException {
        Files.writeString(file, "security.protocol=NONE\n");

        int status =
                Atalaya.commandLine().execute("replay", "reports.collected-dlt", "--kafka-properties", file.toString());

        assertThat(status).isNotZero();
    }
}
