package org.atalaya.normalize.places;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The places of the world in columns: countries, divisions of the first and of the second level, populated places, in
 * this order, and the names under which they are looked up. normalize-service/gazetteer/rebuild makes the resource.
 */
final class Gazetteer {
    private static final byte PART = 5;
    private static final byte AREA = 6;

    private static final Gazetteer WORLD = load();

    private final int[] levels = new int[4];
    private final int[] country;
    private final int[] admin1;
    private final int[] admin2;
    private final float[] latitude;
    private final float[] longitude;
    private final int[] population;
    private final int[] geonameId;
    private final byte[] rank;
    private final String[] names;
    private final String[] isoCodes;
    private final NameTable table;

    static Gazetteer world() {
        return WORLD;
    }

    private static Gazetteer load() {
        InputStream resource = Gazetteer.class.getResourceAsStream("/places/gazetteer.bin");
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(
                new InflaterInputStream(Objects.requireNonNull(resource, "/places/gazetteer.bin")), 1 << 16))) {
            return new Gazetteer(in);
        } catch (IOException e) {
            throw new UncheckedIOException("the gazetteer cannot be read", e);
        }
    }

    private Gazetteer(DataInputStream in) throws IOException {
        int compiled = 0;
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (int) number(in);
            compiled += levels[i];
        }
        List<OverlayPlace> overlay = OverlayPlace.all();
        int size = compiled + overlay.size();
        country = integers(in, compiled, size);
        admin1 = integers(in, compiled, size);
        admin2 = integers(in, compiled, size);
        latitude = degrees(in, compiled, size);
        longitude = degrees(in, compiled, size);
        population = integers(in, compiled, size);
        geonameId = integers(in, compiled, size);
        rank = new byte[size];
        int[] ranks = integers(in, compiled, size);
        names = new String[size];
        for (int i = 0; i < compiled; i++) {
            rank[i] = (byte) ranks[i];
            names[i] = text(in);
        }
        isoCodes = new String[levels[0] + levels[1] + levels[2]];
        for (int i = 0; i < isoCodes.length; i++) {
            isoCodes[i] = text(in);
            text(in);
        }
        table = names(in);
        for (int i = 0; i < overlay.size(); i++) {
            put(compiled + i, overlay.get(i));
        }
        for (Map.Entry<String, List<String>> line : PlaceWords.lines("places/aliases.txt")) {
            int place = coded(line.getKey());
            for (String alias : line.getValue()) {
                table.add(NameKey.of(alias), new int[] {place * 2});
            }
        }
    }

    /** What nobody else is so near to as the hand-kept file says is as sure as a large town. */
    private void put(int place, OverlayPlace row) {
        country[place] = row.country() == null ? -1 : coded(row.country());
        admin1[place] = row.admin1() == null ? -1 : coded(row.admin1());
        admin2[place] = -1;
        latitude[place] = row.latitude();
        longitude[place] = row.longitude();
        population[place] = row.weight();
        rank[place] = row.isArea() ? AREA : PART;
        names[place] = row.name();
        table.add(NameKey.of(row.name()), new int[] {place * 2});
        row.others().forEach(other -> table.add(NameKey.of(other), new int[] {place * 2}));
    }

    private int coded(String iso) {
        for (int i = 0; i < isoCodes.length; i++) {
            if (isoCodes[i].equals(iso)) {
                return i;
            }
        }
        throw new IllegalArgumentException("places/aliases.txt, places/overlay.txt: no place has the code " + iso);
    }

    private static NameTable names(DataInputStream in) throws IOException {
        int count = (int) number(in);
        NameTable table = new NameTable(count);
        String before = "";
        for (int i = 0; i < count; i++) {
            int shared = (int) number(in);
            String key = before.substring(0, shared) + text(in);
            int[] bearers = new int[(int) number(in)];
            int last = 0;
            for (int b = 0; b < bearers.length; b++) {
                last += (int) number(in);
                bearers[b] = last;
            }
            table.add(key, bearers);
            before = key;
        }
        return table;
    }

    private static int[] integers(DataInputStream in, int compiled, int size) throws IOException {
        int[] column = new int[size];
        long value = 0;
        for (int i = 0; i < compiled; i++) {
            value += number(in);
            column[i] = (int) value;
        }
        return column;
    }

    private static float[] degrees(DataInputStream in, int compiled, int size) throws IOException {
        int[] column = integers(in, compiled, size);
        float[] degrees = new float[size];
        for (int i = 0; i < size; i++) {
            degrees[i] = column[i] / 10_000f;
        }
        return degrees;
    }

    private static long number(DataInputStream in) throws IOException {
        long value = 0;
        int shift = 0;
        int next = in.readUnsignedByte();
        while ((next & 0x80) != 0) {
            value |= (long) (next & 0x7f) << shift;
            shift += 7;
            next = in.readUnsignedByte();
        }
        value |= (long) next << shift;
        return (value >>> 1) ^ -(value & 1);
    }

    private static String text(DataInputStream in) throws IOException {
        byte[] utf8 = in.readNBytes((int) number(in));
        return new String(utf8, StandardCharsets.UTF_8);
    }

    /** The names, to be looked up by the hash of {@link NameKey}. */
    NameTable names() {
        return table;
    }

    boolean isCountry(int place) {
        return place < levels[0];
    }

    boolean isAdmin1(int place) {
        return place >= levels[0] && place < levels[0] + levels[1];
    }

    boolean isAdmin2(int place) {
        return place >= levels[0] + levels[1] && place < levels[0] + levels[1] + levels[2];
    }

    boolean isTown(int place) {
        return place >= levels[0] + levels[1] + levels[2];
    }

    /** The country of ISO 3166-1 alpha-2; -1 where there is none. */
    int country(@Nullable String iso) {
        if (iso != null) {
            for (int i = 0; i < levels[0]; i++) {
                if (isoCodes[i].equals(iso)) {
                    return i;
                }
            }
        }
        return -1;
    }

    int countryOf(int place) {
        return country[place];
    }

    /** The first-level division that a place is or lies in; -1 where it has none. */
    int admin1Of(int place) {
        return admin1[place];
    }

    int admin2Of(int place) {
        return admin2[place];
    }

    int population(int place) {
        return population[place];
    }

    /** Whether it is a wide area without borders of its own: "the Catatumbo", "Europe". */
    boolean isArea(int place) {
        return rank[place] == AREA;
    }

    /** 0 a capital, 1 to 3 seats of divisions, 4 a town, 5 a part of one, 6 a wide area. */
    int rank(int place) {
        return rank[place];
    }

    String name(int place) {
        return names[place];
    }

    /** ISO 3166-1 of a country, ISO 3166-2 of a division; null where it has none. */
    @Nullable String iso(int place) {
        String iso = place >= 0 && place < isoCodes.length ? isoCodes[place] : "";
        return iso.isEmpty() ? null : iso;
    }

    @Nullable Long geonameId(int place) {
        return geonameId[place] == 0 ? null : Long.valueOf(geonameId[place]);
    }

    double latitude(int place) {
        return Math.round(latitude[place] * 10_000d) / 10_000d;
    }

    double longitude(int place) {
        return Math.round(longitude[place] * 10_000d) / 10_000d;
    }

    @Override
    public String toString() {
        return "Gazetteer" + Arrays.toString(levels);
    }
}
