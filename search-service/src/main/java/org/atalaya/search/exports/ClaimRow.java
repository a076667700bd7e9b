package org.atalaya.search.exports;

import java.util.ArrayList;
import java.util.List;
import org.atalaya.kit.messaging.EventJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A claim and where it was made.
 *
 * @param report id, revision, url, publisher, title, language, published, fetched and digest of it
 * @param number the claim's place among those of the report, from 1 on; null where that is not known
 */
public record ClaimRow(JsonNode report, @Nullable Integer number, String sentence, JsonNode claim) {
    static final List<String> OF_REPORT = List.of(
            "id", "revision", "url", "publisher", "title", "language", "published", "fetched", "digest", "extractor");

    /** The claims of a report with its text. */
    public static List<ClaimRow> of(JsonNode report) {
        List<ClaimRow> rows = new ArrayList<>();
        JsonNode claims = report.path("claims");
        JsonNode source = source(report);
        for (int i = 0; i < claims.size(); i++) {
            JsonNode evidence = claims.path(i).path("evidence");
            String sentence = Sentences.around(
                    report.path(evidence.path("field").asString("text")).asString(""),
                    evidence.path("start").asInt(-1),
                    evidence.path("end").asInt(-1),
                    report.path("language").asString("und"));
            rows.add(new ClaimRow(source, i + 1, sentence, claims.path(i)));
        }
        return rows;
    }

    private static ObjectNode source(JsonNode report) {
        ObjectNode source = EventJson.mapper().createObjectNode();
        OF_REPORT.forEach(field -> {
            if (report.has(field)) {
                source.set(field, report.path(field));
            }
        });
        return source;
    }

    ObjectNode json() {
        ObjectNode json = EventJson.mapper().createObjectNode();
        json.set("report", report);
        json.put("number", number);
        json.put("sentence", sentence);
        json.set("claim", claim);
        return json;
    }

    JsonNode where() {
        return claim.path("where");
    }
}
