package org.atalaya.search.engine;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.atalaya.kit.messaging.EventJson;
import org.atalaya.kit.problems.UnavailableException;
import tools.jackson.databind.JsonNode;

/**
 * Writes documents so that doing it twice, or in another order, changes nothing: Elasticsearch keeps the highest
 * version of each id (external versioning), and takes the same version again, so that newer extractors can replace it.
 */
public final class BulkWriter {
    /** Elasticsearch's own advice is some megabytes; beyond that requests only take longer. */
    private static final int REQUEST_BYTES = 5 * 1024 * 1024;

    private static final int CONFLICT = 409;

    private final Engine engine;
    private final String path;

    /**
     * Writes through an alias.
     *
     * @param alias must exist: nothing is written where it does not
     */
    public BulkWriter(Engine engine, String alias) {
        this.engine = engine;
        this.path =
                "/" + alias + "/_bulk?require_alias=true&filter_path=errors,items.*._id,items.*.status,items.*.error";
    }

    /** A document with what it is known by. */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    public record Document(String id, long version, byte[] json) {}

    /** A document that will never be taken as it is: its place in the list, and why. */
    public record Rejection(int index, String reason) {}

    /**
     * Writes all of them; they are on disk when it returns.
     *
     * @return those that were rejected
     * @throws UnavailableException where some were not written for now; all can be sent again
     */
    public List<Rejection> write(List<Document> documents) {
        List<Rejection> rejections = new ArrayList<>();
        ByteArrayOutputStream lines = new ByteArrayOutputStream(REQUEST_BYTES / 4);
        int from = 0;
        for (int i = 0; i < documents.size(); i++) {
            append(lines, documents.get(i));
            boolean isFull = lines.size() >= REQUEST_BYTES;
            if (isFull || i == documents.size() - 1) {
                send(lines.toByteArray(), documents.subList(from, i + 1), from, rejections);
                lines.reset();
                from = i + 1;
            }
        }
        return rejections;
    }

    private static void append(ByteArrayOutputStream lines, Document document) {
        lines.writeBytes(EventJson.write(Map.of(
                "index", Map.of("_id", document.id(), "version", document.version(), "version_type", "external_gte"))));
        lines.write('\n');
        lines.writeBytes(document.json());
        lines.write('\n');
    }

    private void send(byte[] lines, List<Document> documents, int from, List<Rejection> rejections) {
        JsonNode answer;
        try {
            answer = engine.bulk(path, lines);
        } catch (Engine.RefusedException e) {
            if (e.isNotFound()) {
                throw new UnavailableException("The index is missing: " + e.getMessage(), e);
            }
            splitOrReject(documents, from, rejections, e);
            return;
        }
        if (!answer.path("errors").asBoolean(false)) {
            return;
        }
        for (int i = 0; i < documents.size(); i++) {
            JsonNode item = answer.path("items").path(i).path("index");
            int status = item.path("status").asInt(200);
            if (status < 300 || status == CONFLICT) {
                continue;
            }
            String reason = reason(item.path("error"));
            if (EngineErrors.isPassing(status)) {
                throw new UnavailableException("Elasticsearch does not take documents for now: " + reason, null);
            }
            rejections.add(new Rejection(from + i, reason));
        }
    }

    /** One document spoils the whole request: it is found by halving. */
    private void splitOrReject(
            List<Document> documents, int from, List<Rejection> rejections, Engine.RefusedException why) {
        if (documents.size() == 1) {
            rejections.add(new Rejection(from, String.valueOf(why.getMessage())));
            return;
        }
        int half = documents.size() / 2;
        sendAgain(documents.subList(0, half), from, rejections);
        sendAgain(documents.subList(half, documents.size()), from + half, rejections);
    }

    private void sendAgain(List<Document> documents, int from, List<Rejection> rejections) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        documents.forEach(document -> append(lines, document));
        send(lines.toByteArray(), documents, from, rejections);
    }

    private static String reason(JsonNode error) {
        StringBuilder text = new StringBuilder();
        for (JsonNode cause = error; cause.isObject(); cause = cause.path("caused_by")) {
            text.append(text.isEmpty() ? "" : ": ").append(cause.path("reason").asString("no reason is given"));
        }
        return text.isEmpty() ? "no reason is given" : text.toString();
    }
}
