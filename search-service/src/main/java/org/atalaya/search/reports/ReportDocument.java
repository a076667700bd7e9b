package org.atalaya.search.reports;

import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.atalaya.events.ReportCollected;
import org.atalaya.events.ReportNormalized;
import org.atalaya.events.When;
import org.atalaya.events.Where;
import org.atalaya.kit.messaging.EventJson;
import org.atalaya.search.engine.BulkWriter.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A report as index.json maps it: as it was collected, what was understood of it, and fields to filter by that are not
 * kept in the source: intervals as ranges, points, and under {@code about} what its claims and focus name together.
 */
final class ReportDocument {
    /** Personal data of people who may be alive, which only some may see. */
    static final String LIVING_NAMES = "claims.livingNames";

    private static final JsonMapper JSON = EventJson.mapper();

    private ReportDocument() {}

    static Document document(ReportNormalized normalized, Instant indexed) {
        return new Document(normalized.report().id(), version(normalized.report()), of(normalized, indexed));
    }

    static byte[] of(ReportNormalized normalized, Instant indexed) {
        ObjectNode document = (ObjectNode) JSON.valueToTree(normalized.report());
        document.put("language", normalized.language());
        document.put("extractor", normalized.extractor());
        document.put("indexed", indexed.toString());
        ArrayNode claims = (ArrayNode) JSON.<JsonNode>valueToTree(normalized.claims());
        claims.forEach(claim -> {
            searchable(claim.path("when"));
            searchable(claim.path("where"));
        });
        document.set("claims", claims);
        ArrayNode places = (ArrayNode) JSON.<JsonNode>valueToTree(normalized.places());
        places.forEach(ReportDocument::searchable);
        document.set("places", places);
        document.set("dates", JSON.valueToTree(normalized.dates()));
        JsonNode focus = JSON.valueToTree(normalized.focus());
        searchable(focus.path("when"));
        searchable(focus.path("where"));
        document.set("focus", focus);
        document.set("about", about(normalized));
        return EventJson.write(document);
    }

    static long version(ReportCollected report) {
        return report.revision();
    }

    private static ObjectNode about(ReportNormalized normalized) {
        ObjectNode about = JSON.createObjectNode();
        about.set("countries", values(normalized, Where::country));
        about.set("admin1", values(normalized, Where::admin1));
        about.set("admin2", values(normalized, Where::admin2));
        ArrayNode harms = about.putArray("harms");
        normalized.claims().stream()
                .map(claim -> claim.harm().name())
                .distinct()
                .forEach(harms::add);
        ArrayNode days = about.putArray("days");
        Stream<@Nullable When> claimed = normalized.claims().stream().map(claim -> claim.when());
        Stream.concat(claimed, Stream.ofNullable(normalized.focus().when()))
                .filter(Objects::nonNull)
                .distinct()
                .forEach(
                        when -> days.add(range(when.from().toString(), when.to().toString())));
        return about;
    }

    private static ArrayNode values(ReportNormalized normalized, Function<Where, @Nullable String> field) {
        Set<String> values = new LinkedHashSet<>();
        Stream<@Nullable Where> claimed = normalized.claims().stream().map(claim -> claim.where());
        Iterator<@Nullable Where> places = Stream.concat(
                        claimed, Stream.ofNullable(normalized.focus().where()))
                .iterator();
        while (places.hasNext()) {
            Where place = places.next();
            String value = place == null ? null : field.apply(place);
            if (value != null) {
                values.add(value);
            }
        }
        ArrayNode array = JSON.createArrayNode();
        values.forEach(array::add);
        return array;
    }

    /** Adds the range of an interval, or the point of a place; leaves everything else as it is. */
    private static void searchable(JsonNode node) {
        if (node instanceof ObjectNode object) {
            if (object.path("from").isString() && object.path("to").isString()) {
                object.set(
                        "days",
                        range(object.path("from").asString(), object.path("to").asString()));
            }
            if (object.path("latitude").isNumber() && object.path("longitude").isNumber()) {
                object.putObject("location")
                        .put("lat", object.path("latitude").doubleValue())
                        .put("lon", object.path("longitude").doubleValue());
            }
        }
    }

    private static ObjectNode range(String from, String to) {
        return JSON.createObjectNode().put("gte", from).put("lte", to);
    }
}
