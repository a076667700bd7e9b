package org.atalaya.standalone;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.atalaya.kit.messaging.EventJson;
import tools.jackson.databind.JsonNode;

/** Receives the alerts of webhooks and keeps them as they come. */
final class AlertReceiver {
    private final HttpServer server;
    private final List<Received> received = new CopyOnWriteArrayList<>();

    private AlertReceiver(HttpServer server) {
        this.server = server;
    }

    /** One request: the id of its message, and the alert. */
    private record Received(String id, JsonNode alert) {}

    static AlertReceiver start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            AlertReceiver receiver = new AlertReceiver(server);
            server.createContext("/", receiver::take);
            server.start();
            return receiver;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode body =
                    EventJson.mapper().readTree(exchange.getRequestBody().readAllBytes());
            received.add(new Received(exchange.getRequestHeaders().getFirst("webhook-id"), body.path("data")));
            exchange.sendResponseHeaders(204, -1);
        }
    }

    String host() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /**
     * The alerts of a subscription, each once by its id: a request whose answer a killed service did not read is sent
     * again, with the same id.
     */
    Collection<JsonNode> of(String subscription) {
        Map<String, JsonNode> alerts = new LinkedHashMap<>();
        for (Received each : received) {
            if (each.alert().path("subscription").asString("").equals(subscription)) {
                JsonNode other = alerts.putIfAbsent(each.id(), each.alert());
                if (other != null && !other.equals(each.alert())) {
                    throw new IllegalStateException(each.id() + " came with two alerts: " + other + each.alert());
                }
            }
        }
        return alerts.values();
    }

    /** How many requests told a subscription of an alert, the repeated ones among them. */
    int requests(String subscription) {
        return (int) received.stream()
                .filter(each -> each.alert().path("subscription").asString("").equals(subscription))
                .count();
    }
}
