package org.atalaya.search.incidents;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.atalaya.search.reports.Cursor;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One page of incidents.
 *
 * @param total how many incidents fulfil the query
 * @param incidents each as it is now, with its tolls and claims
 * @param facets for each facet asked for, its values with the most incidents first, months from the latest on
 * @param next cursor of the next page; null after the last
 */
record IncidentPage(
        long total,
        List<JsonNode> incidents,
        Map<String, List<Value>> facets,
        @Nullable String next) {

    /** A value of a facet, and how many of the incidents have it. */
    record Value(String value, long count) {}

    static IncidentPage of(JsonNode answer, IncidentQuery query) {
        JsonNode hits = answer.path("hits").path("hits");
        Map<String, List<Value>> facets = new LinkedHashMap<>();
        for (IncidentFacet facet : query.facets()) {
            facets.put(facet.parameter(), values(answer.path("aggregations").path(facet.parameter())));
        }
        boolean isLast = hits.size() < query.size();
        JsonNode last = hits.path(hits.size() - 1).path("sort");
        return new IncidentPage(
                answer.path("hits").path("total").path("value").asLong(),
                stream(hits).map(hit -> hit.path("_source")).toList(),
                facets,
                isLast ? null : new Cursor(query.question(), last).encoded());
    }

    private static List<Value> values(JsonNode facet) {
        return stream(facet.path("buckets"))
                .map(bucket -> new Value(
                        bucket.path("key").asString(""),
                        bucket.path("doc_count").asLong()))
                .toList();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
