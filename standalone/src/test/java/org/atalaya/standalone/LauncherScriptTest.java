package org.atalaya.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script at the root, in a tree of its own with a Java and a Maven that only say how they were called. */
@DisabledOnOs(OS.WINDOWS)
class LauncherScriptTest {
    private static final List<String> MODULES =
            List.of("ingest-service", "normalize-service", "search-service", "standalone");
    private static final List<String> TOOLS =
            List.of("sed", "head", "dirname", "find", "touch", "mkdir", "ls", "readlink");
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    private static final String BUILDS = """
            echo "maven prints this"
            for module in %s; do mkdir -p $module/target/lib; touch $module/target/$module-1-app.jar; done
            mkdir -p embedded-servers/target/distribution
            """.formatted(String.join(" ", MODULES));

    @TempDir
    private Path directory;

    private Path home;
    private Path tools;

    private record Ended(int status, String out, String err) {}

    @BeforeEach
    void makeTree() throws IOException {
        home = Files.createDirectory(directory.resolve("home"));
        tools = Files.createDirectory(directory.resolve("tools"));
        Files.copy(Program.home().resolve("atalaya"), home.resolve("atalaya"));
        old(Files.createFile(home.resolve("pom.xml")));
        for (String module : MODULES) {
            Path sources = Files.createDirectories(home.resolve(module).resolve("src/main"));
            old(Files.createFile(sources.resolve("Some.java")));
            old(Files.createFile(home.resolve(module).resolve("pom.xml")));
        }
        for (String tool : TOOLS) {
            program(tool, "exec " + onPath(tool) + " \"$@\"\n");
        }
        program("java", java("17.0.1"));
        program("javac", "");
        program("mvn", BUILDS);
    }

    private static Path onPath(String tool) {
        return List.of("/bin", "/usr/bin").stream()
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    private static void old(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(LONG_AGO));
    }

    private void program(String name, String script) throws IOException {
        Path program = Files.writeString(tools.resolve(name), "#!/bin/sh\n" + script);
        assertThat(program.toFile().setExecutable(true)).isTrue();
    }

    private static String java(String version) {
        return """
                if [ "$1" = -version ]; then echo 'openjdk version "%s" 2021-10-19' >&2; exit; fi
                echo "java $*"
                """.formatted(version);
    }

    private Ended atalaya(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("/bin/sh", "atalaya"));
        command.addAll(List.of(arguments));
        return ended(command.toArray(String[]::new));
    }

    private Ended ended(String... command) throws IOException, InterruptedException {
        Path err = directory.resolve("err");
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(home.toFile()).redirectError(err.toFile());
        builder.environment().put("PATH", tools.toString());
        builder.environment().remove("JAVA_HOME");
        Process process = builder.start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), out, Files.readString(err));
    }

    @Test
    void the_first_start_builds_and_then_starts_the_program() throws Exception {
        Ended first = atalaya("run", "--data", "some where");

        assertThat(first.status()).isZero();
        assertThat(first.err()).contains("building").contains("maven prints this");
        assertThat(first.out())
                .contains("-Datalaya.home=" + home)
                .contains("-jar " + home + "/standalone/target/standalone-1-app.jar run --data some where");
    }

    @Test
    void the_second_start_builds_nothing() throws Exception {
        atalaya("run");

        assertThat(atalaya("run").err()).isEmpty();
    }

    @Test
    void a_changed_source_is_built() throws Exception {
        atalaya("run");
        Files.setLastModifiedTime(
                home.resolve("search-service/src/main/Some.java"),
                FileTime.from(Instant.now().plusSeconds(60)));

        assertThat(atalaya("run").err()).contains("building");
    }

    @Test
    void servers_that_are_missing_are_built() throws Exception {
        atalaya("run");
        Files.delete(home.resolve("embedded-servers/target/distribution"));

        assertThat(atalaya("run").err()).contains("building");
    }

    @Test
    void it_is_built_again_where_the_libraries_are_missing() throws Exception {
        atalaya("run");
        Files.delete(home.resolve("search-service/target/lib"));

        assertThat(atalaya("run").err()).contains("building");
    }

    @Test
    void the_newest_version_is_started() throws Exception {
        atalaya("run");
        Path target = home.resolve("standalone/target");
        old(Files.createFile(target.resolve("standalone-0-app.jar")));
        old(Files.createFile(target.resolve("standalone-2-app.jar")));

        Ended started = atalaya("run");

        assertThat(started.err()).isEmpty();
        assertThat(started.out()).contains("standalone-1-app.jar");
    }

    @Test
    void a_link_to_the_script_starts_the_program_it_belongs_to() throws Exception {
        Path link = Files.createSymbolicLink(tools.resolve("atalaya"), home.resolve("atalaya"));

        Ended started = ended("/bin/sh", link.toString(), "run");

        assertThat(started.out()).contains("-Datalaya.home=" + home + " ");
    }

    @Test
    void extract_goes_straight_to_the_normalizer_and_nothing_else_is_printed() throws Exception {
        Ended extract = atalaya("extract");

        assertThat(extract.err()).contains("maven prints this");
        assertThat(extract.out())
                .isEqualTo("java -jar " + home + "/normalize-service/target/normalize-service-1-app.jar extract\n");
    }

    @Test
    void extract_may_be_asked_to_explain() throws Exception {
        assertThat(atalaya("extract", "--explain").out()).endsWith("-app.jar extract --explain\n");
    }

    @Test
    void an_old_java_is_refused_before_anything_is_built() throws Exception {
        program("java", java("11.0.2"));

        Ended refused = atalaya("run");

        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.err())
                .contains("is Java 11: install a JDK 17 or later")
                .doesNotContain("building");
    }

    @Test
    void java_8_with_its_old_numbering_is_refused() throws Exception {
        program("java", java("1.8.0_292"));

        assertThat(atalaya("run").err()).contains("install a JDK 17 or later");
    }

    @Test
    void no_java_is_told_with_what_to_do() throws Exception {
        Files.delete(tools.resolve("java"));

        Ended refused = atalaya("run");

        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.err()).contains("no Java found: install a JDK 17 or later");
    }

    @Test
    void no_maven_is_told_with_what_to_do() throws Exception {
        Files.delete(tools.resolve("mvn"));

        Ended refused = atalaya("run");

        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.err()).contains("install Maven 3.8 or later");
    }

    @Test
    void a_java_without_a_compiler_is_told_where_something_must_be_built() throws Exception {
        Files.delete(tools.resolve("javac"));

        Ended refused = atalaya("run");

        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.err()).contains("has no compiler");
    }

    @Test
    void a_failed_build_starts_nothing() throws Exception {
        program("mvn", "echo 'cannot find symbol'; exit 1\n");

        Ended failed = atalaya("run");

        assertThat(failed.status()).isEqualTo(1);
        assertThat(failed.err()).contains("cannot find symbol").contains("the build failed");
        assertThat(failed.out()).isEmpty();
    }
}
