package org.atalaya.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {
    @TempDir
    Path directory;

    @Test
    void stopsWhenAsked() {
        ChildProcess child = start("sleep 60");
        child.stop(Duration.ofSeconds(10));
        assertThat(child.isAlive()).isFalse();
    }

    @Test
    void isKilledWhenItDoesNotListen() {
        ChildProcess child = start("trap '' TERM; while true; do sleep 1; done");
        child.stop(Duration.ofMillis(200));
        assertThat(child.isAlive()).isFalse();
    }

    @Test
    void keepsItsLastWords() {
        ChildProcess child = start("echo no space left; exit 3");
        assertThat(child.onExit().join().exitCode()).isEqualTo(3);
        assertThat(child.lastWords()).isEqualTo("no space left");
    }

    @Test
    void endsWithAParentThatWasKilled() throws Exception {
        Path pidFile = directory.resolve("pid");
        Process parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Parent.class.getName(),
                        directory.toString())
                .inheritIO()
                .start();
        await().atMost(Duration.ofSeconds(30)).until(() -> Files.exists(pidFile) && Files.size(pidFile) > 0);
        ProcessHandle child =
                ProcessHandle.of(Long.parseLong(Files.readString(pidFile))).orElseThrow();

        parent.destroyForcibly();

        await().atMost(Duration.ofSeconds(10)).until(() -> !child.isAlive());
    }

    private ChildProcess start(String script) {
        return ChildProcess.start(List.of("/bin/sh", "-c", script), Map.of(), directory.resolve("log"));
    }

    /** A process with one child, which waits to be killed. */
    static final class Parent {
        private Parent() {}

        public static void main(String[] arguments) throws Exception {
            Path directory = Path.of(arguments[0]);
            ChildProcess child = ChildProcess.start(List.of("sleep", "60"), Map.of(), directory.resolve("child.log"));
            Files.writeString(directory.resolve("pid"), Long.toString(child.pid()));
            child.onExit().join();
        }
    }
}
