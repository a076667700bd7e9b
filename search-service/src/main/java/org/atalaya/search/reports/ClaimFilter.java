package org.atalaya.search.reports;

import java.time.LocalDate;
import java.util.List;
import org.atalaya.search.regions.Area;
import org.atalaya.search.regions.RegionNames;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Tells which claims of a report fulfil what a query asks of one claim, as {@link SearchRequests} asks for it. */
final class ClaimFilter {
    private final ReportQuery query;

    ClaimFilter(ReportQuery query) {
        this.query = query;
    }

    boolean accepts(JsonNode claim) {
        JsonNode where = claim.path("where");
        return isOneOf(query.harms().stream().map(Enum::name).toList(), claim.path("harm"))
                && isOneOf(query.countries(), where.path("country"))
                && isOneOf(query.admin1(), where.path("admin1"))
                && isOneOf(query.admin2(), where.path("admin2"))
                && isInOneOfThePlaces(where)
                && isInTheArea(where)
                && hasAtLeast(claim.path("count").path("low"))
                && isOnOneOfTheDays(claim.path("when"));
    }

    private static boolean isOneOf(List<String> values, JsonNode value) {
        return values.isEmpty() || values.contains(value.stringValue(null));
    }

    private boolean isInOneOfThePlaces(JsonNode where) {
        return query.places().isEmpty() || query.places().stream().anyMatch(place -> isIn(place, where));
    }

    private static boolean isIn(long place, JsonNode where) {
        RegionNames.Division division = RegionNames.division(place);
        return where.path("geonameId").asLong(-1) == place
                || (division != null
                        && division.code().equals(where.path(division.field()).stringValue(null)));
    }

    private boolean isInTheArea(JsonNode where) {
        Area area = query.area();
        return area == null
                || (where.path("latitude").isNumber()
                        && where.path("precision").asInt(Integer.MAX_VALUE) <= area.vaguest()
                        && area.contains(
                                where.path("latitude").asDouble(),
                                where.path("longitude").asDouble()));
    }

    private boolean hasAtLeast(JsonNode low) {
        Long minimum = query.minimum();
        return minimum == null || (low.isNumber() && low.asLong() >= minimum);
    }

    private boolean isOnOneOfTheDays(JsonNode when) {
        Integer vaguest = query.eventPrecision();
        if (vaguest != null && when.path("precision").asInt(Integer.MAX_VALUE) > vaguest) {
            return false;
        }
        return query.event().isOpen()
                || (when.isObject()
                        && isNotBefore(
                                query.event().to(),
                                LocalDate.parse(when.path("from").asString()))
                        && isNotBefore(
                                LocalDate.parse(when.path("to").asString()),
                                query.event().from()));
    }

    private static boolean isNotBefore(@Nullable LocalDate day, @Nullable LocalDate other) {
        return day == null || other == null || !day.isBefore(other);
    }
}
