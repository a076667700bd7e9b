package org.atalaya.search.incidents;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.atalaya.search.exports.Column;
import org.atalaya.search.exports.HarmColumns;
import org.atalaya.search.exports.PlaceColumns;
import org.atalaya.search.exports.PlainText;
import org.atalaya.search.exports.Table;
import org.atalaya.search.exports.TimeColumns;
import org.atalaya.search.requests.Origin;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Incidents as a table, one row each, so that tolls can be added. */
final class IncidentRows {
    private IncidentRows() {}

    /**
     * The table.
     *
     * @param language of the names of countries and divisions
     * @param origin of the addresses of incidents
     */
    static Table<JsonNode> table(String language, Origin origin) {
        List<Column<JsonNode>> columns = new ArrayList<>();
        columns.add(text("incident", "#event+code", "id"));
        columns.add(text("title", "#event+name", "title"));
        columns.addAll(TimeColumns.of(incident -> incident.path("when")));
        columns.addAll(PlaceColumns.of(incident -> incident.path("where"), language));
        columns.addAll(HarmColumns.ofTolls(incident -> incident.path("tolls")));
        columns.add(number("independent_sources", "#meta+source+num", "sources"));
        columns.add(new Column<>("publishers", "#meta+source", incident -> ofClaims(incident, "publisher", "; ")));
        columns.add(new Column<>(
                "url",
                "#meta+url",
                incident -> origin.below("/incidents/", incident.path("id").asString())
                        .toString()));
        columns.add(new Column<>("originals", "#meta+url+source", incident -> ofClaims(incident, "url", " ")));
        columns.add(number("version", "#meta+version", "version"));
        columns.add(text("changed", "#date+updated", "changed"));
        return new Table<>("incidents", columns, incident -> incident, incident -> incident.path("where"));
    }

    private static @Nullable Object ofClaims(JsonNode incident, String field, String between) {
        String joined = incident.path("claims")
                .valueStream()
                .map(claim -> claim.path(field).stringValue(null))
                .map(text -> field.equals("url") ? PlainText.webAddress(text) : text)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(between));
        return joined.isEmpty() ? null : joined;
    }

    private static Column<JsonNode> text(String name, String tag, String field) {
        return new Column<>(name, tag, incident -> PlaceColumns.text(incident, field));
    }

    private static Column<JsonNode> number(String name, String tag, String field) {
        return new Column<>(name, tag, incident -> PlaceColumns.number(incident, field));
    }
}
