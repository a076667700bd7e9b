package org.atalaya.search.incidents;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.atalaya.events.Harm;
import org.atalaya.kit.problems.InvalidParameterException;
import org.atalaya.search.reports.Area;
import org.atalaya.search.requests.RequestParameters;
import org.jspecify.annotations.Nullable;

/** Reads which incidents are meant from the parameters of a request. */
public final class IncidentFilters {
    /** The names of these parameters. */
    public static final Set<String> NAMES = Set.of(
            "q",
            "country",
            "admin1",
            "admin2",
            "place",
            "box",
            "near",
            "km",
            "from",
            "to",
            "harm",
            "min",
            "confirmedBy",
            "datePrecision",
            "placePrecision");

    private static final int LONGEST_WORDS = 1_000;
    private static final int DEFAULT_KILOMETRES = 20;
    private static final int MOST_KILOMETRES = 20_000;
    private static final int MOST_SOURCES = 1_000;
    private static final int VAGUEST_DATE = 5;
    private static final int VAGUEST_PLACE = 6;
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern ADMIN1 = Pattern.compile("[A-Z]{2}-[A-Z0-9]{1,3}");
    private static final Pattern ADMIN2 = Pattern.compile("[A-Z]{2}(\\.[A-Za-z0-9_-]{1,20}){1,3}");

    private IncidentFilters() {}

    public static IncidentFilter read(RequestParameters parameters) {
        LocalDate from = parameters.day("from");
        LocalDate to = parameters.day("to");
        if (from != null && to != null && to.isBefore(from)) {
            throw new InvalidParameterException("to", "It lies before from.");
        }
        return new IncidentFilter(
                parameters.words("q", LONGEST_WORDS),
                parameters.codes("country", COUNTRY, IncidentFilters::upper, "PE"),
                parameters.codes("admin1", ADMIN1, IncidentFilters::upper, "PE-PUN"),
                parameters.codes("admin2", ADMIN2, code -> code, "PE.21.2111"),
                parameters.numbers("place", 1, Integer.MAX_VALUE),
                area(parameters),
                from,
                to,
                parameters.choices("harm", Harm.values(), Harm::name),
                parameters.number("min", 1, Long.MAX_VALUE),
                parameters.number("confirmedBy", 1, MOST_SOURCES),
                parameters.number("datePrecision", 1, VAGUEST_DATE),
                parameters.number("placePrecision", 1, VAGUEST_PLACE));
    }

    private static String upper(String code) {
        return code.toUpperCase(Locale.ROOT);
    }

    private static @Nullable Area area(RequestParameters parameters) {
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
}
