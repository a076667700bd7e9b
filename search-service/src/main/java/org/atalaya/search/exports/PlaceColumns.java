package org.atalaya.search.exports;

import java.util.List;
import java.util.function.Function;
import org.atalaya.search.regions.RegionNames;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Where something happened, as columns: codes and names as deep as they are known, a point only where it is one. */
public final class PlaceColumns {
    /** UCDP where_prec of what is told of the place itself, or of one near it. */
    private static final int POINT = 2;

    private static final List<String> KNOWN_TO = List.of("place", "near", "admin2", "admin1", "area", "country");

    private PlaceColumns() {}

    /**
     * The columns of a place.
     *
     * @param language of the names of countries and divisions
     */
    public static <T> List<Column<T>> of(Function<T, JsonNode> where, String language) {
        return List.of(
                column("country_code", "#country+code", where, place -> text(place, "country")),
                column("country", "#country+name", where, place -> name(place, "country", language)),
                column("adm1_code", "#adm1+code", where, place -> text(place, "admin1")),
                column("adm1", "#adm1+name", where, place -> name(place, "admin1", language)),
                column("adm2_code", "#adm2+code", where, place -> text(place, "admin2")),
                column("adm2", "#adm2+name", where, place -> name(place, "admin2", language)),
                column("place", "#loc+name", where, place -> text(place, "name")),
                column("place_geonames", "#loc+code+v_geonames", where, place -> number(place, "geonameId")),
                column("latitude", "#geo+lat", where, place -> isPoint(place) ? number(place, "latitude") : null),
                column("longitude", "#geo+lon", where, place -> isPoint(place) ? number(place, "longitude") : null),
                column("place_precision", "#geo+precision+v_ucdp", where, place -> number(place, "precision")),
                column("place_known_to", "#geo+precision+name", where, PlaceColumns::knownTo),
                column("place_certainty", "#geo+certainty", where, place -> text(place, "certainty")));
    }

    /** Whether the place itself is known, or one near it. */
    static boolean isPoint(JsonNode where) {
        int precision = where.path("precision").asInt(0);
        return precision >= 1
                && precision <= POINT
                && where.path("latitude").isNumber()
                && where.path("longitude").isNumber();
    }

    private static <T> Column<T> column(
            String name, String tag, Function<T, JsonNode> where, Function<JsonNode, @Nullable Object> value) {
        return new Column<>(name, tag, row -> value.apply(where.apply(row)));
    }

    private static @Nullable Object knownTo(JsonNode where) {
        int precision = where.path("precision").asInt(0);
        return precision >= 1 && precision <= KNOWN_TO.size() ? KNOWN_TO.get(precision - 1) : null;
    }

    private static @Nullable Object name(JsonNode where, String field, String language) {
        String code = where.path(field).stringValue(null);
        String name = code == null ? null : RegionNames.of(code, language);
        return name == null ? text(where, field + "Name") : name;
    }

    /** A member that is text; null for any other. */
    public static @Nullable Object text(JsonNode node, String field) {
        return node.path(field).stringValue(null);
    }

    /** A member that is a number; null for any other. */
    public static @Nullable Object number(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isNumber() ? value.numberValue() : null;
    }
}
