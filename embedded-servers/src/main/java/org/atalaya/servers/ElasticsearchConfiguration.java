package org.atalaya.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** The configuration of one Elasticsearch node, written anew at each start. */
final class ElasticsearchConfiguration {
    // Warnings to the console, which ChildProcess keeps; everything to a file that does not grow for ever.
    private static final String LOGGING = """
            status = error
            appender.console.type = Console
            appender.console.name = console
            appender.console.layout.type = PatternLayout
            appender.console.layout.pattern = [%d{ISO8601}][%-5p][%-25c{1.}] %m%n
            appender.file.type = RollingFile
            appender.file.name = file
            appender.file.fileName = ${sys:es.logs.base_path}/server.log
            appender.file.filePattern = ${sys:es.logs.base_path}/server-%i.log
            appender.file.layout.type = PatternLayout
            appender.file.layout.pattern = [%d{ISO8601}][%-5p][%-25c{1.}] %m%n
            appender.file.policies.type = Policies
            appender.file.policies.size.type = SizeBasedTriggeringPolicy
            appender.file.policies.size.size = 10MB
            appender.file.strategy.type = DefaultRolloverStrategy
            appender.file.strategy.max = 3
            rootLogger.level = info
            rootLogger.appenderRef.console.ref = console
            rootLogger.appenderRef.console.level = warn
            rootLogger.appenderRef.file.ref = file
            """;

    private ElasticsearchConfiguration() {}

    static void write(Path home, Path directory, int port) {
        Path configuration = directory.resolve("config");
        try {
            for (String folder : List.of("config", "data", "logs", "tmp")) {
                Files.createDirectories(directory.resolve(folder));
            }
            copyFiles(home.resolve("config"), configuration);
            Files.writeString(configuration.resolve("elasticsearch.yml"), settings(directory, port));
            Files.writeString(configuration.resolve("log4j2.properties"), LOGGING);
            Files.write(configuration.resolve("jvm.options"), jvmOptions(home, directory));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the configuration of Elasticsearch", e);
        }
    }

    private static void copyFiles(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** Its own, but nothing is written beside the program. */
    private static List<String> jvmOptions(Path home, Path directory) throws IOException {
        Stream<String> own = Files.readAllLines(home.resolve("config/jvm.options")).stream()
                .filter(line -> !line.startsWith("-Xlog:gc") && !line.startsWith("-XX:ErrorFile"));
        Stream<String> ours = Stream.of(
                "-XX:ErrorFile=" + directory.resolve("logs/hs_err_pid%p.log"),
                "-XX:HeapDumpPath=" + directory.resolve("logs"));
        return Stream.concat(own, ours).toList();
    }

    private static String settings(Path directory, int port) {
        return """
                cluster.name: atalaya
                node.name: atalaya
                discovery.type: single-node
                network.host: 127.0.0.1
                http.port: %d
                transport.port: 0
                xpack.security.enabled: false
                path.data: "%s"
                path.logs: "%s"
                # Space left on the disk; the defaults in percent would stop writing on a large disk with much space left.
                cluster.routing.allocation.disk.watermark.low: 1gb
                cluster.routing.allocation.disk.watermark.high: 512mb
                cluster.routing.allocation.disk.watermark.flood_stage: 256mb
                """.formatted(port, directory.resolve("data"), directory.resolve("logs"));
    }
}
