package org.atalaya.standalone;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.atalaya.servers.ElasticsearchServer;
import org.atalaya.servers.KafkaServer;
import org.atalaya.servers.ProcessServer;
import org.atalaya.servers.Server;
import org.atalaya.servers.ServerFailedException;
import org.atalaya.servers.ServerFiles;

/** Kafka, Elasticsearch and the three services of one machine. */
final class Stack implements AutoCloseable {
    private static final int KAFKA_MEGABYTES = 512;
    private static final int ELASTICSEARCH_MEGABYTES = 1024;
    private static final int INGEST_MEGABYTES = 512;
    private static final int NORMALIZE_MEGABYTES = 640;
    private static final int SEARCH_MEGABYTES = 512;

    private final KafkaServer kafka;
    private final ElasticsearchServer elasticsearch;
    private final ServiceProcess ingest;
    private final ServiceProcess normalize;
    private final ServiceProcess search;
    private volatile boolean isClosing;

    /**
     * Starts nothing yet.
     *
     * @param ingestSettings what and how ingest-service collects
     * @param searchSettings of search-service, beyond where the others are
     */
    Stack(Path data, PortOptions ports, List<String> ingestSettings, List<String> searchSettings) {
        ServerFiles files = ServerFiles.locate();
        Path logs = data.resolve("logs");
        kafka = new KafkaServer(files, data.resolve("kafka"), logs.resolve("kafka.log"), ports.kafka, KAFKA_MEGABYTES);
        elasticsearch = new ElasticsearchServer(
                files,
                data.resolve("elasticsearch"),
                logs.resolve("elasticsearch.log"),
                ports.elasticsearch,
                ELASTICSEARCH_MEGABYTES);
        String kafkaSetting = "spring.kafka.bootstrap-servers=" + kafka.bootstrapServers();
        List<String> ingestAll = new ArrayList<>(ingestSettings);
        ingestAll.add(kafkaSetting);
        ingest = new ServiceProcess("ingest-service", ports.ingest, INGEST_MEGABYTES, logs, ingestAll);
        normalize = new ServiceProcess(
                "normalize-service",
                ports.normalize,
                NORMALIZE_MEGABYTES,
                logs,
                List.of(kafkaSetting, "atalaya.incidents.state-directory=" + data.resolve("incidents")));
        List<String> searchAll = new ArrayList<>(searchSettings);
        searchAll.add(kafkaSetting);
        searchAll.add("atalaya.elasticsearch.url=" + elasticsearch.url());
        searchAll.add("atalaya.ingest.url=http://127.0.0.1:" + ports.ingest);
        search = new ServiceProcess("search-service", ports.search, SEARCH_MEGABYTES, logs, searchAll);
    }

    /**
     * Returns when all answer.
     *
     * @param progress gets a line for each that does
     * @throws ServerFailedException where one does not; those that run are left to {@link #close}
     */
    void start(Consumer<String> progress) {
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            CompletableFuture<Void> searchEngine = start(elasticsearch, progress, threads);
            CompletableFuture<Void> all = start(kafka, progress, threads)
                    .thenCompose(ready -> CompletableFuture.allOf(
                            start(ingest, progress, threads),
                            start(normalize, progress, threads),
                            searchEngine.thenCompose(also -> start(search, progress, threads))));
            CompletableFuture.allOf(all, searchEngine).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof ServerFailedException failed) {
                throw failed;
            }
            throw e;
        } finally {
            threads.shutdown();
        }
    }

    private CompletableFuture<Void> start(Server server, Consumer<String> progress, ExecutorService threads) {
        return CompletableFuture.runAsync(
                () -> {
                    long begin = System.nanoTime();
                    refuseWhileClosing(server);
                    server.start();
                    long seconds = (System.nanoTime() - begin + 500_000_000) / 1_000_000_000;
                    progress.accept(server.name() + " is ready (" + seconds + " s)");
                },
                threads);
    }

    /** What waited for its turn when all was told to stop must not start behind it. */
    private void refuseWhileClosing(Server server) {
        if (isClosing) {
            throw new ServerFailedException(server.name() + " was not started, everything stops");
        }
    }

    KafkaServer kafka() {
        return kafka;
    }

    ElasticsearchServer elasticsearch() {
        return elasticsearch;
    }

    List<ProcessServer> all() {
        return List.of(kafka, elasticsearch, ingest, normalize, search);
    }

    /** The first that is not running although it was started; empty while all do, or while it is closed. */
    Optional<ProcessServer> ended() {
        return isClosing
                ? Optional.empty()
                : all().stream().filter(server -> !server.isRunning()).findFirst();
    }

    @Override
    public void close() {
        stop();
    }

    /** Stops all in the order in which data flows, so that each can finish what it holds. */
    void stop() {
        isClosing = true;
        for (Server server : List.of(ingest, normalize, search, kafka, elasticsearch)) {
            server.stop();
        }
    }
}
