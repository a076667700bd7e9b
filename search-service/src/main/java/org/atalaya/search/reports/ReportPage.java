package org.atalaya.search.reports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.atalaya.search.regions.RegionNames;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One page of results.
 *
 * @param total how many reports fulfil the query
 * @param reports each with its claims and their evidence, and highlights, without its text
 * @param facets for each facet asked for, its values (those of regions with their names) with the most reports first, months in their order
 * @param next cursor of the next page; null after the last
 */
record ReportPage(
        long total,
        List<JsonNode> reports,
        Map<String, List<Value>> facets,
        @Nullable String next) {

    /**
     * A value of a facet, and how many of the reports have it.
     *
     * @param name what the code of a country or division stands for; null for other values
     */
    record Value(String value, @Nullable String name, long count) {}

    static ReportPage of(JsonNode answer, ReportQuery query, int question, String language) {
        JsonNode hits = answer.path("hits").path("hits");
        List<JsonNode> reports = stream(hits).map(hit -> report(hit, language)).toList();
        Map<String, List<Value>> facets = new LinkedHashMap<>();
        for (Facet facet : query.facets()) {
            facets.put(facet.parameter(), values(answer.path("aggregations").path(facet.parameter()), facet, language));
        }
        boolean isLast = hits.size() < query.size();
        JsonNode last = hits.path(hits.size() - 1).path("sort");
        return new ReportPage(
                answer.path("hits").path("total").path("value").asLong(),
                reports,
                facets,
                isLast ? null : new Cursor(question, last).encoded());
    }

    private static JsonNode report(JsonNode hit, String asked) {
        ObjectNode report = (ObjectNode) hit.path("_source");
        PlaceNames.tell(report, asked);
        JsonNode highlight = hit.path("highlight");
        ObjectNode highlights = report.putObject("highlights");
        String language = report.path("language").asString("");
        for (String field : List.of("title", "text")) {
            JsonNode best = best(highlight, field, language);
            if (!best.isMissingNode()) {
                highlights.set(field, best);
            }
        }
        return report;
    }

    /** Of the report's own language where its stems matched, else whatever has most marks. */
    private static JsonNode best(JsonNode highlight, String field, String language) {
        JsonNode own = highlight.path(field + "." + language);
        if (!own.isMissingNode()) {
            return own;
        }
        JsonNode plain = highlight.path(field);
        boolean isMarked =
                stream(plain).anyMatch(fragment -> fragment.asString().contains("<em>"));
        if (isMarked) {
            return plain;
        }
        for (String other : List.of(".en", ".es")) {
            if (!highlight.path(field + other).isMissingNode()) {
                return highlight.path(field + other);
            }
        }
        return plain;
    }

    private static List<Value> values(JsonNode counted, Facet facet, String language) {
        return stream(counted.path("buckets"))
                .map(bucket -> {
                    String value = bucket.path("key_as_string")
                            .asString(bucket.path("key").asString(""));
                    return new Value(
                            value,
                            facet.isOfRegions() ? RegionNames.of(value, language) : null,
                            bucket.path("doc_count").asLong());
                })
                .toList();
    }

    private static java.util.stream.Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
