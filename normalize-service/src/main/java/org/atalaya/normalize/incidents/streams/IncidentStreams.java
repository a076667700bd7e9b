package org.atalaya.normalize.incidents.streams;

import java.time.Duration;
import java.util.Properties;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Runs the topology while the service runs. A thread that Kafka makes fail is replaced: nothing is skipped. */
final class IncidentStreams implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(IncidentStreams.class);

    /** To stop: soon after Kafka came back, its threads are still at their first transaction. */
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    private final Topology topology;
    private final Properties configuration;
    private volatile @Nullable KafkaStreams streams;

    IncidentStreams(Topology topology, Properties configuration) {
        this.topology = topology;
        this.configuration = configuration;
    }

    @Override
    public void start() {
        KafkaStreams started = new KafkaStreams(topology, configuration);
        started.setUncaughtExceptionHandler(failure -> {
            LOG.warn("A thread that links incidents failed and is replaced", failure);
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        });
        started.start();
        streams = started;
    }

    @Override
    public void stop() {
        KafkaStreams running = streams;
        if (running != null) {
            running.close(PATIENCE);
        }
        streams = null;
    }

    @Override
    public boolean isRunning() {
        return streams != null;
    }

    /** What Kafka Streams says of itself; not running where it was not started. */
    KafkaStreams.State state() {
        KafkaStreams running = streams;
        return running == null ? KafkaStreams.State.NOT_RUNNING : running.state();
    }
}
