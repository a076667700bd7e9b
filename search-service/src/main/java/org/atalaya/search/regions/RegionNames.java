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

    /** The code of the second-level division that has a GeoNames id; null where none has. */
    public static @Nullable String admin2(long geonameId) {
        int place = Gazetteer.world().byGeonameId(geonameId);
        return place < 0 || !Gazetteer.world().isAdmin2(place)
                ? null
                : Gazetteer.world().code(place);
    }

    /** The field of a place that is the same all over the country or division of a GeoNames id; null for towns. */
    public static @Nullable Division division(long geonameId) {
        Gazetteer world = Gazetteer.world();
        int place = world.byGeonameId(geonameId);
        String code = place < 0 ? null : world.code(place);
        return code == null
                ? null
                : new Division(world.isCountry(place) ? "country" : world.isAdmin1(place) ? "admin1" : "admin2", code);
    }

    /**
     * A country or division.
     *
     * @param field country, admin1 or admin2
     */
    public record Division(String field, String code) {}
}
