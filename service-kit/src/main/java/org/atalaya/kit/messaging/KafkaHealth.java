package org.atalaya.kit.messaging;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.kafka.core.KafkaAdmin;

/** Asks Kafka for its nodes; down where none answers within two seconds. */
final class KafkaHealth extends AbstractHealthIndicator implements DisposableBean {
    private static final int PATIENCE_MILLIS = 2_000;

    private final KafkaAdmin settings;
    private @Nullable Admin admin;

    KafkaHealth(KafkaAdmin settings) {
        super("Kafka could not be asked");
        this.settings = settings;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) throws InterruptedException {
        Object servers = settings.getConfigurationProperties().get(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG);
        health.withDetail("servers", String.valueOf(servers));
        try {
            int nodes = client().describeCluster()
                    .nodes()
                    .get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                    .size();
            health.up().withDetail("nodes", nodes);
        } catch (ExecutionException | TimeoutException e) {
            health.down().withDetail("reason", "no answer from Kafka within " + PATIENCE_MILLIS + " ms");
        }
    }

    private synchronized Admin client() {
        if (admin == null) {
            Map<String, Object> configuration = new HashMap<>(settings.getConfigurationProperties());
            configuration.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
            configuration.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
            admin = Admin.create(configuration);
        }
        return admin;
    }

    @Override
    public synchronized void destroy() {
        if (admin != null) {
            admin.close();
        }
    }
}
