package org.atalaya.search.regions;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.atalaya.kit.problems.InvalidParameterException;
import org.atalaya.search.requests.RequestParameters;
import org.jspecify.annotations.Nullable;

/** Reads the parameters by which a request says where: the same of reports, incidents, tolls and series. */
public final class RegionParameters {
    private static final int DEFAULT_KILOMETRES = 20;
    private static final int MOST_KILOMETRES = 20_000;
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern ADMIN1 = Pattern.compile("[A-Z]{2}-[A-Z0-9]{1,3}");
    private static final Pattern ADMIN2 = Pattern.compile("[A-Z]{2}\\.[^.]{1,20}\\.[^.]{1,80}");

    private RegionParameters() {}

    /** {@code country}: ISO 3166-1 alpha-2, in any case. */
    public static List<String> countries(RequestParameters parameters) {
        return parameters.codes("country", COUNTRY, RegionParameters::upper, "PE");
    }

    /** {@code admin1}: ISO 3166-2 of first-level divisions, in any case. */
    public static List<String> admin1(RequestParameters parameters) {
        return parameters.codes("admin1", ADMIN1, RegionParameters::upper, "PE-PUN");
    }

    /** {@code admin2}: GeoNames' codes of second-level divisions. */
    public static List<String> admin2(RequestParameters parameters) {
        return parameters.codes("admin2", ADMIN2, code -> code, "PE.21.2111");
    }

    /** {@code place}: GeoNames ids. */
    public static List<Long> places(RequestParameters parameters) {
        return parameters.numbers("place", 1, Integer.MAX_VALUE);
    }

    /** {@code box}, or {@code near} with {@code km}; null where none is given. */
    public static @Nullable Area area(RequestParameters parameters) {
        List<Double> box = parameters.decimals("box", 4, "west,south,east,north in degrees");
        List<Double> near = parameters.decimals("near", 2, "latitude,longitude in degrees");
        Long kilometres = parameters.number("km", 1, MOST_KILOMETRES);
        if (!box.isEmpty() && !near.isEmpty()) {
            throw new InvalidParameterException("near", "It and box exclude each other.");
        }
        if (kilometres != null && near.isEmpty()) {
            throw new InvalidParameterException("km", "It needs near, the point to count from.");
        }
        if (!near.isEmpty()) {
            degrees("near", near.get(0), 90);
            degrees("near", near.get(1), 180);
            return new Area.Circle(near.get(0), near.get(1), kilometres == null ? DEFAULT_KILOMETRES : kilometres);
        }
        return box.isEmpty() ? null : box(box);
    }

    private static Area box(List<Double> corners) {
        degrees("box", corners.get(0), 180);
        degrees("box", corners.get(1), 90);
        degrees("box", corners.get(2), 180);
        degrees("box", corners.get(3), 90);
        if (corners.get(1) >= corners.get(3)) {
            throw new InvalidParameterException("box", "Its south is not south of its north.");
        }
        return new Area.Box(corners.get(0), corners.get(1), corners.get(2), corners.get(3));
    }

    private static void degrees(String name, double value, int most) {
        if (!(Math.abs(value) <= most)) {
            throw new InvalidParameterException(name, value + " is no angle from -" + most + " to " + most + ".");
        }
    }

    private static String upper(String code) {
        return code.toUpperCase(Locale.ROOT);
    }
}
