package org.atalaya.search.regions;

import org.atalaya.gazetteer.Gazetteer;
import org.jspecify.annotations.Nullable;

/** What codes and ids of regions stand for. */
public final class RegionNames {
    private RegionNames() {}

    /** The name of a country or division in a language; null where its code is not known. */
    public static @Nullable String of(String code, String language) {
        int place = Gazetteer.world().byCode(code);
        return place < 0 ? null : Gazetteer.world().name(place, language);
    }

    /** The country or first-level division of a GeoNames id, which those of the second level lack; null for others. */
    public static @Nullable Division division(long geonameId) {
        Gazetteer world = Gazetteer.world();
        int place = world.byGeonameId(geonameId);
        String code = place < 0 ? null : world.code(place);
        return code == null ? null : new Division(world.isCountry(place) ? "country" : "admin1", code);
    }

    /**
     * A country or first-level division.
     *
     * @param field country or admin1
     */
    public record Division(String field, String code) {}
}
