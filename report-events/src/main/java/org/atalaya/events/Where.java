package org.atalaya.events;

import org.jspecify.annotations.Nullable;

/**
 * Where something happened, as deep as the report tells.
 *
 * @param country ISO 3166-1 alpha-2
 * @param admin1 ISO 3166-2 of the first-level division
 * @param admin2 GeoNames' code of the second-level division, "PE.21.2111", whose last part is the national code; null where
 *     it is not known
 * @param name the deepest place known: town, district, site; null where only the division or country is
 * @param geonameId GeoNames id of the deepest place
 * @param latitude degrees north (WGS 84); never without precision
 * @param longitude degrees east (WGS 84)
 * @param precision UCDP where_prec: 1 the place itself, 2 near it, 3 second-level division, 4 first-level division, 5 a
 *     wider or vague area, 6 country
 * @param decidedBy what told it from its namesakes; null in what older versions wrote
 * @param certainty how sure the place is; null in what older versions wrote
 */
public record Where(
        @Nullable String country,
        @Nullable String admin1,
        @Nullable String admin1Name,
        @Nullable String admin2,
        @Nullable String admin2Name,
        @Nullable String name,
        @Nullable Long geonameId,
        @Nullable Double latitude,
        @Nullable Double longitude,
        int precision,
        @Nullable DecidedBy decidedBy,
        @Nullable Certainty certainty) {
    private static final int ADMIN1 = 4;
    private static final int COUNTRY = 6;

    public Where {
        Require.precision(precision, 6, "Where.precision");
        if (country == null && name == null) {
            throw new IllegalArgumentException("Where.country and Where.name are missing, one is needed");
        }
    }

    /** The same known to its country only. */
    public @Nullable Where countryOnly() {
        return country == null
                ? null
                : new Where(country, null, null, null, null, null, null, null, null, COUNTRY, decidedBy, certainty);
    }

    /** The same known to its first-level division only; to its country where it is in none. */
    public @Nullable Where admin1Only() {
        return admin1 == null
                ? countryOnly()
                : new Where(
                        country, admin1, admin1Name, null, null, null, null, null, null, ADMIN1, decidedBy, certainty);
    }

    /** The same, told from its namesakes by something else. */
    public Where decidedBy(DecidedBy other) {
        return decided(other, certainty);
    }

    /** The same where it is at most so sure. */
    public Where atMost(Certainty most) {
        boolean isSurer = certainty == null || certainty.compareTo(most) < 0;
        return isSurer ? decided(decidedBy, most) : this;
    }

    private Where decided(@Nullable DecidedBy by, @Nullable Certainty sure) {
        return new Where(
                country,
                admin1,
                admin1Name,
                admin2,
                admin2Name,
                name,
                geonameId,
                latitude,
                longitude,
                precision,
                by,
                sure);
    }
}
