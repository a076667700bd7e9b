package org.atalaya.search.tolls;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.atalaya.events.Harm;
import org.atalaya.events.Toll;
import org.atalaya.kit.problems.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Sums over incidents.
 *
 * @param incidents how many there are altogether
 * @param tolls sums of all of them, by harm
 * @param groups by period and region, as asked
 * @param vague incidents that lie in no single period, by their intervals; they are in {@code groups} under the period
 *     "vague", and in no other
 */
record TollTable(long incidents, Map<Harm, Toll> tolls, List<Group> groups, List<Interval> vague) {
    /**
     * One period of one region.
     *
     * @param period day, Monday of the week, or month; "vague" or "undated"; null where periods were not asked for
     * @param region code or GeoNames id; null where they were not asked for, or the place is not known so well
     */
    record Group(
            @Nullable String period,
            @Nullable String region,
            @Nullable String name,
            long incidents,
            Map<Harm, Toll> tolls) {}

    /** Incidents that happened some time in an interval, both days inclusive. */
    record Interval(LocalDate from, LocalDate to, long incidents, Map<Harm, Toll> tolls) {}

    static TollTable of(JsonNode answer) {
        JsonNode sums = answer.path("aggregations");
        JsonNode rows = sums.path("rows").path("buckets");
        JsonNode vague = sums.path("vague").path("rows").path("buckets");
        if (rows.size() >= TollQuery.MOST_ROWS || vague.size() >= TollQuery.MOST_ROWS) {
            throw new InvalidParameterException(
                    "by",
                    "More than " + TollQuery.MOST_ROWS
                            + " groups: ask for longer periods, fewer days or a smaller region.");
        }
        return new TollTable(
                answer.path("hits").path("total").path("value").asLong(),
                tolls(sums),
                rows.valueStream().map(TollTable::group).toList(),
                vague.valueStream().map(TollTable::interval).toList());
    }

    static Group group(JsonNode bucket) {
        JsonNode key = bucket.path("key");
        return new Group(
                text(key.path("period")),
                text(key.path("region")),
                text(bucket.path("name").path("buckets").path(0).path("key")),
                bucket.path("doc_count").asLong(),
                tolls(bucket));
    }

    static Interval interval(JsonNode bucket) {
        JsonNode key = bucket.path("key");
        return new Interval(
                day(key.path("from")),
                day(key.path("to")),
                bucket.path("doc_count").asLong(),
                tolls(bucket));
    }

    private static LocalDate day(JsonNode millis) {
        return Instant.ofEpochMilli(millis.asLong()).atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static @Nullable String text(JsonNode value) {
        return value.isMissingNode() || value.isNull() ? null : value.asString();
    }

    /** Harms that nobody suffered are left out. */
    private static Map<Harm, Toll> tolls(JsonNode sums) {
        Map<Harm, Toll> tolls = new EnumMap<>(Harm.class);
        for (Harm harm : Harm.values()) {
            long high = sum(sums, harm, "high");
            if (high > 0) {
                tolls.put(harm, new Toll(sum(sums, harm, "low"), sum(sums, harm, "best"), high));
            }
        }
        return tolls;
    }

    private static long sum(JsonNode sums, Harm harm, String figure) {
        return Math.round(sums.path(harm + "_" + figure).path("value").asDouble(0));
    }
}
