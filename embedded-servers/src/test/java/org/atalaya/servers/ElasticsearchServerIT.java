package org.atalaya.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ElasticsearchServerIT {
    private static final String INDEX = """
            {"settings": {"number_of_replicas": 0, "analysis": {
              "filter": {"stems": {"type": "stemmer", "language": "light_spanish"}},
              "analyzer": {"spanish": {"tokenizer": "standard", "filter": ["lowercase", "stems", "asciifolding"]}}}},
             "mappings": {"properties": {"text": {"type": "text", "analyzer": "spanish"}}}}
            """;

    private final HttpClient http = HttpClient.newHttpClient();
    private ElasticsearchServer server;

    @BeforeEach
    void start(@TempDir Path directory) {
        server = new ElasticsearchServer(
                ServerFiles.locate(),
                directory.resolve("elasticsearch"),
                directory.resolve("elasticsearch.log"),
                Ports.free(),
                512);
        server.start();
    }

    @AfterEach
    void kill() {
        server.kill();
    }

    @Test
    void keepsWhatWasIndexedWhenItIsStoppedAndWhenItIsKilled() throws Exception {
        assertThat(send("PUT", "/reports", INDEX)).contains("\"acknowledged\":true");
        send("PUT", "/reports/_doc/1?refresh=true", "{\"text\": \"Dos desaparecidos en la región de Puno\"}");
        assertThat(send("GET", "/reports/_search?q=text:desaparecida", "")).contains("\"_id\":\"1\"");

        server.stop();
        assertThat(server.isRunning()).isFalse();
        server.start();
        assertThat(send("GET", "/reports/_search?q=text:REGION", "")).contains("\"_id\":\"1\"");

        send("PUT", "/reports/_doc/2", "{\"text\": \"Tres heridos en Juliaca\"}");
        server.kill();
        assertThat(server.isRunning()).isFalse();
        server.start();
        assertThat(send("GET", "/reports/_count", "")).contains("\"count\":2");
    }

    private String send(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.url() + path))
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.ofString()).body();
    }
}
