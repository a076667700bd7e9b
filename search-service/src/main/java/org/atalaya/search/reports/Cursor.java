package org.atalaya.search.reports;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.atalaya.kit.messaging.EventJson;
import org.atalaya.kit.problems.InvalidParameterException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Where a page ended: the sort values of its last report. It belongs to one question; with another it would skip or
 * repeat reports.
 *
 * @param question stands for all parameters but cursor and size
 * @param after sort values, as Elasticsearch takes them in search_after
 */
public record Cursor(int question, JsonNode after) {
    private static final int LONGEST = 2_000;

    public String encoded() {
        String json = EventJson.mapper()
                .createObjectNode()
                .put("q", question)
                .set("a", after)
                .toString();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    public static Cursor decode(String encoded, int question) {
        try {
            if (encoded.length() > LONGEST) {
                throw unreadable();
            }
            JsonNode json = EventJson.mapper().readTree(Base64.getUrlDecoder().decode(encoded));
            if (!json.path("q").isInt() || json.path("a").size() != 2 || !isScalar(json.path("a"))) {
                throw unreadable();
            }
            if (json.path("q").asInt() != question) {
                throw new InvalidParameterException(
                        "cursor", "The cursor belongs to another query: only size may change from page to page.");
            }
            return new Cursor(question, json.path("a"));
        } catch (IllegalArgumentException | JacksonException e) {
            throw unreadable();
        }
    }

    private static boolean isScalar(JsonNode values) {
        return values.isArray()
                && values.path(0).isValueNode()
                && values.path(1).isString();
    }

    private static InvalidParameterException unreadable() {
        return new InvalidParameterException(
                "cursor", "The cursor cannot be read: it must be the member next of the page before.");
    }
}
