package org.atalaya.normalize.incidents.streams;

import org.apache.kafka.streams.KafkaStreams;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Up while reports are linked; out of service while state is fetched or handed over, down where it stopped. */
final class IncidentsHealth extends AbstractHealthIndicator {
    private final IncidentStreams streams;

    IncidentsHealth(IncidentStreams streams) {
        super("The linking of incidents could not be asked");
        this.streams = streams;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        KafkaStreams.State state = streams.state();
        health.withDetail("state", state.name());
        if (state == KafkaStreams.State.RUNNING) {
            health.up();
        } else if (state == KafkaStreams.State.REBALANCING || state == KafkaStreams.State.CREATED) {
            health.outOfService();
        } else {
            health.down();
        }
    }
}
