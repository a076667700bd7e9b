package org.atalaya.search.regions;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.atalaya.gazetteer.Level;
import org.atalaya.kit.problems.InvalidParameterException;
import org.atalaya.search.requests.RequestParameters;
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
    private static final Set<String> KNOWN = Set.of("prefix", AskerLanguage.PARAMETER, "country", "level", "size");

    static RegionQuery parse(Map<String, List<String>> given, @Nullable String accepted) {
        RequestParameters parameters = RequestParameters.of(given, KNOWN);
        String prefix = parameters.words("prefix", LONGEST_PREFIX);
        if (prefix == null) {
            throw new InvalidParameterException("prefix", "It must be the beginning of a name.");
        }
        Long size = parameters.number("size", 1, LARGEST_SIZE);
        return new RegionQuery(
                prefix,
                AskerLanguage.of(parameters.one(AskerLanguage.PARAMETER), accepted),
                Set.copyOf(RegionParameters.countries(parameters)),
                Set.copyOf(parameters.choices("level", Level.values(), Level::name)),
                size == null ? DEFAULT_SIZE : size.intValue());
    }
}
