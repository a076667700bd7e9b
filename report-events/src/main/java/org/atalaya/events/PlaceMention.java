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
 * @param admin2 GeoNames' code of the second-level division, "PE.21.2111", whose last part is the national code; null where
 *     it is not known
 * @param latitude degrees north (WGS 84), null where the place has no point
 * @param longitude degrees east (WGS 84), null where the place has no point
 * @param precision UCDP where_prec: 1 the place itself, 2 near it, 3 second-level division, 4 first-level division, 5 a
 *     wider or vague area, 6 country
 * @param decidedBy what told it from its namesakes; null in what older versions wrote
 * @param certainty how sure that is; null in what older versions wrote
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
        @Nullable String admin2,
        @Nullable String admin2Name,
        @Nullable Double latitude,
        @Nullable Double longitude,
        int precision,
        @Nullable DecidedBy decidedBy,
        @Nullable Certainty certainty) {
    public PlaceMention {
        Require.present(field, "PlaceMention.field");
        Require.span(start, end, "PlaceMention");
        Require.filled(text, "PlaceMention.text");
        Require.filled(name, "PlaceMention.name");
        Require.precision(precision, 6, "PlaceMention.precision");
    }
}
