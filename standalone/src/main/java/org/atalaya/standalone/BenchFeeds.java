package org.atalaya.standalone;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/** The generated reports as JSON Feeds that carry their full text. */
final class BenchFeeds implements AutoCloseable {
    private static final int ENTRIES = 500;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer server;
    private final String publisher;
    private final int count;

    private BenchFeeds(HttpServer server, String publisher, int count) {
        this.server = server;
        this.publisher = publisher;
        this.count = count;
    }

    /** Makes all of them before it returns, so that the time that takes is not measured. */
    static BenchFeeds start(String publisher, int count) throws IOException {
        BenchFeeds feeds = create(publisher, count);
        for (int feed = 0; feed * ENTRIES < count; feed++) {
            byte[] body = feeds.body(feed);
            feeds.serve(feed, () -> body);
        }
        feeds.server.start();
        return feeds;
    }

    /** Makes each feed when it is asked for: for more than fit into memory. */
    static BenchFeeds startLazily(String publisher, int count) throws IOException {
        BenchFeeds feeds = create(publisher, count);
        for (int feed = 0; feed * ENTRIES < count; feed++) {
            int number = feed;
            feeds.serve(feed, () -> feeds.body(number));
        }
        feeds.server.start();
        return feeds;
    }

    private static BenchFeeds create(String publisher, int count) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newFixedThreadPool(4, task -> {
            Thread thread = new Thread(task, "bench-feeds");
            thread.setDaemon(true);
            return thread;
        }));
        return new BenchFeeds(server, publisher, count);
    }

    private void serve(int feed, Supplier<byte[]> body) {
        server.createContext("/" + feed + ".json", exchange -> {
            byte[] bytes = body.get();
            exchange.getResponseHeaders().set("Content-Type", "application/feed+json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private byte[] body(int feed) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (int i = feed * ENTRIES; i < Math.min(count, (feed + 1) * ENTRIES); i++) {
            BenchReports.Written report = BenchReports.report(i);
            Map<String, Object> item = new LinkedHashMap<>();
            item.put("id", publisher + i);
            item.put("title", report.title());
            item.put("content_text", report.text());
            item.put("date_published", "2024-03-01T00:00:00Z");
            items.add(item);
        }
        return JSON.writeValueAsBytes(
                Map.of("version", "https://jsonfeed.org/version/1.1", "title", publisher, "items", items));
    }

    String publisher() {
        return publisher;
    }

    int count() {
        return count;
    }

    String host() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** Registers them with whoever watches the file. */
    void writeTo(Path feedsFile) throws IOException {
        StringBuilder yaml = new StringBuilder("feeds:\n");
        for (int feed = 0; feed * ENTRIES < count; feed++) {
            yaml.append("- url: http://")
                    .append(host())
                    .append('/')
                    .append(feed)
                    .append(".json\n")
                    .append("  publisher: ")
                    .append(publisher)
                    .append("\n  interval: 24h\n");
        }
        Files.writeString(feedsFile, yaml.toString());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
