package org.atalaya.search.reports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.atalaya.kit.messaging.EventJson;
import org.atalaya.search.regions.Area;
import org.atalaya.search.regions.RegionNames;
import org.atalaya.search.requests.RequestParameters.Days;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A query in the language of Elasticsearch. */
final class SearchRequests {
    private static final List<String> WORD_FIELDS =
            List.of("title^3", "title.en^3", "title.es^3", "text", "text.en", "text.es");
    private static final int FACET_VALUES = 100;
    private static final int FRAGMENT = 220;
    private static final int FRAGMENTS = 3;

    private final ReportQuery query;

    private SearchRequests(ReportQuery query) {
        this.query = query;
    }

    static JsonNode of(ReportQuery query) {
        return EventJson.mapper().valueToTree(new SearchRequests(query).body());
    }

    /** All reports, in order, whole but for some fields. */
    static ObjectNode whole(ReportQuery query, List<String> leftOut) {
        SearchRequests requests = new SearchRequests(query);
        return requests.export(requests.bool(requests.filters()), leftOut);
    }

    /** All reports with a claim that fulfils by itself what is asked of harm, number, place and time. */
    static ObjectNode ofClaims(ReportQuery query, List<String> leftOut) {
        SearchRequests requests = new SearchRequests(query);
        List<Object> filters = requests.ofReports();
        filters.add(nested(requests.claim()));
        return requests.export(requests.bool(filters), leftOut);
    }

    private ObjectNode export(Map<String, Object> bool, List<String> leftOut) {
        return EventJson.mapper()
                .valueToTree(
                        Map.of("query", Map.of("bool", bool), "sort", sort(), "_source", Map.of("excludes", leftOut)));
    }

