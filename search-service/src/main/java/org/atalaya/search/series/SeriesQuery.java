package org.atalaya.search.series;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atalaya.kit.messaging.EventJson;
import org.atalaya.search.incidents.IncidentFilter;
import org.atalaya.search.incidents.IncidentFilters;
import org.atalaya.search.requests.RequestParameters;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which series are asked for.
 *
 * @param filter of it, region, days and harm are used
 * @param speaker words of the speaker's name
 */
record SeriesQuery(IncidentFilter filter, @Nullable String speaker, int size) {
    private static final int DEFAULT_SIZE = 50;
    private static final int LARGEST_SIZE = 500;
    private static final int LONGEST_SPEAKER = 200;
    private static final Set<String> KNOWN = Stream.concat(IncidentFilters.NAMES.stream(), Stream.of("speaker", "size"))
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> OF_AN_EXPORT =
            KNOWN.stream().filter(name -> !name.equals("size")).collect(Collectors.toUnmodifiableSet());

    static SeriesQuery parse(Map<String, List<String>> given) {
        return read(RequestParameters.of(given, KNOWN));
    }

    /** All that is found: a file has no size. */
    static SeriesQuery ofExport(Map<String, List<String>> given) {
        return read(RequestParameters.of(given, OF_AN_EXPORT));
    }

    private static SeriesQuery read(RequestParameters parameters) {
        Long size = parameters.number("size", 1, LARGEST_SIZE);
        return new SeriesQuery(
                IncidentFilters.read(parameters),
                parameters.words("speaker", LONGEST_SPEAKER),
                size == null ? DEFAULT_SIZE : size.intValue());
    }

    JsonNode body() {
        return whole().put("size", size).put("track_total_hits", true);
    }

    /** The search for all of them. */
    ObjectNode whole() {
        List<Object> filters = new ArrayList<>();
        addTerms(filters, "where.country", filter.countries());
        addTerms(filters, "where.admin1", filter.admin1());
        addTerms(filters, "where.admin2", filter.admin2());
        addTerms(filters, "where.geonameId", filter.places());
        addTerms(filters, "harm", filter.harms());
        if (speaker != null) {
            filters.add(Map.of("match", Map.of("speaker.words", Map.of("query", speaker, "operator", "and"))));
        }
        if (filter.from() != null) {
            filters.add(
                    Map.of("range", Map.of("days", Map.of("gte", filter.from().toString()))));
        }
        if (filter.to() != null) {
            filters.add(Map.of("range", Map.of("days", Map.of("lte", filter.to().toString()))));
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("query", Map.of("bool", Map.of("filter", filters)));
        body.put("sort", List.of(Map.of("changed", "desc"), Map.of("id", "asc")));
        return EventJson.mapper().valueToTree(body);
    }

    private static void addTerms(List<Object> filters, String field, List<?> values) {
        if (!values.isEmpty()) {
            filters.add(Map.of("terms", Map.of(field, values)));
        }
    }
}
