package org.atalaya.search.tolls;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.atalaya.events.Harm;
import org.atalaya.events.Toll;
import org.atalaya.kit.messaging.EventJson;
import org.atalaya.search.exports.Column;
import org.atalaya.search.exports.HarmColumns;
import org.atalaya.search.exports.Table;
import org.atalaya.search.regions.RegionNames;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One row of a table of sums: the incidents of one region that lie in one period, or that happened some time in one
 * interval which is no period.
 *
 * @param from first day, null for all time and for what is undated
 * @param to last day, inclusive
 * @param dating whether the days are a whole period, a vague interval, or not known; null for all time
 */
record TollRow(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String dating,
        @Nullable String region,
        @Nullable String name,
        long incidents,
        Map<Harm, Toll> tolls) {

    static TollRow of(JsonNode bucket, TollQuery query) {
        TollTable.Group group = TollTable.group(bucket);
        if (!bucket.path("key").path("from").isMissingNode()) {
            TollTable.Interval interval = TollTable.interval(bucket);
            return new TollRow(
                    interval.from(),
                    interval.to(),
                    "vague",
                    group.region(),
                    group.name(),
                    group.incidents(),
                    group.tolls());
        }
        String period = group.period();
        Period by = query.by();
        boolean isDated = by != null && period != null && Character.isDigit(period.charAt(0));
        LocalDate first =
                !isDated ? null : by == Period.MONTH ? YearMonth.parse(period).atDay(1) : LocalDate.parse(period);
        return new TollRow(
                first,
                first == null || by == null ? null : last(by, first),
                by == null ? null : isDated ? by.parameter() : period,
                group.region(),
                group.name(),
                group.incidents(),
                group.tolls());
    }

    private static LocalDate last(Period by, LocalDate first) {
        return switch (by) {
            case DAY -> first;
            case WEEK -> first.plusDays(6);
            case MONTH -> first.plusMonths(1).minusDays(1);
        };
    }

    /**
     * The table of such rows.
     *
     * @param language of the names of countries and divisions
     */
    static Table<TollRow> table(TollQuery query, String language) {
        List<Column<TollRow>> columns = new ArrayList<>();
        if (query.by() != null) {
            columns.add(new Column<>("date_start", "#date+start", row -> text(row.from())));
            columns.add(new Column<>("date_end", "#date+end", row -> text(row.to())));
            columns.add(new Column<>("dating", "#date+type", TollRow::dating));
        }
        Level level = query.level();
        if (level != null) {
            String tag = level == Level.PLACE ? "#loc" : level == Level.COUNTRY ? "#country" : "#adm" + depth(level);
            columns.add(new Column<>(level.parameter() + "_code", tag + "+code", TollRow::region));
            columns.add(new Column<>(level.parameter(), tag + "+name", row -> row.nameIn(language)));
        }
        columns.add(new Column<>("incidents", "#indicator+num+incidents", TollRow::incidents));
        columns.addAll(HarmColumns.ofTolls(row -> EventJson.mapper().valueToTree(row.tolls())));
        JsonNode nowhere = EventJson.mapper().missingNode();
        return new Table<>("tolls", columns, row -> EventJson.mapper().valueToTree(row), row -> nowhere);
    }

    private static int depth(Level level) {
        return level == Level.ADMIN1 ? 1 : 2;
    }

    private @Nullable String nameIn(String language) {
        String known = region == null ? null : RegionNames.of(region, language);
        return known == null ? name : known;
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
