package org.atalaya.gazetteer;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The places of the world in columns, each known by its number: countries, divisions of the first and of the second
 * level, populated places, in this order, then the hand-kept ones. Numbers change when the resource is rebuilt: keep the
 * codes. {@code gazetteer/rebuild} makes the resource.
 */
public final class Gazetteer {
    private static final byte PART = 5;
    private static final byte AREA = 6;

    private static final Gazetteer WORLD = new Gazetteer();

    private final int[] levels = new int[4];
    private final int[] country;
    private final int[] admin1;
    private final int[] admin2;
    private final int[] latitude;
    private final int[] longitude;
    private final int[] population;
    private final int[] geonameId;
    private final byte[] rank;
    private final String[] names;
    private final String[] isoCodes;
    private final String[] nationalCodes;
    private final TranslatedNames translated;
    private final int[] capitals;
    private final int firstOfOverlay;
    private final Map<String, Integer> byCode = new HashMap<>();

    /** The places of the world, read once. */
    public static Gazetteer world() {
        return WORLD;
    }

    private Gazetteer() {
        List<OverlayPlace> overlay = OverlayPlace.all();
        try (ResourceReader in = new ResourceReader("gazetteer/places.bin")) {
            int compiled = 0;
            for (int i = 0; i < levels.length; i++) {
                levels[i] = in.number();
                compiled += levels[i];
            }
            firstOfOverlay = compiled;
            int size = compiled + overlay.size();
            country = in.column(compiled, size);
            admin1 = in.column(compiled, size);
            admin2 = in.column(compiled, size);
            latitude = in.column(compiled, size);
            longitude = in.column(compiled, size);
            population = in.column(compiled, size);
            geonameId = in.column(compiled, size);
            rank = bytes(in.column(compiled, size));
            names = texts(in, compiled, size);
            nationalCodes = texts(in, compiled, size);
            isoCodes = texts(in, firstAdmin2(), firstAdmin2());
            translated = new TranslatedNames(in);
        }
        for (int i = 0; i < firstTown(); i++) {
            String code = code(i);
            if (code != null) {
                byCode.put(code, i);
            }
        }
        for (int i = 0; i < overlay.size(); i++) {
            put(firstOfOverlay() + i, overlay.get(i));
        }
        capitals = new int[levels[0]];
        Arrays.fill(capitals, -1);
        for (int i = firstTown(); i < firstOfOverlay(); i++) {
            if (rank[i] == 0 && country[i] >= 0) {
                capitals[country[i]] = i;
            }
        }
    }

