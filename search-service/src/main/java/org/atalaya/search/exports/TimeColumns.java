package org.atalaya.search.exports;

import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** When something happened, as columns: first and last day, and how exactly that is known. */
public final class TimeColumns {
    private TimeColumns() {}

    public static <T> List<Column<T>> of(Function<T, JsonNode> when) {
        return List.of(
                new Column<>("date_start", "#date+start", row -> PlaceColumns.text(when.apply(row), "from")),
                new Column<>("date_end", "#date+end", row -> PlaceColumns.text(when.apply(row), "to")),
                new Column<>(
                        "date_precision",
                        "#date+precision+v_ucdp",
                        row -> PlaceColumns.number(when.apply(row), "precision")));
    }
}
