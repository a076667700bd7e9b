package org.atalaya.search.incidents;

import java.util.Set;
import org.atalaya.events.Harm;
import org.atalaya.search.regions.RegionParameters;
import org.atalaya.search.requests.RequestParameters;

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
    private static final int MOST_SOURCES = 1_000;
    private static final int VAGUEST_DATE = 5;
    private static final int VAGUEST_PLACE = 6;

    private IncidentFilters() {}

    public static IncidentFilter read(RequestParameters parameters) {
        RequestParameters.Days days = parameters.days("from", "to");
        return new IncidentFilter(
                parameters.words("q", LONGEST_WORDS),
                RegionParameters.countries(parameters),
                RegionParameters.admin1(parameters),
                RegionParameters.admin2(parameters),
                RegionParameters.places(parameters),
                RegionParameters.area(parameters),
                days.from(),
                days.to(),
                parameters.choices("harm", Harm.values(), Harm::name),
                parameters.number("min", 1, Long.MAX_VALUE),
                parameters.number("confirmedBy", 1, MOST_SOURCES),
                parameters.number("datePrecision", 1, VAGUEST_DATE),
                parameters.number("placePrecision", 1, VAGUEST_PLACE));
    }
}
