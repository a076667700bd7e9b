package org.atalaya.search.regions;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.atalaya.gazetteer.Level;
import org.atalaya.kit.problems.InvalidParameterException;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the names of regions.
 *
 * @param countries ISO 3166-1 alpha-2; empty for all
 * @param levels empty for all
 */
record RegionQuery(String prefix, String language, Set<String> countries, Set<Level> levels, int size) {
    private static final int LONGEST_PREFIX = 100;
    private static final int DEFAULT_SIZE = 10;
    private static final int LARGEST_SIZE = 50;
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,2}");
    private static final Set<String> KNOWN = Set.of("prefix", AskerLanguage.PARAMETER, "country", "level", "size");

    static RegionQuery parse(Map<String, List<String>> parameters, @Nullable String accepted) {
        for (Map.Entry<String, List<String>> given : parameters.entrySet()) {
            if (!KNOWN.contains(given.getKey())) {
                throw new InvalidParameterException(
                        given.getKey(), "It is not known. Known are " + String.join(", ", new TreeSet<>(KNOWN)) + ".");
            }
        }
        String prefix = one(parameters, "prefix");
        if (prefix == null || prefix.length() > LONGEST_PREFIX) {
            throw new InvalidParameterException(
                    "prefix", "It must be the beginning of a name, at most " + LONGEST_PREFIX + " characters.");
        }
        return new RegionQuery(
                prefix,
                AskerLanguage.of(one(parameters, AskerLanguage.PARAMETER), accepted),
                values(parameters, "country", RegionQuery::country),
                values(parameters, "level", RegionQuery::level),
                size(one(parameters, "size")));
    }

    private static int size(@Nullable String text) {
        if (text == null) {
            return DEFAULT_SIZE;
        }
        int size = NUMBER.matcher(text).matches() ? Integer.parseInt(text) : 0;
        if (size < 1 || size > LARGEST_SIZE) {
            throw new InvalidParameterException(
                    "size", "It must be a whole number from 1 to " + LARGEST_SIZE + "; it is \"" + text + "\".");
        }
        return size;
    }

    private static String country(String text) {
        String code = text.toUpperCase(Locale.ROOT);
        if (!COUNTRY.matcher(code).matches()) {
            throw new InvalidParameterException("country", "It must be a code such as PE; it is \"" + text + "\".");
        }
        return code;
    }

    private static Level level(String text) {
        return Arrays.stream(Level.values())
                .filter(level -> level.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new InvalidParameterException(
                        "level", "It must be one of COUNTRY, ADMIN1, ADMIN2, TOWN; it is \"" + text + "\"."));
    }

    private static @Nullable String one(Map<String, List<String>> parameters, String name) {
        List<String> given = parameters.getOrDefault(name, List.of());
        if (given.size() > 1) {
            throw new InvalidParameterException(name, "It is given " + given.size() + " times, and can be once.");
        }
        String text =
                given.isEmpty() || given.get(0) == null ? "" : given.get(0).strip();
        return text.isEmpty() ? null : text;
    }

    private static <T> Set<T> values(Map<String, List<String>> parameters, String name, Function<String, T> reader) {
        return parameters.getOrDefault(name, List.of()).stream()
                .filter(given -> given != null)
                .flatMap(given -> Arrays.stream(given.split(",", -1)))
                .filter(text -> !text.isBlank())
                .map(text -> reader.apply(text.strip()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
