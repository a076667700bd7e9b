package org.atalaya.servers;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One Kafka node, broker and controller, on the loopback address, with its data in a directory. */
public final class KafkaServer extends ProcessServer {
    private static final Duration PATIENCE_TO_START = Duration.ofSeconds(90);
    private static final Duration PATIENCE_TO_STOP = Duration.ofSeconds(30);

    // Names the cluster in its own files only.
    private static final String CLUSTER = "YXRhbGF5YS1zdGFuZC1hbA";

    private final Path libraries;
    private final Path directory;
    private final int port;
    private final int controllerPort = Ports.free();
    private final int heapMegabytes;

    /** Starts nothing yet. */
    public KafkaServer(ServerFiles files, Path directory, Path log, int port, int heapMegabytes) {
        super("Kafka", log, PATIENCE_TO_START, PATIENCE_TO_STOP);
        this.libraries = files.kafka();
        this.directory = directory.toAbsolutePath();
        this.port = port;
        this.heapMegabytes = heapMegabytes;
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    protected ChildProcess launch() {
        Path configuration = directory.resolve("server.properties");
        try {
            Files.createDirectories(directory);
            Files.writeString(configuration, configuration());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the configuration of Kafka", e);
        }
        if (Files.notExists(data().resolve("meta.properties"))) {
            format(configuration);
        }
        return java("kafka.Kafka", configuration.toString());
    }

    private Path data() {
        return directory.resolve("data");
    }

    private void format(Path configuration) {
        ChildProcess format = java("kafka.tools.StorageTool", "format", "-t", CLUSTER, "-c", configuration.toString());
        if (format.onExit().join().exitCode() != 0) {
            throw new ServerFailedException("the storage of Kafka cannot be prepared:\n" + format.lastWords());
        }
    }

    private ChildProcess java(String... mainAndArguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heapMegabytes + "m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
                "-cp",
                libraries + "/*"));
        command.addAll(List.of(mainAndArguments));
        return ChildProcess.start(command, Map.of(), log());
    }

    private String configuration() {
        return """
                process.roles=broker,controller
                node.id=1
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                controller.listener.names=CONTROLLER
                controller.quorum.voters=1@127.0.0.1:%2$d
                log.dirs=%3$s
                # The largest message of a service is 16 MiB.
                message.max.bytes=17825792
                # One node keeps one copy.
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=8
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=8
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                # The services create their topics; a misspelt name is an error.
                auto.create.topics.enable=false
                group.initial.rebalance.delay.ms=0
                """.formatted(port, controllerPort, data());
    }

    /** Whether the broker answers a request for the versions it speaks (request 18 of the Kafka protocol). */
    @Override
    protected boolean answers() {
        try (Socket socket = new Socket()) {
            socket.setSoTimeout(2000);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            DataOutputStream request = new DataOutputStream(socket.getOutputStream());
            request.writeInt(10);
            request.writeShort(18);
            request.writeShort(0);
            request.writeInt(1);
            request.writeShort(-1);
            request.flush();
            return new DataInputStream(socket.getInputStream()).readInt() > 0;
        } catch (IOException notYet) {
            return false;
        }
    }
}
