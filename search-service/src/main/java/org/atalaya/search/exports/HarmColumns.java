package org.atalaya.search.exports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.atalaya.events.Harm;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** How many suffered what, as columns. */
public final class HarmColumns {
    private HarmColumns() {}

    /** A column for each harm, of which a row fills the one it tells of. */
    public static <T> List<Column<T>> of(Function<T, JsonNode> harm, Function<T, @Nullable Object> number) {
        return Arrays.stream(Harm.values())
                .map(each -> new Column<T>(
                        name(each),
                        tag(each),
                        row -> each.name().equals(harm.apply(row).stringValue(null)) ? number.apply(row) : null))
                .toList();
    }

    /** Best supported, lowest and highest figure of each harm, of tolls as the API tells them; empty where nobody suffered it. */
    public static <T> List<Column<T>> ofTolls(Function<T, JsonNode> tolls) {
        List<Column<T>> columns = new ArrayList<>();
        for (Harm each : Harm.values()) {
            Function<T, JsonNode> toll = row -> tolls.apply(row).path(each.name());
            columns.add(new Column<>(name(each), tag(each), row -> PlaceColumns.number(toll.apply(row), "best")));
            columns.add(new Column<>(
                    name(each) + "_low", tag(each) + "+min", row -> PlaceColumns.number(toll.apply(row), "low")));
            columns.add(new Column<>(
                    name(each) + "_high", tag(each) + "+max", row -> PlaceColumns.number(toll.apply(row), "high")));
        }
        return columns;
    }

    private static String name(Harm harm) {
        return harm.name().toLowerCase(Locale.ROOT);
    }

    /** HXL has no attribute of its own for the detained and for those who disappeared. */
    private static String tag(Harm harm) {
        return "#affected+" + (harm == Harm.DISAPPEARED ? "missing" : name(harm));
    }
}
