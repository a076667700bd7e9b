package org.atalaya.search.reports;

import java.util.List;
import java.util.Set;
import org.atalaya.events.Harm;
import org.atalaya.search.regions.Area;
import org.atalaya.search.requests.RequestParameters.Days;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for. Where several values are given for one field, one of them must hold; all fields must.
 *
 * @param words in the simple query syntax of Elasticsearch; null for all reports
 * @param places GeoNames ids of places as reports name them
 * @param area where the harm happened on the map
 * @param minimum fewest people that one claim speaks of
 * @param event the days, one of which the harm may have happened on
 * @param eventPrecision the vaguest date of the harm that will do, as {@link org.atalaya.events.When} counts; null for any
 * @param published days of publication (UTC)
 * @param cursor where the page before ended; null for the first page
 */
record ReportQuery(
        @Nullable String words,
        List<String> languages,
        List<String> publishers,
        List<String> countries,
        List<String> admin1,
        List<String> admin2,
        List<Long> places,
        @Nullable Area area,
        List<Harm> harms,
        @Nullable Long minimum,
        Days event,
        @Nullable Integer eventPrecision,
        Days published,
        ReportSort sort,
        int size,
        @Nullable Cursor cursor,
        Set<Facet> facets) {

    /** Whether one claim must fulfil what is asked of place, time and harm together. */
    boolean asksForClaims() {
        return !harms.isEmpty() || minimum != null || eventPrecision != null;
    }

    /** Whether it matters which point a place has, which only a claim or the focus tells. */
    boolean asksForPoints() {
        return !places.isEmpty() || area != null;
    }
}