    private static byte[] bytes(int[] column) {
        byte[] bytes = new byte[column.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) column[i];
        }
        return bytes;
    }

    private static String[] texts(ResourceReader in, int rows, int size) {
        String[] texts = new String[size];
        Arrays.fill(texts, "");
        for (int i = 0; i < rows; i++) {
            texts[i] = in.text();
        }
        return texts;
    }

    /** What nobody else is so near to as the hand-kept file says is as sure as a large town. */
    private void put(int place, OverlayPlace row) {
        country[place] = row.country() == null ? -1 : coded(row.country());
        admin1[place] = row.admin1() == null ? -1 : coded(row.admin1());
        admin2[place] = -1;
        latitude[place] = Math.round(row.latitude() * 10_000);
        longitude[place] = Math.round(row.longitude() * 10_000);
        population[place] = row.weight();
        rank[place] = row.isArea() ? AREA : PART;
        names[place] = row.name();
    }

    int coded(String code) {
        boolean isGeonameId = code.chars().allMatch(Character::isDigit);
        int place = isGeonameId ? byGeonameId(Long.parseLong(code)) : byCode(code);
        if (place < 0) {
            throw new IllegalArgumentException(
                    "gazetteer/aliases.txt, gazetteer/overlay.txt: no place has the code " + code);
        }
        return place;
    }

    int firstOfOverlay() {
        return firstOfOverlay;
    }

    private int firstAdmin2() {
        return levels[0] + levels[1];
    }

    private int firstTown() {
        return firstAdmin2() + levels[2];
    }

    /** How many places there are; their numbers run from 0. */
    public int size() {
        return names.length;
    }

    public Level level(int place) {
        return isCountry(place)
                ? Level.COUNTRY
                : isAdmin1(place) ? Level.ADMIN1 : isAdmin2(place) ? Level.ADMIN2 : Level.TOWN;
    }

    public boolean isCountry(int place) {
        return place < levels[0];
    }

    public boolean isAdmin1(int place) {
        return place >= levels[0] && place < firstAdmin2();
    }

    public boolean isAdmin2(int place) {
        return place >= firstAdmin2() && place < firstTown();
    }

    public boolean isTown(int place) {
        return place >= firstTown();
    }

    /** The country of ISO 3166-1 alpha-2; -1 where there is none. */
    public int country(@Nullable String iso) {
        int place = iso == null ? -1 : byCode(iso);
        return place < levels[0] ? place : -1;
    }

    /** The country or division of a code as {@link #code} gives it; -1 where there is none. */
    public int byCode(String code) {
        return byCode.getOrDefault(code, -1);
    }

    /** The place of a GeoNames id; -1 where there is none. Looks at every place. */
    public int byGeonameId(long id) {
        for (int i = 0; i < geonameId.length; i++) {
            if (geonameId[i] == id && id > 0) {
                return i;
            }
        }
        return -1;
    }

    /** The country that a place is or lies in; -1 where it spans several. */
    public int countryOf(int place) {
        return country[place];
    }

    /** The first-level division that a place is or lies in; -1 where it has none. */
    public int admin1Of(int place) {
        return admin1[place];
    }

    /** The town that is the capital of a country; -1 where it has none. */
    public int capitalOf(int country) {
        return capitals[country];
    }

    /** The second-level division that a place is or lies in; -1 where it has none. */
    public int admin2Of(int place) {
        return admin2[place];
    }

    /** People; of divisions and countries the sum of their towns'. */
    public int population(int place) {
        return population[place];
    }

    /** Whether it is a wide area without borders of its own: "the Catatumbo", "Europe". */
    public boolean isArea(int place) {
        return rank[place] == AREA;
    }

    /** Whether it is one of those that the sources lack. */
    public boolean isHandKept(int place) {
        return place >= firstOfOverlay;
    }

    /** 0 a capital, 1 to 3 seats of divisions, 4 a town, 5 a part of one or a site, 6 a wide area. */
    public int rank(int place) {
        return rank[place];
    }

    /** The name that GeoNames gives, in English for countries. */
    public String name(int place) {
        return names[place];
    }

    /** The name in a language where the sources have it: en, es, pt, fr, ar; else {@link #name}. */
    public String name(int place, String language) {
        String name = translated.of(place, language);
        return name == null ? names[place] : name;
    }

    /**
     * What a country or division is known by: ISO 3166-1 ("PE"), ISO 3166-2 ("PE-PUN"), for the second level GeoNames'
     * code of country, first and second level ("PE.21.2111"), whose last part is the national code. Null where it has
     * none, and for towns.
     */
    public @Nullable String code(int place) {
        if (isAdmin2(place)) {
            return isoCodes[country[place]] + "." + nationalCodes[admin1[place]] + "." + nationalCodes[place];
        }
        String iso = place >= 0 && place < isoCodes.length ? isoCodes[place] : "";
        return iso.isEmpty() ? null : iso;
    }

    /**
     * The code that its country's statistics office gives a division, as far as GeoNames carries it (UBIGEO, DIVIPOLA,
     * IBGE, INEGI within the state), for a town that of its third-level division; null where there is none.
     */
    public @Nullable String nationalCode(int place) {
        return nationalCodes[place].isEmpty() ? null : nationalCodes[place];
    }

    public @Nullable Long geonameId(int place) {
        return geonameId[place] == 0 ? null : Long.valueOf(geonameId[place]);
    }

    /** Degrees north, WGS 84. */
    public double latitude(int place) {
        return latitude[place] / 10_000d;
    }

    /** How far two places lie apart, from middle to middle. */
    public double kilometres(int one, int other) {
        return Distance.kilometres(latitude(one), longitude(one), latitude(other), longitude(other));
    }

    /** Degrees east, WGS 84. */
    public double longitude(int place) {
        return longitude[place] / 10_000d;
    }

    /** Whether one place lies in another, a country or a division. */
    public boolean liesIn(int place, int around) {
        return place != around
                && around >= 0
                && (around == country[place] || around == admin1[place] || around == admin2[place]);
    }

    @Override
    public String toString() {
        return "Gazetteer" + Arrays.toString(levels);
    }
}
