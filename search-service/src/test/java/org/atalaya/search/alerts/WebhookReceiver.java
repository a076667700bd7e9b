package org.atalaya.search.alerts;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.atalaya.kit.messaging.EventJson;
import tools.jackson.databind.JsonNode;

/** Receives webhooks and keeps them. */
final class WebhookReceiver implements AutoCloseable {
    private final HttpServer server;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private volatile int status = 204;
    private volatile String location = "";

    WebhookReceiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/", this::take);
        server.start();
    }

    /** One request. */
    record Received(String id, Instant timestamp, String signature, String text) {
        JsonNode json() {
            return EventJson.mapper().readTree(text);
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (status == 204) {
                received.add(new Received(
                        exchange.getRequestHeaders().getFirst("webhook-id"),
                        Instant.ofEpochSecond(
                                Long.parseLong(exchange.getRequestHeaders().getFirst("webhook-timestamp"))),
                        exchange.getRequestHeaders().getFirst("webhook-signature"),
                        new String(body, java.nio.charset.StandardCharsets.UTF_8)));
            }
            if (!location.isEmpty()) {
                exchange.getResponseHeaders().set("Location", location);
            }
            exchange.sendResponseHeaders(status, -1);
        }
    }

    void answers(int other) {
        status = other;
    }

    void sendsOnTo(String address) {
        status = 302;
        location = address;
    }

    List<Received> received() {
        return received;
    }

    String address() {
        return "http://" + host() + "/hook";
    }

    String host() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
