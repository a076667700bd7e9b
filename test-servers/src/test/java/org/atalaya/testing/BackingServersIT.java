package org.atalaya.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

class BackingServersIT {
    @Test
    void servers_of_ones_own_come_back_with_their_data_on_the_same_address() throws Exception {
        BackingServers servers = BackingServers.own();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers.kafkaBootstrap()))) {
            admin.createTopics(List.of(new NewTopic("kept", 1, (short) 1)))
                    .all()
                    .get();
        }
        assertThat(put(servers.elasticsearchUrl() + "/kept")).isEqualTo(200);

        servers.kafka().kill();
        servers.elasticsearch().stop();
        assertThat(servers.kafka().isRunning()).isFalse();
        assertThat(servers.elasticsearch().isRunning()).isFalse();
        servers.kafka().start();
        servers.elasticsearch().start();

        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers.kafkaBootstrap()))) {
            assertThat(admin.listTopics().names().get()).isEqualTo(Set.of("kept"));
        }
        assertThat(put(servers.elasticsearchUrl() + "/kept"))
                .as("it exists already")
                .isEqualTo(400);
        servers.close();
    }

    private static int put(String address) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .PUT(HttpRequest.BodyPublishers.noBody())
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).statusCode();
    }
}
