package org.atalaya.search.reports;

import java.util.List;
import org.atalaya.kit.messaging.EventJson;
import org.atalaya.search.exports.ClaimRow;
import org.atalaya.search.exports.PlainText;
import org.atalaya.search.requests.Origin;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A report in the vocabulary of schema.org: an Article with its Claims. Nothing is a ClaimReview, since nothing here rates
 * a claim true or false.
 */
final class ReportLinkedData {
    private static final int POINT = 2;

    private final JsonNode report;
    private final String id;

    private ReportLinkedData(JsonNode report, String id) {
        this.report = report;
        this.id = id;
    }

    /**
     * JSON-LD 1.1.
     *
     * @param report with its text, from which only the sentences of claims are taken
     */
    static ObjectNode of(JsonNode report, Origin origin) {
        String id = origin.below("/reports/", report.path("id").asString()).toString();
        return new ReportLinkedData(report, id).article();
    }

    private ObjectNode article() {
        ObjectNode article = thing("Article").put("@context", "https://schema.org");
        article.put("@id", id).put("identifier", report.path("id").asString());
        put(article, "headline", report.path("title").stringValue(null));
        put(article, "url", PlainText.webAddress(report.path("url").stringValue(null)));
        put(article, "datePublished", report.path("published").stringValue(null));
        put(article, "inLanguage", report.path("language").stringValue(null));
        article.put("version", report.path("revision").asInt());
        article.set(
                "publisher",
                thing("Organization").put("name", report.path("publisher").asString()));
        article.set(
                "encoding",
                thing("MediaObject")
                        .put("sha256", report.path("digest").asString())
                        .put("uploadDate", report.path("fetched").asString()));
        ArrayNode claims = article.putArray("hasPart");
        List<ClaimRow> rows = ClaimRow.of(report);
        for (int i = 0; i < rows.size(); i++) {
            claims.add(claim(rows.get(i), i + 1));
        }
        return article;
    }

    private ObjectNode claim(ClaimRow row, int number) {
        JsonNode told = row.claim();
        ObjectNode claim = thing("Claim").put("@id", id + "#claim-" + number);
        put(claim, "text", told.path("evidence").path("quote").stringValue(null));
        put(claim, "description", row.sentence());
        String speaker = told.path("attribution").stringValue(null);
        if (speaker != null) {
            claim.putObject("author").put("name", speaker);
        }
        claim.putObject("appearance").put("@id", id);
        ObjectNode people =
                thing("QuantitativeValue").put("name", told.path("harm").asString());
        people.put("unitText", "people");
        copy(told.path("count").path("low"), people, "minValue");
        copy(told.path("count").path("high"), people, "maxValue");
        claim.set("about", people);
        JsonNode when = told.path("when");
        if (when.isObject()) {
            String from = when.path("from").asString();
            String to = when.path("to").asString();
            claim.put("temporalCoverage", from.equals(to) ? from : from + "/" + to);
        }
        if (told.path("where").isObject()) {
            claim.set("spatialCoverage", place(told.path("where")));
        }
        return claim;
    }

    /** With a point only where the place itself is known. */
    private static ObjectNode place(JsonNode where) {
        ObjectNode place = thing("Place");
        put(place, "name", where.path("name").stringValue(null));
        ObjectNode address = thing("PostalAddress");
        put(address, "addressCountry", where.path("country").stringValue(null));
        put(address, "addressRegion", where.path("admin1").stringValue(null));
        place.set("address", address);
        if (where.path("precision").asInt(POINT + 1) <= POINT
                && where.path("latitude").isNumber()) {
            ObjectNode point = thing("GeoCoordinates");
            copy(where.path("latitude"), point, "latitude");
            copy(where.path("longitude"), point, "longitude");
            place.set("geo", point);
        }
        return place;
    }

    private static ObjectNode thing(String type) {
        return EventJson.mapper().createObjectNode().put("@type", type);
    }

    private static void put(ObjectNode into, String field, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            into.put(field, PlainText.of(text));
        }
    }

    private static void copy(JsonNode number, ObjectNode into, String field) {
        if (number.isNumber()) {
            into.set(field, number);
        }
    }
}
