package org.atalaya.search.tolls;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atalaya.events.Harm;
import org.atalaya.kit.messaging.EventJson;
import org.atalaya.search.incidents.IncidentFilter;
import org.atalaya.search.incidents.IncidentFilters;
import org.atalaya.search.requests.RequestParameters;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which incidents are summed, and by what they are told apart.
 *
 * @param by null for all time as one
 * @param level null for all regions as one
 */
record TollQuery(
        IncidentFilter filter,
        @Nullable Period by,
        @Nullable Level level) {
    /** More rows are refused: each costs memory. */
    static final int MOST_ROWS = 10_000;

    private static final int GROUPS_AT_ONCE = 1_000;

    /** A composite needs a source: the same for every incident. */
    private static final Map<String, Object> ALL_TIME = Map.of("field", "mergedInto", "missing_bucket", true);

    private static final Set<String> KNOWN = Stream.concat(IncidentFilters.NAMES.stream(), Stream.of("by", "level"))
            .collect(Collectors.toUnmodifiableSet());

    static TollQuery parse(Map<String, List<String>> given) {
        RequestParameters parameters = RequestParameters.of(given, KNOWN);
        return new TollQuery(
                IncidentFilters.read(parameters),
                parameters.choice("by", Period.values(), Period::parameter),
                parameters.choice("level", Level.values(), Level::parameter));
    }

    JsonNode body() {
        Map<String, Object> aggregations = new LinkedHashMap<>(sums());
        if (by != null || level != null) {
            aggregations.put("rows", rows());
        }
        if (by != null) {
            aggregations.put(
                    "vague",
                    Map.of("filter", Map.of("term", Map.of(by.field(), "vague")), "aggs", Map.of("rows", intervals())));
        }
        return EventJson.mapper()
                .valueToTree(
                        Map.of("size", 0, "track_total_hits", true, "query", filter.summed(), "aggs", aggregations));
    }

    /**
     * The searches whose groups are, one after the other, all rows of a table: first those that lie in one period, then the
     * intervals of those that do not. Every incident is in one group exactly.
     */
    List<ObjectNode> whole() {
        if (by == null) {
            return List.of(groups(filter.summed(), byRegion(List.of(source("period", ALL_TIME)))));
        }
        Map<String, Object> vague = Map.of("term", Map.of(by.field(), "vague"));
        return List.of(
                groups(
                        Map.of("bool", Map.of("filter", filter.summed(), "must_not", vague)),
                        byRegion(List.of(source("period", Map.of("field", by.field()))))),
                groups(
                        Map.of("bool", Map.of("filter", List.of(filter.summed(), vague))),
                        byRegion(List.of(
                                source("from", Map.of("field", "when.from")),
                                source("to", Map.of("field", "when.to"))))));
    }

    private static ObjectNode groups(Map<String, Object> query, Map<String, Object> rows) {
        return EventJson.mapper().valueToTree(Map.of("size", 0, "query", query, "aggs", Map.of("rows", rows)));
    }

    private Map<String, Object> byRegion(List<Map<String, Object>> periods) {
        List<Object> sources = new ArrayList<>(periods);
        Map<String, Object> sums = new LinkedHashMap<>(sums());
        addRegion(sources, sums);
        return Map.of("composite", Map.of("size", GROUPS_AT_ONCE, "sources", sources), "aggs", sums);
    }

    private Map<String, Object> rows() {
        List<Object> sources = new ArrayList<>();
        Map<String, Object> sums = new LinkedHashMap<>(sums());
        if (by != null) {
            sources.add(source("period", Map.of("field", by.field())));
        }
        addRegion(sources, sums);
        return composite(sources, sums);
    }

    private void addRegion(List<Object> sources, Map<String, Object> sums) {
        if (level != null) {
            sources.add(source("region", Map.of("field", level.field(), "missing_bucket", true)));
            sums.put("name", Map.of("terms", Map.of("field", level.nameField(), "size", 1)));
        }
    }

    /** What lies in no single period, each by its own interval. */
    private static Map<String, Object> intervals() {
        return composite(
                List.of(source("from", Map.of("field", "when.from")), source("to", Map.of("field", "when.to"))),
                sums());
    }

    private static Map<String, Object> source(String name, Map<String, Object> terms) {
        return Map.of(name, Map.of("terms", terms));
    }

    private static Map<String, Object> composite(List<Object> sources, Map<String, Object> sums) {
        return Map.of("composite", Map.of("size", MOST_ROWS, "sources", sources), "aggs", sums);
    }

    private static Map<String, Object> sums() {
        Map<String, Object> sums = new LinkedHashMap<>();
        for (Harm harm : Harm.values()) {
            for (String figure : List.of("low", "best", "high")) {
                sums.put(harm + "_" + figure, Map.of("sum", Map.of("field", "tolls." + harm + "." + figure)));
            }
        }
        return sums;
    }
}
