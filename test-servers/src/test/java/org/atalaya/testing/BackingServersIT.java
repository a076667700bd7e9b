package org.atalaya.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Servers of one's own come back with their data on the same address, however they ended. */
class BackingServersIT {
    private static final String TOPIC = "reports";
    private static final String INDEX = """
            {"settings": {"number_of_replicas": 0, "analysis": {
              "filter": {"stems": {"type": "stemmer", "language": "light_spanish"}},
              "analyzer": {"spanish": {"tokenizer": "standard", "filter": ["lowercase", "stems", "asciifolding"]}}}},
             "mappings": {"properties": {"text": {"type": "text", "analyzer": "spanish"}}}}
            """;

    private final HttpClient http = HttpClient.newHttpClient();
    private final BackingServers servers = BackingServers.own();

    @AfterEach
    void close() {
        servers.close();
    }

    @Test
    void kafka_keeps_what_was_sent_when_it_is_killed_and_when_it_is_stopped() throws Exception {
        String address = servers.kafkaBootstrap();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", address))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
        }
        sendInTransaction("first");
        servers.kafka().kill();
        assertThat(servers.kafka().isRunning()).isFalse();
        servers.kafka().start();
        assertThat(received()).containsExactly("first");

        sendInTransaction("second");
        servers.kafka().stop();
        assertThat(servers.kafka().isRunning()).isFalse();
        servers.kafka().start();
        assertThat(received()).containsExactly("first", "second");
        assertThat(servers.kafkaBootstrap()).isEqualTo(address);
    }

    @Test
    void elasticsearch_keeps_what_was_indexed_when_it_is_stopped_and_when_it_is_killed() throws Exception {
        String address = servers.elasticsearchUrl();
        assertThat(send("PUT", "/reports", INDEX)).contains("\"acknowledged\":true");
        send("PUT", "/reports/_doc/1?refresh=true", "{\"text\": \"Dos desaparecidos en la región de Puno\"}");
        assertThat(send("GET", "/reports/_search?q=text:desaparecida", "")).contains("\"_id\":\"1\"");

        servers.elasticsearch().stop();
        assertThat(servers.elasticsearch().isRunning()).isFalse();
        servers.elasticsearch().start();
        assertThat(send("GET", "/reports/_search?q=text:REGION", "")).contains("\"_id\":\"1\"");

        send("PUT", "/reports/_doc/2", "{\"text\": \"Tres heridos en Juliaca\"}");
        servers.elasticsearch().kill();
        assertThat(servers.elasticsearch().isRunning()).isFalse();
        servers.elasticsearch().start();
        assertThat(send("GET", "/reports/_count", "")).contains("\"count\":2");
        assertThat(servers.elasticsearchUrl()).isEqualTo(address);
    }

    private void sendInTransaction(String value) throws Exception {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", servers.kafkaBootstrap(), "transactional.id", "test", "acks", "all");
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            var sent = producer.send(new ProducerRecord<>(TOPIC, "key", value));
            producer.commitTransaction();
            sent.get();
        }
    }

    private List<String> received() {
        try (KafkaTopics topics = new KafkaTopics(servers);
                StringDeserializer text = new StringDeserializer()) {
            return topics.all(TOPIC).stream()
                    .map(message -> text.deserialize(TOPIC, message.value()))
                    .toList();
        }
    }

    private String send(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(servers.elasticsearchUrl() + path))
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.ofString()).body();
    }
}
