package org.atalaya.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.atalaya.servers.ElasticsearchServer;
import org.atalaya.servers.KafkaServer;
import org.atalaya.servers.Ports;
import org.atalaya.servers.ServerFiles;

/** The servers as child processes, with their data in a directory that goes when they are closed. */
final class EmbeddedServers {
    private static final int KAFKA_HEAP_MEGABYTES = 512;
    private static final int ELASTICSEARCH_HEAP_MEGABYTES = 768;

    private EmbeddedServers() {}

    static BackingServers servers() {
        ServerFiles files = ServerFiles.locate();
        Path directory = temporaryDirectory();
        int kafkaPort = Ports.free();
        int elasticsearchPort = Ports.free();
        KafkaServer kafka = new KafkaServer(
                files, directory.resolve("kafka"), directory.resolve("kafka.log"), kafkaPort, KAFKA_HEAP_MEGABYTES);
        ElasticsearchServer elasticsearch = new ElasticsearchServer(
                files,
                directory.resolve("elasticsearch"),
                directory.resolve("elasticsearch.log"),
                elasticsearchPort,
                ELASTICSEARCH_HEAP_MEGABYTES);
        BackingServers servers =
                new BackingServers(kafka, kafkaPort, elasticsearch, elasticsearchPort, () -> delete(directory));
        Runtime.getRuntime().addShutdownHook(new Thread(servers::close, "end of the backing servers"));
        return servers;
    }

    private static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory("atalaya-servers");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path directory) {
        if (Files.notExists(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + directory, e);
        }
    }
}
