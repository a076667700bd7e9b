package org.atalaya.search.incidents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.atalaya.events.Harm;
import org.atalaya.search.regions.Area;
import org.jspecify.annotations.Nullable;

/**
 * Which incidents are meant; all that is given must hold. Incidents that were merged into another are never meant.
 *
 * @param words in the query language of simple_query_string
 * @param from first day that the incident may have happened on, inclusive
 * @param to last day, inclusive
 * @param harms one of which somebody must have suffered
 * @param minimum fewest people who suffered one of the harms, or any harm where none is given, by the best figure
 * @param confirmedBy fewest independent sources
 * @param datePrecision vaguest date_prec, 1 to 5
 * @param placePrecision vaguest where_prec, 1 to 6
 */
public record IncidentFilter(
        @Nullable String words,
        List<String> countries,
        List<String> admin1,
        List<String> admin2,
        List<Long> places,
        @Nullable Area area,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<Harm> harms,
        @Nullable Long minimum,
        @Nullable Long confirmedBy,
        @Nullable Long datePrecision,
        @Nullable Long placePrecision) {
    private static final List<String> WORD_FIELDS =
            List.of("search.words", "search.words.en", "search.words.es", "title^3");

    /** The query clause. */
    public Map<String, Object> query() {
        Map<String, Object> bool = new LinkedHashMap<>();
        if (words != null) {
            bool.put("must", words(words));
        }
        bool.put("filter", filters());
        bool.put("must_not", Map.of("exists", Map.of("field", "mergedInto")));
        return Map.of("bool", bool);
    }

    /** The same without what is held: the dead of such an incident may be those of another, and would be summed twice. */
    public Map<String, Object> summed() {
        return Map.of("bool", Map.of("filter", query(), "must_not", Map.of("term", Map.of("held", true))));
    }

    private static Map<String, Object> words(String words) {
        return Map.of(
                "simple_query_string",
                Map.of("query", words, "fields", WORD_FIELDS, "default_operator", "and", "lenient", true));
    }

    private List<Object> filters() {
        List<Object> filters = new ArrayList<>();
        addTerms(filters, "where.country", countries);
        addTerms(filters, "where.admin1", admin1);
        addTerms(filters, "where.admin2", admin2);
        addTerms(filters, "where.geonameId", places);
        if (area != null) {
            filters.add(area.clause("where.location"));
            addMost(filters, "where.precision", (long) area.vaguest());
        }
        addDays(filters);
        if (!harms.isEmpty() || minimum != null) {
            filters.add(harmed());
        }
        if (confirmedBy != null) {
            filters.add(range("sources", "gte", confirmedBy));
        }
        addMost(filters, "when.precision", datePrecision);
        addMost(filters, "where.precision", placePrecision);
        return filters;
    }

    private Map<String, Object> harmed() {
        List<Harm> asked = harms.isEmpty() ? List.of(Harm.values()) : harms;
        long least = minimum == null ? 1 : minimum;
        return Map.of(
                "bool",
                Map.of(
                        "should",
                        asked.stream()
                                .map(harm -> range("tolls." + harm + ".best", "gte", least))
                                .toList()));
    }

    private void addDays(List<Object> filters) {
        if (from == null && to == null) {
            return;
        }
        Map<String, Object> range = new LinkedHashMap<>();
        if (from != null) {
            range.put("gte", from.toString());
        }
        if (to != null) {
            range.put("lte", to.toString());
        }
        filters.add(Map.of("range", Map.of("search.days", range)));
    }

    private static void addMost(List<Object> filters, String field, @Nullable Long most) {
        if (most != null) {
            filters.add(range(field, "lte", most));
        }
    }

    private static Map<String, Object> range(String field, String bound, Object value) {
        return Map.of("range", Map.of(field, Map.of(bound, value)));
    }

    private static void addTerms(List<Object> filters, String field, Collection<?> values) {
        if (!values.isEmpty()) {
            filters.add(Map.of("terms", Map.of(field, values)));
        }
    }
}
