package org.atalaya.events;

import org.jspecify.annotations.Nullable;

/**
 * A place where it stands in a report, and what was understood by it.
 *
 * @param start UTF-16 offset into the field, inclusive
 * @param end UTF-16 offset into the field, exclusive
 * @param text exactly the characters from start to end
 * @param name the place's standard name
 * @param geonameId GeoNames id, null where it has none
 * @param country ISO 3166-1 alpha-2, null where it spans several or is unknown
 * @param admin1 ISO 3166-2 of the first-level division
 * @param latitude degrees north (WGS 84), null where the place has no point
 * @param longitude degrees east (WGS 84), null where the place has no point
 * @param precision UCDP where_prec: 1 the place itself, 2 near it, 3 second-level division, 4 first-level division, 5 a
 *     wider or vague area, 6 country
 */
public record PlaceMention(
        Field field,
        int start,
        int end,
        String text,
        String name,
        @Nullable Long geonameId,
        @Nullable String country,
        @Nullable String admin1,
        @Nullable String admin1Name,
        @Nullable Double latitude,
        @Nullable Double longitude,
        int precision) {
    public PlaceMention {
        Require.present(field, "PlaceMention.field");
        Require.span(start, end, "PlaceMention");
        Require.filled(text, "PlaceMention.text");
        Require.filled(name, "PlaceMention.name");
        Require.precision(precision, 6, "PlaceMention.precision");
    }
}
