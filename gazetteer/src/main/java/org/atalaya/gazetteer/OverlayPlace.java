package org.atalaya.gazetteer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place that the sources lack, from the hand-kept {@code gazetteer/overlay.txt}.
 *
 * @param country ISO 3166-1 alpha-2; null where it spans several
 * @param admin1 ISO 3166-2 of the first-level division; null where it spans several
 * @param isArea whether it is a wide area rather than a point
 * @param others its other names
 */
record OverlayPlace(
        String name,
        @Nullable String country,
        @Nullable String admin1,
        float latitude,
        float longitude,
        boolean isArea,
        List<String> others) {
    private static final int AREA_WEIGHT = 5_000_000;
    private static final int SITE_WEIGHT = 200_000;

    static List<OverlayPlace> all() {
        return HandKept.lines("gazetteer/overlay.txt").stream()
                .map(OverlayPlace::of)
                .toList();
    }

    private static OverlayPlace of(String line) {
        String[] column = line.split("\\s*\\|\\s*", -1);
        if (column.length != 7) {
            throw new IllegalArgumentException("gazetteer/overlay.txt: not seven columns: " + line);
        }
        List<String> others = column[6].isEmpty() ? List.of() : List.of(column[6].split("\\s*,\\s*", -1));
        return new OverlayPlace(
                column[1],
                given(column[2]),
                given(column[3]),
                Float.parseFloat(column[4]),
                Float.parseFloat(column[5]),
                column[0].equals("AREA"),
                others);
    }

    private static @Nullable String given(String code) {
        return code.equals("-") ? null : code;
    }

    /** The population that speaks as loud for it as the news does. */
    int weight() {
        return isArea ? AREA_WEIGHT : SITE_WEIGHT;
    }
}
