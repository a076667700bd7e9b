package org.atalaya.standalone;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.atalaya.servers.Ports;
import tools.jackson.databind.json.JsonMapper;

/**
 * The reports that come with the program, by invented outlets, served as an Atom feed for each outlet with a summary,
 * and a page for each report with its full text.
 */
final class DemoFeeds implements AutoCloseable {
    /** What stands in a feeds file for the address of these feeds. */
    static final String PREFIX = "demo:";

    private static final int SUMMARY = 160;

    private final HttpServer server;

    private DemoFeeds(HttpServer server) {
        this.server = server;
    }

    /** A report as demo/reports.json has it. */
    record Report(
            String slug,
            String publisher,
            String country,
            String language,
            String published,
            String title,
            List<String> paragraphs) {
        String outlet() {
            return publisher.replace(" (demo)", "").toLowerCase(Locale.ROOT).replace(' ', '-');
        }
    }

    /**
     * Serves them on the port that the data directory remembers, so that their addresses, and with them the reports'
     * ids, are the same at the next start.
     */
    static DemoFeeds start(Path data) {
        Path remembered = data.resolve("demo-port");
        int port = port(remembered);
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            Files.writeString(remembered, Integer.toString(port));
            DemoFeeds feeds = new DemoFeeds(server);
            feeds.serve(read());
            server.start();
            return feeds;
        } catch (BindException e) {
            // At another port all reports would be new ones.
            throw new UnmetException(
                    "port %d, where the demonstration's reports have their addresses, is taken: ".formatted(port)
                            + "end the program that listens there, or give another data directory with --data",
                    e);
        } catch (IOException e) {
            throw new UnmetException("the demonstration's reports cannot be served: " + e, e);
        }
    }

    private static int port(Path remembered) {
        try {
            return Files.exists(remembered)
                    ? Integer.parseInt(Files.readString(remembered).strip())
                    : Ports.free();
        } catch (IOException | NumberFormatException e) {
            throw new UnmetException(remembered + " does not hold a port: remove it", e);
        }
    }

    static List<Report> read() throws IOException {
        try (InputStream json = DemoFeeds.class.getResourceAsStream("/demo/reports.json")) {
            return Arrays.asList(JsonMapper.builder()
                    .build()
                    .readValue(Objects.requireNonNull(json, "demo/reports.json"), Report[].class));
        }
    }

    private void serve(List<Report> reports) {
        Map<String, List<Report>> outlets = reports.stream()
                .collect(Collectors.groupingBy(Report::outlet, LinkedHashMap::new, Collectors.toList()));
        outlets.forEach((outlet, theirs) -> on("/" + outlet, "application/atom+xml", feed(theirs)));
        reports.forEach(report -> on("/" + report.outlet() + "/" + report.slug(), "text/html", page(report)));
        on("/robots.txt", "text/plain", "User-agent: *\nAllow: /\n");
    }

    private void on(String path, String type, String content) {
        byte[] body = content.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            boolean isThis = exchange.getRequestURI().getPath().equals(path);
            answer(exchange, isThis ? 200 : 404, type, isThis ? body : new byte[0]);
        });
    }

    private static void answer(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    String address() {
        return "http://" + host() + "/";
    }

    String host() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    private String feed(List<Report> reports) {
        StringBuilder atom = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .append("<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>")
                .append(escaped(reports.get(0).publisher()))
                .append("</title><id>urn:atalaya:demo:")
                .append(reports.get(0).outlet())
                .append("</id><updated>")
                .append(reports.stream()
                        .map(Report::published)
                        .max(String::compareTo)
                        .orElseThrow())
                .append("</updated>\n");
        for (Report report : reports) {
            String text = String.join(" ", report.paragraphs());
            atom.append("<entry><id>urn:atalaya:demo:")
                    .append(report.slug())
                    .append("</id><title>")
                    .append(escaped(report.title()))
                    .append("</title><link href=\"")
                    .append(address())
                    .append(report.outlet())
                    .append('/')
                    .append(report.slug())
                    .append("\"/><updated>")
                    .append(report.published())
                    .append("</updated><summary>")
                    .append(escaped(text.substring(0, Math.min(SUMMARY, text.length()))))
                    .append("…</summary></entry>\n");
        }
        return atom.append("</feed>\n").toString();
    }

    private static String page(Report report) {
        String paragraphs = report.paragraphs().stream()
                .map(paragraph -> "<p>" + escaped(paragraph) + "</p>\n")
                .collect(Collectors.joining());
        return "<!DOCTYPE html>\n<html lang=\"" + report.language() + "\"><head><meta charset=\"utf-8\"><title>"
                + escaped(report.title()) + "</title></head><body><nav><a href=\"/\">" + escaped(report.publisher())
                + "</a></nav><article><h1>" + escaped(report.title()) + "</h1>\n" + paragraphs
                + "</article></body></html>\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
