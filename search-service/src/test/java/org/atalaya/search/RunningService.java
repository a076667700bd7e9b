package org.atalaya.search;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.atalaya.events.ReportNormalized;
import org.atalaya.kit.messaging.EventJson;
import org.atalaya.kit.messaging.EventRecords;
import org.atalaya.kit.messaging.TraceParent;
import org.atalaya.testing.BackingServers;
import org.atalaya.testing.KafkaTopics;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.ParameterizedTypeReference;
import tools.jackson.databind.JsonNode;

/** The service in this JVM, on real servers. */
public final class RunningService implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final KafkaTopics topics;
    private final ConfigurableApplicationContext context;

    public RunningService(BackingServers servers, String... arguments) {
        this.topics = new KafkaTopics(servers);
        this.context = new SpringApplicationBuilder(SearchService.class)
                .run(Stream.concat(
                                Stream.of(
                                        "--server.port=0",
                                        "--spring.kafka.bootstrap-servers=" + servers.kafkaBootstrap(),
                                        "--atalaya.elasticsearch.url=" + servers.elasticsearchUrl(),
                                        "--spring.kafka.consumer.properties.metadata.max.age.ms=1000"),
                                Stream.of(arguments))
                        .toArray(String[]::new));
    }

    /** An answer of the service: its status, and its body where that is JSON. */
    public record Answer(int status, String contentType, JsonNode body) {}

    public Answer get(String pathAndQuery) {
        return get(pathAndQuery, "none");
    }

    /** With a bearer token. */
    public Answer get(String pathAndQuery, String token) {
        String port = context.getEnvironment().getProperty("local.server.port");
        try {
            HttpResponse<String> answer = HTTP.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + pathAndQuery))
                            .header("Authorization", "Bearer " + token)
                            .timeout(Duration.ofSeconds(30))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            String type = answer.headers().firstValue("Content-Type").orElse("");
            return new Answer(
                    answer.statusCode(),
                    type,
                    type.contains("json")
                            ? EventJson.mapper().readTree(answer.body())
                            : EventJson.mapper().valueToTree(answer.body()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The answer as it comes, read as slowly as one likes. */
    public HttpResponse<InputStream> open(String pathAndQuery, String token, String... headers) {
        String port = context.getEnvironment().getProperty("local.server.port");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + pathAndQuery))
                .header("Authorization", "Bearer " + token);
        try {
            return HTTP.send(
                    (headers.length == 0 ? request : request.headers(headers)).build(),
                    HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public void send(List<ReportNormalized> reports) {
        sendRecords(reports.stream()
                .map(report -> EventRecords.of(
                        report,
                        report.report().id(),
                        report.report().id() + "/" + report.report().revision(),
                        "/normalize-service",
                        Instant.EPOCH,
                        TraceParent.start()))
                .toList());
    }

    public void sendRecords(List<ProducerRecord<String, byte[]>> records) {
        topics.send(records);
    }

    /** All messages of a topic. */
    public List<ConsumerRecord<String, byte[]>> messages(String topic) {
        return topics.all(topic);
    }

    public <T> Stream<T> beans(ParameterizedTypeReference<T> type) {
        return context.getBeanProvider(type).stream();
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
        topics.close();
    }
}
