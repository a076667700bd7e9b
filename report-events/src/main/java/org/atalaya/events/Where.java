package org.atalaya.events;

import org.jspecify.annotations.Nullable;

/**
 * Where something happened, as deep as the report tells.
 *
 * @param country ISO 3166-1 alpha-2
 * @param admin1 ISO 3166-2 of the first-level division
 * @param name the deepest place known: town, district, site; null where only the division or country is
 * @param geonameId GeoNames id of the deepest place
 * @param latitude degrees north (WGS 84); never without precision
 * @param longitude degrees east (WGS 84)
 * @param precision UCDP where_prec: 1 the place itself, 2 near it, 3 second-level division, 4 first-level division, 5 a
 *     wider or vague area, 6 country
 */
public record Where(
        @Nullable String country,
        @Nullable String admin1,
        @Nullable String admin1Name,
        @Nullable String name,
        @Nullable Long geonameId,
        @Nullable Double latitude,
        @Nullable Double longitude,
        int precision) {
    public Where {
        Require.precision(precision, 6, "Where.precision");
        if (country == null && name == null) {
            throw new IllegalArgumentException("Where.country and Where.name are missing, one is needed");
        }
    }
}
