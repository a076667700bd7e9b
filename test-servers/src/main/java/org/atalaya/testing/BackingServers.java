package org.atalaya.testing;

import org.atalaya.servers.Server;

/**
 * A Kafka and an Elasticsearch for integration tests: the embedded servers, or containers where the system property {@code
 * atalaya.servers} is {@code containers} and Docker answers.
 */
public final class BackingServers {
    private final Server kafka;
    private final Server elasticsearch;
    private final int kafkaPort;
    private final int elasticsearchPort;
    private final Runnable cleanUp;

    /** @param cleanUp what remains to be done when both have ended, more than once where they are closed again */
    BackingServers(Server kafka, int kafkaPort, Server elasticsearch, int elasticsearchPort, Runnable cleanUp) {
        this.kafka = kafka;
        this.kafkaPort = kafkaPort;
        this.elasticsearch = elasticsearch;
        this.elasticsearchPort = elasticsearchPort;
        this.cleanUp = cleanUp;
    }

    /** The servers that all tests of this JVM share and none may stop; each starts when it is first asked for. */
    public static BackingServers shared() {
        return Shared.SERVERS;
    }

    /** Servers that one test has for itself, to stop, kill and start again as it likes. Each starts when it is first asked for. */
    public static BackingServers own() {
        return Containers.areWanted() ? Containers.servers() : EmbeddedServers.servers();
    }

    private static final class Shared {
        static final BackingServers SERVERS = own();
    }

    /** Address of the broker, {@code host:port}; the same after a restart. */
    public synchronized String kafkaBootstrap() {
        start(kafka);
        return "127.0.0.1:" + kafkaPort;
    }

    /** Address of Elasticsearch without a slash at its end; the same after a restart. */
    public synchronized String elasticsearchUrl() {
        start(elasticsearch);
        return "http://127.0.0.1:" + elasticsearchPort;
    }

    public Server kafka() {
        return kafka;
    }

    public Server elasticsearch() {
        return elasticsearch;
    }

    /** Ends both, and their data with them. Servers that are not closed end with the JVM. */
    public void close() {
        kafka.kill();
        elasticsearch.kill();
        cleanUp.run();
    }

    private static void start(Server server) {
        if (!server.isRunning()) {
            server.start();
        }
    }
}
