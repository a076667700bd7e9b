package org.atalaya.search.reports;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atalaya.events.Harm;
import org.atalaya.kit.problems.InvalidParameterException;
import org.atalaya.search.exports.LivingNames;
import org.atalaya.search.regions.AskerLanguage;
import org.atalaya.search.regions.RegionParameters;
import org.atalaya.search.requests.RequestParameters;
import org.jspecify.annotations.Nullable;

/** Reads a query from the parameters of a request; what cannot be used is refused by its name. */
final class QueryParameters {
    static final int DEFAULT_SIZE = 20;
    static final int LARGEST_SIZE = 100;

    private static final int LONGEST_WORDS = 1_000;
    private static final int VAGUEST_DATE = 5;
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
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

    /** What may differ from page to page. */
    private static final Set<String> OF_A_PAGE = Set.of("cursor", "size", "facets", AskerLanguage.PARAMETER);

    private QueryParameters() {}

    /** What is not asked of a file, which has no pages. */
    private static final Set<String> OF_AN_EXPORT = Stream.concat(
                    KNOWN.stream()
                            .filter(name -> !Set.of("cursor", "size", "facets").contains(name)),
                    Stream.of(LivingNames.PARAMETER))
            .collect(Collectors.toUnmodifiableSet());

    static ReportQuery parse(Map<String, List<String>> given) {
        return query(RequestParameters.of(given, KNOWN));
    }

    /** The parameters of a request for a file of all that is found. */
    static RequestParameters ofExport(Map<String, List<String>> given) {
        return RequestParameters.of(given, OF_AN_EXPORT);
    }

    static ReportQuery query(RequestParameters parameters) {
        String words = parameters.words("q", LONGEST_WORDS);
        String cursor = parameters.one("cursor");
        Long precision = parameters.number("eventPrecision", 1, VAGUEST_DATE);
        Long size = parameters.number("size", 1, LARGEST_SIZE);
        return new ReportQuery(
                words,
                parameters.codes("language", LANGUAGE, text -> text.toLowerCase(Locale.ROOT), "en"),
                parameters.whole("publisher"),
                RegionParameters.countries(parameters),
                RegionParameters.admin1(parameters),
                RegionParameters.admin2(parameters),
                RegionParameters.places(parameters),
                RegionParameters.area(parameters),
                parameters.choices("harm", Harm.values(), Harm::name),
                parameters.number("min", 1, Long.MAX_VALUE),
                parameters.days("eventFrom", "eventTo"),
                precision == null ? null : precision.intValue(),
                parameters.days("publishedFrom", "publishedTo"),
                sort(parameters, words),
                size == null ? DEFAULT_SIZE : size.intValue(),
                cursor == null ? null : Cursor.decode(cursor, parameters.question(OF_A_PAGE)),
                facets(parameters));
    }

    /** Stands for the question that a cursor belongs to. */
    static int question(Map<String, List<String>> given) {
        return RequestParameters.of(given, KNOWN).question(OF_A_PAGE);
    }

    private static ReportSort sort(RequestParameters parameters, @Nullable String words) {
        ReportSort sort = parameters.choice("sort", ReportSort.values(), ReportSort::parameter);
        if (sort == ReportSort.RELEVANCE && words == null) {
            throw new InvalidParameterException("sort", "Relevance needs words to be relevant to: give q.");
        }
        if (sort != null) {
            return sort;
        }
        return words == null ? ReportSort.NEWEST : ReportSort.RELEVANCE;
    }

    private static Set<Facet> facets(RequestParameters parameters) {
        Set<Facet> facets = EnumSet.noneOf(Facet.class);
        facets.addAll(parameters.choices("facets", Facet.values(), Facet::parameter));
        return facets;
    }
}
