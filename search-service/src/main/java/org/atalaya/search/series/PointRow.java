package org.atalaya.search.series;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.atalaya.search.exports.Column;
import org.atalaya.search.exports.HarmColumns;
import org.atalaya.search.exports.PlaceColumns;
import org.atalaya.search.exports.PlainText;
import org.atalaya.search.exports.Table;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One total of a series, told for one day. Totals are never added, nor to tolls. */
record PointRow(JsonNode series, JsonNode point) {
    static List<PointRow> of(JsonNode series) {
        return series.path("points")
                .valueStream()
                .map(point -> new PointRow(series, point))
                .toList();
    }

    /**
     * The table of such rows.
     *
     * @param language of the names of countries and divisions
     */
    static Table<PointRow> table(String language) {
        Function<PointRow, JsonNode> where = row -> row.series().path("where");
        List<Column<PointRow>> columns = new ArrayList<>();
        columns.add(ofSeries("series", "#meta+id", "id"));
        columns.add(ofSeries("speaker", "#meta+speaker", "speaker"));
        columns.add(ofSeries("harm", "#impact+code", "harm"));
        columns.add(ofSeries("counted_from", "#date+start", "from"));
        columns.add(ofPoint("counted_to", "#date+end", "day"));
        columns.addAll(
                HarmColumns.of(row -> row.series().path("harm"), row -> PlaceColumns.number(row.point(), "total")));
        columns.add(new Column<>("change", "#affected+ind+change", row -> PlaceColumns.number(row.point(), "change")));
        columns.addAll(PlaceColumns.of(where, language));
        columns.add(ofPoint("quote", "#description+quote", "quote"));
        columns.add(ofPoint("publisher", "#meta+source", "publisher"));
        columns.add(new Column<>(
                "url",
                "#meta+url",
                row -> PlainText.webAddress(row.point().path("url").stringValue(null))));
        columns.add(ofPoint("report", "#meta+id+report", "report"));
        return new Table<>("series", columns, PointRow::json, where);
    }

    private JsonNode json() {
        ObjectNode json = ((ObjectNode) series).deepCopy();
        json.remove(List.of("points", "corrections"));
        json.set("point", point);
        return json;
    }

    private static Column<PointRow> ofSeries(String name, String tag, String field) {
        return new Column<>(name, tag, row -> PlaceColumns.text(row.series(), field));
    }

    private static Column<PointRow> ofPoint(String name, String tag, String field) {
        return new Column<>(name, tag, row -> PlaceColumns.text(row.point(), field));
    }
}
