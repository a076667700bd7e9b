package org.atalaya.search.exports;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Claims as a table, one row each. Several claims may speak of the same people: sums over rows are no tolls.
 */
public final class ClaimTable {
    private ClaimTable() {}

    /**
     * The table.
     *
     * @param language of the names of countries and divisions
     * @param withLivingNames whether there is a column of the names of those who may be alive
     */
    public static Table<ClaimRow> of(String language, boolean withLivingNames) {
        List<Column<ClaimRow>> columns = new ArrayList<>();
        columns.add(report("report", "#meta+id+report", "id"));
        columns.add(new Column<>("claim", "#meta+id+claim", ClaimRow::number));
        columns.addAll(TimeColumns.of(row -> row.claim().path("when")));
        columns.addAll(PlaceColumns.of(ClaimRow::where, language));
        columns.add(claim("harm", "#impact+code", "harm"));
        columns.addAll(HarmColumns.of(row -> row.claim().path("harm"), row -> lowest(row.claim())));
        columns.add(count("low", "#affected+ind+min"));
        columns.add(count("high", "#affected+ind+max"));
        columns.add(new Column<>(
                "qualifier",
                "#affected+qualifier",
                row -> PlaceColumns.text(row.claim().path("count"), "qualifier")));
        columns.add(claim("scope", "#impact+type+scope", "scope"));
        columns.add(claim("victims", "#description+victims", "victims"));
        columns.add(new Column<>(
                "groups", "#description+groups", row -> joined(row.claim().path("groups"), JsonNode::asString)));
        columns.add(names("names_of_the_dead", "#description+names+killed", "names"));
        if (withLivingNames) {
            columns.add(names("names_of_the_living", "#description+names+living", "livingNames"));
        }
        columns.add(claim("attribution", "#meta+speaker", "attribution"));
        columns.add(claim("perpetrator", "#group+name+perpetrator", "perpetrator"));
        columns.add(new Column<>("sentence", "#description+sentence", ClaimRow::sentence));
        columns.addAll(evidence());
        columns.addAll(source());
        return new Table<>("claims", columns, ClaimRow::json, ClaimRow::where);
    }

    private static List<Column<ClaimRow>> evidence() {
        Function<ClaimRow, JsonNode> evidence = row -> row.claim().path("evidence");
        return List.of(
                new Column<>("quote", "#description+quote", row -> PlaceColumns.text(evidence.apply(row), "quote")),
                new Column<>(
                        "quote_field", "#meta+quote+field", row -> PlaceColumns.text(evidence.apply(row), "field")),
                new Column<>(
                        "quote_start", "#meta+quote+start", row -> PlaceColumns.number(evidence.apply(row), "start")),
                new Column<>("quote_end", "#meta+quote+end", row -> PlaceColumns.number(evidence.apply(row), "end")));
    }

    private static List<Column<ClaimRow>> source() {
        return List.of(
                report("publisher", "#meta+source", "publisher"),
                new Column<>(
                        "url",
                        "#meta+url",
                        row -> PlainText.webAddress(row.report().path("url").stringValue(null))),
                report("title", "#meta+title", "title"),
                report("language", "#meta+language", "language"),
                report("published", "#date+reported", "published"),
                report("captured", "#date+captured", "fetched"),
                report("sha256", "#meta+digest+sha256", "digest"),
                new Column<>("revision", "#meta+revision", row -> PlaceColumns.number(row.report(), "revision")));
    }

    /** What nobody disputes: at least so many. */
    private static @Nullable Object lowest(JsonNode claim) {
        return PlaceColumns.number(claim.path("count"), "low");
    }

    private static Column<ClaimRow> claim(String name, String tag, String field) {
        return new Column<>(name, tag, row -> PlaceColumns.text(row.claim(), field));
    }

    private static Column<ClaimRow> count(String name, String tag) {
        return new Column<>(name, tag, row -> PlaceColumns.number(row.claim().path("count"), name));
    }

    private static Column<ClaimRow> report(String name, String tag, String field) {
        return new Column<>(name, tag, row -> PlaceColumns.text(row.report(), field));
    }

    private static Column<ClaimRow> names(String name, String tag, String field) {
        return new Column<>(name, tag, row -> joined(row.claim().path(field), ClaimTable::named));
    }

    private static String named(JsonNode victim) {
        String name = victim.path("name").asString("");
        return victim.path("age").isNumber() ? name + " (" + victim.path("age").asInt() + ")" : name;
    }

    private static @Nullable Object joined(JsonNode list, Function<JsonNode, String> text) {
        return list.isEmpty() ? null : list.valueStream().map(text).collect(Collectors.joining("; "));
    }
}
