package org.atalaya.standalone;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** Ports on this machine's loopback address. */
final class PortOptions {
    @Option(names = "--search-port", defaultValue = "8080", description = "Query API (default ${DEFAULT-VALUE})")
    int search;

    @Option(names = "--ingest-port", defaultValue = "8081", description = "Feeds API (default ${DEFAULT-VALUE})")
    int ingest;

    @Option(
            names = "--normalize-port",
            defaultValue = "8082",
            description = "Health and metrics (default ${DEFAULT-VALUE})")
    int normalize;

    @Option(names = "--kafka-port", defaultValue = "9092", description = "Kafka (default ${DEFAULT-VALUE})")
    int kafka;

    @Option(
            names = "--elasticsearch-port",
            defaultValue = "9200",
            description = "Elasticsearch (default ${DEFAULT-VALUE})")
    int elasticsearch;

    /** Each port by the option that changes it. */
    Map<String, Integer> byOption() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        ports.put("--kafka-port", kafka);
        ports.put("--elasticsearch-port", elasticsearch);
        ports.put("--search-port", search);
        ports.put("--ingest-port", ingest);
        ports.put("--normalize-port", normalize);
        return ports;
    }

    static PortOptions free() {
        PortOptions ports = new PortOptions();
        ports.search = org.atalaya.servers.Ports.free();
        ports.ingest = org.atalaya.servers.Ports.free();
        ports.normalize = org.atalaya.servers.Ports.free();
        ports.kafka = org.atalaya.servers.Ports.free();
        ports.elasticsearch = org.atalaya.servers.Ports.free();
        return ports;
    }
}
