package org.atalaya.search.incidents;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atalaya.kit.messaging.EventJson;
import org.atalaya.kit.problems.InvalidParameterException;
import org.atalaya.search.reports.Cursor;
import org.atalaya.search.requests.RequestParameters;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One page of the incidents that fulfil a filter.
 *
 * @param question stands for all that must stay the same from page to page
 */
record IncidentQuery(
        IncidentFilter filter,
        IncidentSort sort,
        int size,
        @Nullable Cursor cursor,
        List<IncidentFacet> facets,
        int question) {
    private static final int DEFAULT_SIZE = 20;
    private static final int LARGEST_SIZE = 100;
    private static final int FACET_VALUES = 100;
    private static final Set<String> OF_A_PAGE = Set.of("cursor", "size", "facets");
    private static final Set<String> KNOWN = Stream.of(IncidentFilters.NAMES, OF_A_PAGE, Set.of("sort"))
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> OF_AN_EXPORT =
            Stream.concat(IncidentFilters.NAMES.stream(), Stream.of("sort")).collect(Collectors.toUnmodifiableSet());

    static IncidentQuery parse(Map<String, List<String>> given) {
        return read(RequestParameters.of(given, KNOWN));
    }

    /** All that is found: a file has no pages. */
    static IncidentQuery ofExport(Map<String, List<String>> given) {
        return read(RequestParameters.of(given, OF_AN_EXPORT));
    }

    private static IncidentQuery read(RequestParameters parameters) {
        IncidentFilter filter = IncidentFilters.read(parameters);
        int question = parameters.question(OF_A_PAGE);
        String cursor = parameters.one("cursor");
        Long size = parameters.number("size", 1, LARGEST_SIZE);
        return new IncidentQuery(
                filter,
                sort(parameters, filter),
                size == null ? DEFAULT_SIZE : size.intValue(),
                cursor == null ? null : Cursor.decode(cursor, question),
                parameters.choices("facets", IncidentFacet.values(), IncidentFacet::parameter),
                question);
    }

    private static IncidentSort sort(RequestParameters parameters, IncidentFilter filter) {
        IncidentSort asked = parameters.choice("sort", IncidentSort.values(), IncidentSort::parameter);
        if (asked == IncidentSort.RELEVANCE && filter.words() == null) {
            throw new InvalidParameterException("sort", "Relevance needs words to be relevant to: give q.");
        }
        IncidentSort usual = filter.words() == null ? IncidentSort.NEWEST : IncidentSort.RELEVANCE;
        return Objects.requireNonNullElse(asked, usual);
    }

    /** The body of the search. */
    JsonNode body() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("size", size);
        body.put("track_total_hits", true);
        body.put("query", filter.query());
        body.put("sort", order());
        if (cursor != null) {
            body.put("search_after", cursor.after());
        }
        if (!facets.isEmpty()) {
            body.put("aggs", counts());
        }
        return EventJson.mapper().valueToTree(body);
    }

    /** The body of the search for all of them. */
    ObjectNode whole() {
        return EventJson.mapper().valueToTree(Map.of("query", filter.query(), "sort", order()));
    }

    private List<Object> order() {
        Map<String, Object> order = new LinkedHashMap<>();
        order.put("order", sort.direction());
        if (sort != IncidentSort.RELEVANCE) {
            order.put("missing", "_last");
        }
        return List.of(Map.of(sort.field(), order), Map.of("id", "asc"));
    }

    private Map<String, Object> counts() {
        Map<String, Object> counts = new LinkedHashMap<>();
        for (IncidentFacet facet : facets) {
            Map<String, Object> terms = new LinkedHashMap<>();
            terms.put("field", facet.field());
            terms.put("size", FACET_VALUES);
            if (facet == IncidentFacet.MONTH) {
                terms.put("order", Map.of("_key", "desc"));
            }
            counts.put(facet.parameter(), Map.of("terms", terms));
        }
        return counts;
    }
}
