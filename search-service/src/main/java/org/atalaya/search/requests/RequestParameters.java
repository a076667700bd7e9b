package org.atalaya.search.requests;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.atalaya.kit.problems.InvalidParameterException;
import org.jspecify.annotations.Nullable;

/** The parameters of one request. Every method refuses what it cannot use, with the parameter's name. */
public final class RequestParameters {
    private static final int MOST_VALUES = 100;
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,3}(\\.[0-9]{1,15})?");

    private final Map<String, List<String>> parameters;

    private RequestParameters(Map<String, List<String>> parameters) {
        this.parameters = parameters;
    }

    /** Refuses names that are not known. */
    public static RequestParameters of(Map<String, List<String>> parameters, Set<String> known) {
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
        return new RequestParameters(parameters);
    }

    /** Stands for all parameters but some, so that a cursor is known to belong to them. */
    public int question(Set<String> but) {
        Map<String, List<String>> asked = new TreeMap<>(parameters);
        asked.keySet().removeAll(but);
        return asked.hashCode();
    }

    /** As given, once at most. */
    public @Nullable String one(String name) {
        List<String> given = whole(name);
        if (given.size() > 1) {
            throw new InvalidParameterException(name, "It is given " + given.size() + " times, and can be once.");
        }
        return given.isEmpty() ? null : given.get(0);
    }

    public @Nullable String words(String name, int longest) {
        String words = one(name);
        if (words != null && words.length() > longest) {
            throw new InvalidParameterException(name, "It is longer than " + longest + " characters.");
        }
        return words;
    }

    /** Repeated, or separated by commas. */
    public <T> List<T> values(String name, Function<String, T> reader) {
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

    public List<String> codes(String name, Pattern form, Function<String, String> spelling, String example) {
        return values(name, text -> matching(name, spelling.apply(text), form, example));
    }

    /** Two days, both inclusive and either open, of which the second does not lie before the first. */
    public Days days(String from, String to) {
        LocalDate first = day(from);
        LocalDate last = day(to);
        if (first != null && last != null && last.isBefore(first)) {
            throw new InvalidParameterException(to, "It lies before " + from + ".");
        }
        return new Days(first, last);
    }

    public @Nullable Long number(String name, long lowest, long highest) {
        String text = one(name);
        return text == null ? null : number(name, text, lowest, highest);
    }

    public List<Long> numbers(String name, long lowest, long highest) {
        return values(name, text -> number(name, text, lowest, highest));
    }

    /** So many decimal numbers, separated by commas; empty where the parameter is not given. */
    public List<Double> decimals(String name, int count, String form) {
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

    public @Nullable Instant instant(String name) {
        String text = one(name);
        if (text == null) {
            return null;
        }
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new InvalidParameterException(
                    name, "It must be an instant such as 2023-01-09T17:30:00Z; it is \"" + text + "\".");
        }
    }

    public <E> @Nullable E choice(String name, E[] choices, Function<E, String> nameOf) {
        String text = one(name);
        return text == null ? null : choice(name, text, choices, nameOf);
    }

    /** Some of them, or "all". */
    public <E> List<E> choices(String name, E[] choices, Function<E, String> nameOf) {
        return whole(name).equals(List.of("all"))
                ? List.of(choices)
                : values(name, text -> choice(name, text, choices, nameOf));
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

    /** As given: names hold commas. */
    public List<String> whole(String name) {
        List<String> given = parameters.getOrDefault(name, List.of()).stream()
                .map(text -> text == null ? "" : text.strip())
                .filter(text -> !text.isEmpty())
                .toList();
        if (given.size() > MOST_VALUES) {
            throw new InvalidParameterException(name, "It is given more than " + MOST_VALUES + " times.");
        }
        return given;
    }

    /** An interval of days, both inclusive and each open where null. */
    public record Days(@Nullable LocalDate from, @Nullable LocalDate to) {
        public boolean isOpen() {
            return from == null && to == null;
        }
    }
}
