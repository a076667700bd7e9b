package org.atalaya.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.atalaya.kit.messaging.EventJson;
import org.atalaya.testing.BackingServers;
import org.atalaya.testing.KafkaTopics;
import tools.jackson.databind.JsonNode;

/** The three packaged services on servers of their own. They start once for all tests and end with them. */
final class Pipeline {
    /** A group waits for a killed member as long as this, by default 45 s, before others get what it had. */
    private static final String MISSED_SOON = "spring.kafka.properties.session.timeout.ms=10000";

    final BackingServers servers;
    final Service ingest;
    final Service normalize;
    final Service search;
    final KafkaTopics topics;
    final FeedHost feedHost;
    final AlertReceiver alerts;
    final Path feedsFile;

    private Pipeline() {
        Path directory = temporaryDirectory();
        servers = BackingServers.own();
        topics = new KafkaTopics(servers);
        feedHost = FeedHost.start();
        alerts = AlertReceiver.start();
        feedsFile = directory.resolve("feeds.yml");
        FeedHost.write(feedsFile, "nobody", List.of());
        List<String> kafka = List.of("spring.kafka.bootstrap-servers=" + servers.kafkaBootstrap(), MISSED_SOON);
        ingest = new Service(
                "ingest-service",
                directory,
                and(
                        kafka,
                        "atalaya.ingest.feeds-file=" + feedsFile,
                        "atalaya.ingest.allowed-hosts=" + feedHost.host(),
                        "atalaya.ingest.host-pause=400ms"));
        normalize = new Service(
                "normalize-service",
                directory,
                and(kafka, "atalaya.incidents.state-directory=" + directory.resolve("incidents")));
        search = new Service(
                "search-service",
                directory,
                and(
                        kafka,
                        "atalaya.elasticsearch.url=" + servers.elasticsearchUrl(),
                        "atalaya.alerts.allowed-hosts=" + alerts.host(),
                        "atalaya.ingest.url=" + ingest.address()));
    }

    private static List<String> and(List<String> settings, String... more) {
        return Stream.concat(settings.stream(), Stream.of(more)).toList();
    }

    static Pipeline shared() {
        return Holder.RUNNING;
    }

    private static final class Holder {
        static final Pipeline RUNNING = started();

        private static Pipeline started() {
            Pipeline pipeline = new Pipeline();
            pipeline.ingest.start();
            pipeline.normalize.start();
            pipeline.search.start();
            return pipeline;
        }
    }

    /** How many reports of a publisher the query API finds. */
    int searchable(String publisher) {
        return query("publisher=" + URLEncoder.encode(publisher, StandardCharsets.UTF_8) + "&size=1")
                .path("total")
                .asInt();
    }

    /** The ids of all reports of a publisher, page by page, as they come. */
    List<String> ids(String publisher) {
        return all(publisher).stream()
                .map(report -> report.path("id").asString())
                .toList();
    }

    /** All reports of a publisher, page by page, as they come. */
    List<JsonNode> all(String publisher) {
        List<JsonNode> found = new ArrayList<>();
        String first = "publisher=" + publisher + "&size=100&sort=newest";
        String next = first;
        while (true) {
            JsonNode page = query(next);
            page.path("reports").forEach(found::add);
            JsonNode cursor = page.path("next");
            if (cursor.isMissingNode() || cursor.isNull()) {
                return found;
            }
            next = first + "&cursor=" + URLEncoder.encode(cursor.asString(), StandardCharsets.UTF_8);
        }
    }

    JsonNode query(String query) {
        var answer = search.get("/api/reports?" + query);
        if (answer.statusCode() == 503) {
            throw new Waiting.NotYet(new IOException(answer.body()));
        }
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " for " + query + ": " + answer.body());
        }
        return EventJson.mapper().readTree(answer.body());
    }

    /** The messages of a topic that speak of one publisher. */
    List<ConsumerRecord<String, byte[]>> messages(String topic, String publisher) {
        String named = "\"publisher\":\"" + publisher + "\"";
        return topics.all(topic).stream()
                .filter(message -> new String(message.value(), StandardCharsets.UTF_8).contains(named))
                .toList();
    }

    private static Path temporaryDirectory() {
        try {
            Path directory = Files.createTempDirectory("atalaya-breaking");
            directory.toFile().deleteOnExit();
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