    private Map<String, Object> body() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("size", query.size());
        body.put("track_total_hits", true);
        body.put("query", Map.of("bool", bool(filters())));
        body.put("sort", sort());
        if (query.cursor() != null) {
            body.put("search_after", query.cursor().after());
        }
        body.put("_source", Map.of("excludes", List.of("text", "places", "dates", ReportDocument.LIVING_NAMES)));
        body.put("highlight", highlight());
        if (!query.facets().isEmpty()) {
            body.put("aggs", facets());
        }
        return body;
    }

    private Map<String, Object> bool(List<Object> filters) {
        Map<String, Object> bool = new LinkedHashMap<>();
        if (query.words() != null) {
            bool.put(
                    "must",
                    Map.of(
                            "simple_query_string",
                            Map.of(
                                    "query",
                                    query.words(),
                                    "fields",
                                    WORD_FIELDS,
                                    "default_operator",
                                    "and",
                                    "lenient",
                                    true)));
        }
        bool.put("filter", filters);
        return bool;
    }

    private List<Object> ofReports() {
        List<Object> filters = new ArrayList<>();
        addTerms(filters, "language", query.languages());
        addTerms(filters, "publisher", query.publishers());
        addRange(filters, "published", query.published());
        return filters;
    }

    private List<Object> filters() {
        List<Object> filters = ofReports();
        if (query.asksForClaims()) {
            filters.add(nested(claim()));
        } else {
            if (query.asksForPoints()) {
                filters.add(Map.of(
                        "bool",
                        Map.of(
                                "should",
                                List.of(
                                        nested(points("claims.where")),
                                        Map.of("bool", Map.of("filter", points("focus.where")))))));
            }
            addTerms(filters, "about.countries", query.countries());
            addTerms(filters, "about.admin1", query.admin1());
            addTerms(filters, "about.admin2", query.admin2());
            addRange(filters, "about.days", query.event());
        }
        return filters;
    }

    /** All of it must hold of one claim. */
    private List<Object> claim() {
        List<Object> filters = new ArrayList<>();
        addTerms(filters, "claims.harm", query.harms());
        addTerms(filters, "claims.where.country", query.countries());
        addTerms(filters, "claims.where.admin1", query.admin1());
        addTerms(filters, "claims.where.admin2", query.admin2());
        addRange(filters, "claims.when.days", query.event());
        filters.addAll(points("claims.where"));
        if (query.minimum() != null) {
            filters.add(Map.of("range", Map.of("claims.count.low", Map.of("gte", query.minimum()))));
        }
        if (query.eventPrecision() != null) {
            filters.add(Map.of("range", Map.of("claims.when.precision", Map.of("lte", query.eventPrecision()))));
        }
        return filters;
    }

    private static Map<String, Object> nested(List<Object> filters) {
        return Map.of("nested", Map.of("path", "claims", "query", Map.of("bool", Map.of("filter", filters))));
    }

    /** What is asked of the point of a place, and that the place is known well enough for it. */
    private List<Object> points(String where) {
        List<Object> filters = new ArrayList<>();
        if (!query.places().isEmpty()) {
            filters.add(Map.of("bool", Map.of("should", places(where))));
        }
        Area area = query.area();
        if (area != null) {
            filters.add(area.clause(where + ".location"));
            filters.add(Map.of("range", Map.of(where + ".precision", Map.of("lte", area.vaguest()))));
        }
        return filters;
    }

    /** One of the places, or what lies in it where it is a country or division. */
    private List<Object> places(String where) {
        List<Object> either = new ArrayList<>();
        addTerms(either, where + ".geonameId", query.places());
        for (long place : query.places()) {
            RegionNames.Division division = RegionNames.division(place);
            if (division != null) {
                addTerms(either, where + "." + division.field(), List.of(division.code()));
            }
        }
        return either;
    }

    private static void addTerms(List<Object> filters, String field, Collection<?> values) {
        if (!values.isEmpty()) {
            filters.add(Map.of("terms", Map.of(field, values)));
        }
    }

    private static void addRange(List<Object> filters, String field, Days days) {
        if (days.isOpen()) {
            return;
        }
        Map<String, Object> range = new LinkedHashMap<>();
        putIfPresent(range, "gte", days.from());
        // A day written without its time stands for its last moment where it is the end.
        putIfPresent(range, "lte", days.to());
        filters.add(Map.of("range", Map.of(field, range)));
    }

    private static void putIfPresent(Map<String, Object> range, String bound, @Nullable Object day) {
        if (day != null) {
            range.put(bound, day.toString() + (bound.equals("lte") ? "||/d" : ""));
        }
    }

    private List<Object> sort() {
        ReportSort sort = query.sort();
        Map<String, Object> order = new LinkedHashMap<>();
        order.put("order", sort.direction());
        if (sort != ReportSort.RELEVANCE) {
            order.put("missing", "_last");
        }
        return List.of(Map.of(sort.field(), order), Map.of("id", "asc"));
    }

    private static Map<String, Object> highlight() {
        Map<String, Object> fragments = Map.of("number_of_fragments", FRAGMENTS, "fragment_size", FRAGMENT);
        Map<String, Object> fields = new LinkedHashMap<>();
        for (String language : List.of("", ".en", ".es")) {
            fields.put("title" + language, Map.of("number_of_fragments", 0));
            fields.put("text" + language, fragments);
        }
        fields.put(
                "text", Map.of("number_of_fragments", FRAGMENTS, "fragment_size", FRAGMENT, "no_match_size", FRAGMENT));
        return Map.of("type", "unified", "encoder", "html", "fields", fields);
    }

    private Map<String, Object> facets() {
        Map<String, Object> facets = new LinkedHashMap<>();
        for (Facet facet : query.facets()) {
            Object counted = facet == Facet.MONTH
                    ? Map.of(
                            "date_histogram",
                            Map.of(
                                    "field",
                                    facet.field(),
                                    "calendar_interval",
                                    "month",
                                    "format",
                                    "yyyy-MM",
                                    "min_doc_count",
                                    1))
                    : Map.of("terms", Map.of("field", facet.field(), "size", FACET_VALUES));
            facets.put(facet.parameter(), counted);
        }
        return facets;
    }
}
