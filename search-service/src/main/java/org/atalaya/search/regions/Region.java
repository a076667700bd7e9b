package org.atalaya.search.regions;

import java.util.List;
import org.atalaya.gazetteer.Level;
import org.jspecify.annotations.Nullable;

/**
 * A country, a division or a town as people choose it.
 *
 * @param parameter the parameter of a search that asks for it: country, admin1, admin2 or place
 * @param id the value of that parameter
 * @param kind country, division, capital, seat (of a division), town, part (of a town, or a site) or area
 * @param name in the asker's language
 * @param within what it lies in, from the narrowest to the widest, in the asker's language
 * @param hierarchy its name and what it lies in: "Juliaca, San Román, Puno, Perú"
 * @param country ISO 3166-1 alpha-2
 * @param admin1 ISO 3166-2
 * @param admin2 GeoNames' code of the second-level division
 * @param code of a country or division itself
 * @param latitude degrees north (WGS 84)
 * @param longitude degrees east (WGS 84)
 */
record Region(
        String parameter,
        String id,
        String kind,
        Level level,
        String name,
        List<String> within,
        String hierarchy,
        @Nullable String country,
        @Nullable String admin1,
        @Nullable String admin2,
        @Nullable String code,
        @Nullable Long geonameId,
        int population,
        double latitude,
        double longitude) {
    Region {
        within = List.copyOf(within);
    }
}
