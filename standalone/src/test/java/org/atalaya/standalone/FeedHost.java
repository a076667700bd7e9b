package org.atalaya.standalone;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.atalaya.kit.messaging.EventJson;

/** Serves JSON Feeds whose entries carry their full text. */
final class FeedHost implements AutoCloseable {
    private final HttpServer server;

    private FeedHost(HttpServer server) {
        this.server = server;
    }

    static FeedHost start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.start();
            return new FeedHost(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Serves the reports under a path, and gives the feed's address. */
    String serve(String path, List<Entry> entries) {
        byte[] feed = EventJson.write(new Feed("https://jsonfeed.org/version/1.1", path, entries));
        server.createContext("/" + path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/feed+json");
            exchange.sendResponseHeaders(200, feed.length);
            exchange.getResponseBody().write(feed);
            exchange.close();
        });
        return "http://" + host() + "/" + path;
    }

    String host() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** A feeds file of some feeds by one publisher. */
    static void write(Path file, String publisher, List<String> feeds) {
        String yaml = feeds.stream()
                .map(url -> "- url: " + url + "\n  publisher: " + publisher
                        + "\n  country: SD\n  language: en\n  interval: 10m\n")
                .collect(Collectors.joining());
        try {
            Files.writeString(file, yaml, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Entry> entries(String publisher, int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(i -> Reports.of(publisher, i, 1))
                .map(report -> new Entry(report.id(), report.title(), report.text(), "2025-03-17T08:00:00Z"))
                .toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** An entry by the names of JSON Feed 1.1. */
    record Entry(String id, String title, String content_text, String date_published) {}

    private record Feed(String version, String title, List<Entry> items) {}
}
