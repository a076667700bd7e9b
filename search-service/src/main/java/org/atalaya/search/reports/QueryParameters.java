package org.atalaya.search.reports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.atalaya.events.Harm;
import org.atalaya.kit.problems.InvalidParameterException;
import org.atalaya.search.regions.AskerLanguage;
import org.jspecify.annotations.Nullable;

/** Reads a query from the parameters of a request; what cannot be used is refused by its name. */
final class QueryParameters {
    static final int DEFAULT_SIZE = 20;
    static final int LARGEST_SIZE = 100;

    private static final int DEFAULT_KILOMETRES = 20;
    private static final int MOST_KILOMETRES = 20_000;
    private static final int LONGEST_WORDS = 1_000;
    private static final int VAGUEST_DATE = 5;
    private static final int MOST_VALUES = 100;
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,3}(\\.[0-9]{1,15})?");
    private static final Pattern ADMIN1 = Pattern.compile("[A-Z]{2}-[A-Z0-9]{1,3}");
    private static final Pattern ADMIN2 = Pattern.compile("[A-Z]{2}\\.[^.]{1,20}\\.[^.]{1,80}");
    private static final Set<String> KNOWN = Set.of(
            "q",
            "language",
            "publisher",
            "country",
            "admin1",
            "admin2",
            "harm",
            "min",
            "place",
            "box",
            "near",
            "km",
            "eventFrom",
            "eventTo",
            "eventPrecision",
            "publishedFrom",
            "publishedTo",
            "sort",
            "size",
            "cursor",
            "facets",
            AskerLanguage.PARAMETER);

    private final Map<String, List<String>> parameters;

    private QueryParameters(Map<String, List<String>> parameters) {
        this.parameters = parameters;
    }

    static ReportQuery parse(Map<String, List<String>> parameters) {
        return new QueryParameters(parameters).query();
    }

    static void refuseUnknown(Map<String, List<String>> parameters, Set<String> known) {
        parameters.keySet().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new InvalidParameterException(
                            name,
                            known.isEmpty()
                                    ? "It is not known; none is."
                                    : "It is not known. Known are " + String.join(", ", new TreeSet<>(known)) + ".");
                });
    }

    private ReportQuery query() {
        refuseUnknown(parameters, KNOWN);
        String words = words();
        String cursor = one("cursor");
        return new ReportQuery(
                words,
                values("language", text -> matching("language", text.toLowerCase(Locale.ROOT), LANGUAGE, "en")),
                whole("publisher"),
                values("country", text -> matching("country", text.toUpperCase(Locale.ROOT), COUNTRY, "PE")),
                values("admin1", text -> matching("admin1", text.toUpperCase(Locale.ROOT), ADMIN1, "PE-PUN")),
                values("admin2", text -> matching("admin2", text, ADMIN2, "PE.21.2111")),
                values("place", text -> number("place", text, 1, Integer.MAX_VALUE)),
                area(),
                values("harm", text -> choice("harm", text, Harm.values(), Harm::name)),
                minimum(),
                days("eventFrom", "eventTo"),
                eventPrecision(),
                days("publishedFrom", "publishedTo"),
                sort(words),
                size(),
                cursor == null ? null : Cursor.decode(cursor, question()),
                facets());
    }

    /** Stands for the question that a cursor belongs to. */
    private int question() {
        return question(parameters);
    }

    static int question(Map<String, List<String>> parameters) {
        Map<String, List<String>> asked = new TreeMap<>(parameters);
        asked.keySet().removeAll(Set.of("cursor", "size", "facets", AskerLanguage.PARAMETER));
        return asked.hashCode();
    }

    /** The language of names in the answer. */
    static String language(Map<String, List<String>> parameters, @Nullable String accepted) {
        return AskerLanguage.of(new QueryParameters(parameters).one(AskerLanguage.PARAMETER), accepted);
    }

    private @Nullable String words() {
        String words = one("q");
        if (words != null && words.length() > LONGEST_WORDS) {
            throw new InvalidParameterException("q", "It is longer than " + LONGEST_WORDS + " characters.");
        }
        return words;
    }

    private @Nullable Area area() {
        List<Double> box = numbers("box", 4, "west,south,east,north in degrees");
        List<Double> near = numbers("near", 2, "latitude,longitude in degrees");
        String km = one("km");
        if (!box.isEmpty() && !near.isEmpty()) {
            throw new InvalidParameterException("near", "It and box exclude each other.");
        }
        if (km != null && near.isEmpty()) {
            throw new InvalidParameterException("km", "It needs near, the point to count from.");
        }
        if (!near.isEmpty()) {
            degrees("near", near.get(0), 90);
            degrees("near", near.get(1), 180);
            long radius = km == null ? DEFAULT_KILOMETRES : number("km", km, 1, MOST_KILOMETRES);
            return new Area.Circle(near.get(0), near.get(1), radius);
        }
        if (box.isEmpty()) {
            return null;
        }
        degrees("box", box.get(0), 180);
        degrees("box", box.get(1), 90);
        degrees("box", box.get(2), 180);
        degrees("box", box.get(3), 90);
        if (box.get(1) >= box.get(3)) {
            throw new InvalidParameterException("box", "Its south is not south of its north.");
        }
        return new Area.Box(box.get(0), box.get(1), box.get(2), box.get(3));
    }

    private static void degrees(String name, double value, int most) {
        if (!(Math.abs(value) <= most)) {
            throw new InvalidParameterException(name, value + " is no angle from -" + most + " to " + most + ".");
        }
    }

    private List<Double> numbers(String name, int count, String form) {
        String text = one(name);
        if (text == null) {
            return List.of();
        }
        String[] numbers = text.split(",", -1);
        if (numbers.length == count
                && Arrays.stream(numbers)
                        .allMatch(number -> DECIMAL.matcher(number).matches())) {
            return Arrays.stream(numbers).map(Double::valueOf).toList();
        }
        throw new InvalidParameterException(name, "It must be " + form + "; it is \"" + text + "\".");
    }

    private @Nullable Long minimum() {
        String text = one("min");
        return text == null ? null : number("min", text, 1, Long.MAX_VALUE);
    }

    private @Nullable Integer eventPrecision() {
        String text = one("eventPrecision");
        return text == null ? null : (int) number("eventPrecision", text, 1, VAGUEST_DATE);
    }

    private int size() {
        String text = one("size");
        return text == null ? DEFAULT_SIZE : (int) number("size", text, 1, LARGEST_SIZE);
    }

    private static long number(String name, String text, long lowest, long highest) {
        try {
            long number = Long.parseLong(text);
            if (number >= lowest && number <= highest) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // Told below, with the numbers that are.
        }
        String range = highest == Long.MAX_VALUE ? "at least " + lowest : "from " + lowest + " to " + highest;
        throw new InvalidParameterException(name, "It must be a whole number " + range + "; it is \"" + text + "\".");
    }

    private ReportSort sort(@Nullable String words) {
        String text = one("sort");
        if (text == null) {
            return words == null ? ReportSort.NEWEST : ReportSort.RELEVANCE;
        }
        ReportSort sort = choice("sort", text, ReportSort.values(), ReportSort::parameter);
        if (sort == ReportSort.RELEVANCE && words == null) {
            throw new InvalidParameterException("sort", "Relevance needs words to be relevant to: give q.");
        }
        return sort;
    }

    private Set<Facet> facets() {
        if ("all".equals(one("facets"))) {
            return EnumSet.allOf(Facet.class);
        }
        Set<Facet> facets = EnumSet.noneOf(Facet.class);
        facets.addAll(values("facets", text -> choice("facets", text, Facet.values(), Facet::parameter)));
        return facets;
    }

    private ReportQuery.Days days(String from, String to) {
        LocalDate first = day(from);
        LocalDate last = day(to);
        if (first != null && last != null && last.isBefore(first)) {
            throw new InvalidParameterException(to, "It lies before " + from + ".");
        }
        return new ReportQuery.Days(first, last);
    }

    private @Nullable LocalDate day(String name) {
        String text = one(name);
        if (text == null) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= 1 && day.getYear() <= 9999) {
                return day;
            }
        } catch (DateTimeException notADay) {
            // Told below, with the form that is expected.
        }
        throw new InvalidParameterException(name, "It must be a day such as 2023-01-09; it is \"" + text + "\".");
    }

    private static <E> E choice(String name, String text, E[] choices, Function<E, String> nameOf) {
        for (E choice : choices) {
            if (nameOf.apply(choice).equalsIgnoreCase(text)) {
                return choice;
            }
        }
        String known = Arrays.stream(choices).map(nameOf).collect(Collectors.joining(", "));
        throw new InvalidParameterException(name, "It must be one of " + known + "; it is \"" + text + "\".");
    }

    private static String matching(String name, String text, Pattern form, String example) {
        if (form.matcher(text).matches()) {
            return text;
        }
        throw new InvalidParameterException(name, "It must be a code such as " + example + "; it is \"" + text + "\".");
    }

    private @Nullable String one(String name) {
        List<String> given = whole(name);
        if (given.size() > 1) {
            throw new InvalidParameterException(name, "It is given " + given.size() + " times, and can be once.");
        }
        return given.isEmpty() ? null : given.get(0);
    }

    /** Repeated, or separated by commas. */
    private <T> List<T> values(String name, Function<String, T> reader) {
        List<T> values = new ArrayList<>();
        for (String given : whole(name)) {
            for (String text : given.split(",", -1)) {
                if (!text.isBlank()) {
                    values.add(reader.apply(text.strip()));
                }
            }
        }
        return values;
    }

    /** As given: names hold commas. */
    private List<String> whole(String name) {
        List<String> given = parameters.getOrDefault(name, List.of()).stream()
                .map(text -> text == null ? "" : text.strip())
                .filter(text -> !text.isEmpty())
                .toList();
        if (given.size() > MOST_VALUES) {
            throw new InvalidParameterException(name, "It is given more than " + MOST_VALUES + " times.");
        }
        return given;
    }
}
