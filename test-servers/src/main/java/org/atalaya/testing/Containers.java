package org.atalaya.testing;

import java.time.Duration;
import java.util.Map;
import org.atalaya.servers.Ports;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/** The servers as containers, on fixed ports so that they can be stopped and started again. */
final class Containers {
    private static final String WANTED = "containers";
    private static final DockerImageName KAFKA = DockerImageName.parse("apache/kafka:4.2.1");
    private static final DockerImageName ELASTICSEARCH =
            DockerImageName.parse("docker.elastic.co/elasticsearch/elasticsearch:8.19.21");
    private static final int CONTROLLER_PORT = 9093;
    private static final int ELASTICSEARCH_PORT = 9200;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private Containers() {}

    /** Whether they are asked for and Docker answers; where it does not, says so once. */
    static boolean areWanted() {
        return WANTED.equals(System.getProperty("atalaya.servers")) && Docker.ANSWERS;
    }

    private static final class Docker {
        static final boolean ANSWERS = answers();

        private static boolean answers() {
            boolean answers = DockerClientFactory.instance().isDockerAvailable();
            if (!answers) {
                System.err.println("Docker does not answer: the integration tests run on the embedded servers.");
            }
            return answers;
        }
    }

    static BackingServers servers() {
        int kafkaPort = Ports.free();
        int elasticsearchPort = Ports.free();
        return new BackingServers(
                new ContainerServer("Kafka", kafka(kafkaPort), kafkaPort, kafkaPort),
                kafkaPort,
                new ContainerServer("Elasticsearch", elasticsearch(), elasticsearchPort, ELASTICSEARCH_PORT),
                elasticsearchPort,
                () -> {});
    }

    private static GenericContainer<?> kafka(int port) {
        return new GenericContainer<>(KAFKA)
                .withEnv(Map.ofEntries(
                        Map.entry("KAFKA_NODE_ID", "1"),
                        Map.entry("KAFKA_PROCESS_ROLES", "broker,controller"),
                        Map.entry(
                                "KAFKA_LISTENERS",
                                "PLAINTEXT://0.0.0.0:" + port + ",CONTROLLER://localhost:" + CONTROLLER_PORT),
                        Map.entry("KAFKA_ADVERTISED_LISTENERS", "PLAINTEXT://127.0.0.1:" + port),
                        Map.entry("KAFKA_LISTENER_SECURITY_PROTOCOL_MAP", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
                        Map.entry("KAFKA_INTER_BROKER_LISTENER_NAME", "PLAINTEXT"),
                        Map.entry("KAFKA_CONTROLLER_LISTENER_NAMES", "CONTROLLER"),
                        Map.entry("KAFKA_CONTROLLER_QUORUM_VOTERS", "1@localhost:" + CONTROLLER_PORT),
                        Map.entry("KAFKA_MESSAGE_MAX_BYTES", "17825792"),
                        Map.entry("KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR", "1"),
                        Map.entry("KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR", "1"),
                        Map.entry("KAFKA_TRANSACTION_STATE_LOG_MIN_ISR", "1"),
                        Map.entry("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false"),
                        Map.entry("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0")))
                .waitingFor(Wait.forLogMessage(".*Kafka Server started.*", 1).withStartupTimeout(PATIENCE));
    }

    private static GenericContainer<?> elasticsearch() {
        return new GenericContainer<>(ELASTICSEARCH)
                .withEnv("discovery.type", "single-node")
                .withEnv("xpack.security.enabled", "false")
                .withEnv("ES_JAVA_OPTS", "-Xms768m -Xmx768m")
                .waitingFor(Wait.forHttp("/_cluster/health?wait_for_status=yellow&timeout=1s")
                        .forPort(ELASTICSEARCH_PORT)
                        .forStatusCode(200)
                        .withStartupTimeout(PATIENCE));
    }
}
