package org.atalaya.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.atalaya.kit.messaging.EventJson;
import tools.jackson.core.JacksonException;

/** What ingest-service finds wrong with the file of feeds, so that it is told where the program was started. */
final class FeedMistakes {
    private final HttpClient http = HttpClient.newHttpClient();
    private final HttpRequest request;
    private List<String> told = List.of();

    FeedMistakes(int ingestPort) {
        this.request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + ingestPort + "/api/feeds"))
                .timeout(Duration.ofSeconds(5))
                .build();
    }

    /** Those that were not told before, each with its line; none while ingest-service does not answer. */
    List<String> untold() throws InterruptedException {
        try {
            HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                return List.of();
            }
            List<String> now = EventJson.mapper()
                    .readTree(answer.body())
                    .path("fileMistakes")
                    .valueStream()
                    .map(mistake -> mistake.asString())
                    .toList();
            List<String> untold =
                    now.stream().filter(mistake -> !told.contains(mistake)).toList();
            told = now;
            return untold;
        } catch (IOException | JacksonException e) {
            return List.of();
        }
    }
}
