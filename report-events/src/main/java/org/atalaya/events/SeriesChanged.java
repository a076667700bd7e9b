package org.atalaya.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One speaker's running total of one harm in one region, after a change: the whole of it. Series are never added to
 * incidents, nor to each other.
 *
 * @param id stays the same for the life of the series
 * @param version 1 at first, one more with each change
 * @param speaker whose total it is: who is quoted, or the publisher where nobody is
 * @param from first day that is counted; null where it is not told
 * @param points by day, one for each day that a total is told for
 * @param backfill true where the change comes from history
 */
public record SeriesChanged(
        String id,
        int version,
        String speaker,
        Harm harm,
        @Nullable Where where,
        @Nullable LocalDate from,
        List<Point> points,
        Instant changed,
        boolean backfill) {

    /**
     * The total as it was told for a day.
     *
     * @param day last day that is counted
     * @param change the total less the one of the point before, below 0 for a correction; the total itself for the first
     * @param quote the report's own words
     */
    public record Point(
            LocalDate day,
            long total,
            long change,
            String report,
            int revision,
            String publisher,
            @Nullable String url,
            String quote) {
        public Point {
            Require.present(day, "Point.day");
            if (total < 0) {
                throw new IllegalArgumentException("Point.total is " + total + ", it must be at least 0");
            }
            Require.filled(report, "Point.report");
            Require.atLeast(1, revision, "Point.revision");
            Require.filled(publisher, "Point.publisher");
            Require.filled(quote, "Point.quote");
        }
    }

    public SeriesChanged {
        Require.filled(id, "SeriesChanged.id");
        Require.atLeast(1, version, "SeriesChanged.version");
        Require.filled(speaker, "SeriesChanged.speaker");
        Require.present(harm, "SeriesChanged.harm");
        points = Require.list(points, "SeriesChanged.points");
        Require.present(changed, "SeriesChanged.changed");
    }
}
