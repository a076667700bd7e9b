package org.atalaya.standalone;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.CommonClientConfigs;
import org.jspecify.annotations.Nullable;

/**
 * How Kafka is reached.
 *
 * @param address host:port, several with commas
 * @param settings what its clients need beside the address, such as credentials; never printed
 */
record KafkaAccess(String address, Map<String, Object> settings) {
    private static final String DEFAULT_ADDRESS = "127.0.0.1:9092";

    KafkaAccess {
        settings = Map.copyOf(settings);
    }

    /**
     * Reads the settings from a file of properties, which can name the address, too.
     *
     * @param address null for that of the file, or this machine's
     * @param file null where the address is all
     */
    static KafkaAccess of(@Nullable String address, @Nullable Path file) {
        Map<String, Object> settings = new HashMap<>();
        if (file != null) {
            Properties properties = read(file);
            properties.stringPropertyNames().forEach(name -> settings.put(name, properties.getProperty(name)));
        }
        Object named = settings.remove(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG);
        return new KafkaAccess(
                address != null ? address : named != null ? named.toString() : DEFAULT_ADDRESS, settings);
    }

    private static Properties read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new UnmetException("the file " + file + " of --kafka-properties cannot be read: " + e, e);
        }
        return properties;
    }

    /** The settings of one client, in which its own come before those of the file. */
    Map<String, Object> with(Map<String, Object> own) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, address);
        all.putAll(own);
        return all;
    }

    @Override
    public String toString() {
        return address;
    }
}
