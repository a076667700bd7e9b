package org.atalaya.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class CommandsTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void a_token_is_shown_once_and_its_hash_configured() throws Exception {
        assertThat(run("token", "Ana's \"laptop\"", "editor")).isZero();

        String token = out.toString().lines().skip(2).findFirst().orElseThrow().strip();
        String hash = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        assertThat(token).hasSize(43);
        assertThat(out.toString())
                .contains("sha256: " + hash)
                .contains("role: editor")
                .contains("name: \"Ana's \\\"laptop\\\"\"");
    }

    @Test
    void a_role_that_does_not_exist_is_told_with_those_that_do() {
        assertThat(run("token", "Ana", "owner")).isEqualTo(2);
        assertThat(err.toString()).contains("READER").contains("owner");
    }

    @Test
    void only_topics_of_dead_letters_are_put_back() {
        assertThat(run("replay", "reports.collected")).isEqualTo(1);
        assertThat(err.toString()).contains("reports.collected is not a topic of dead letters");
    }

    @Test
    void an_index_that_does_not_exist_is_told_with_those_that_do() {
        assertThat(run("rebuild-index", "--only", "feeds")).isEqualTo(2);
        assertThat(err.toString())
                .containsIgnoringCase("reports, incidents, series")
                .contains("feeds");
    }

    @Test
    void kafka_that_does_not_answer_is_told_with_what_to_do() {
        int port = org.atalaya.servers.Ports.free();

        assertThat(run("replay", "reports.collected-dlt", "--kafka", "127.0.0.1:" + port))
                .isEqualTo(1);
        assertThat(err.toString()).contains("Kafka does not answer").contains("--kafka");
    }

    @Test
    void feeds_and_folders_exclude_each_other() {
        assertThat(run("run", "--feeds", "a.yml", "--folder", "b")).isEqualTo(1);
        assertThat(err.toString()).contains("exclude each other");
    }

    private int run(String... arguments) {
        CommandLine line = Atalaya.commandLine();
        line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }
}
