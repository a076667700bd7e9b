package org.atalaya.normalize.incidents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.atalaya.events.Harm;
import org.atalaya.events.SeriesChanged;
import org.atalaya.events.SeriesChanged.Point;
import org.atalaya.events.Where;
import org.jspecify.annotations.Nullable;

/** One speaker's running totals, as told by all reports that stand. */
record Series(String id, int version, List<Total> totals) {
    private static final Comparator<Total> ORDER =
            Comparator.comparing(Total::day).thenComparing(Total::at).thenComparing(Total::report);

    Series {
        totals = totals.stream().sorted(ORDER).toList();
    }

    /** By speaker, harm, region and start. */
    static String id(Total total) {
        Where where = total.where();
        return "ser-"
                + Ids.of(
                        Folding.fold(total.speaker()),
                        total.harm().name(),
                        where == null ? "" : String.valueOf(where.country()),
                        where == null ? "" : String.valueOf(where.admin1()),
                        where == null || where.name() == null ? "" : Folding.fold(where.name()),
                        String.valueOf(total.from()));
    }

    /** With a report's totals in the place of its older ones. */
    Series with(String report, List<Total> its) {
        List<Total> all = new ArrayList<>(totals);
        all.removeIf(total -> total.report().equals(report));
        all.addAll(its);
        return new Series(id, version, all);
    }

    Series next() {
        return new Series(id, version + 1, totals);
    }

    /** Of each day the total that was published last, and what it changed. */
    List<Point> points() {
        Map<LocalDate, Total> byDay = new TreeMap<>();
        totals.forEach(total -> byDay.put(total.day(), total));
        List<Point> points = new ArrayList<>();
        long before = 0;
        for (Total total : byDay.values()) {
            points.add(new Point(
                    total.day(),
                    total.number(),
                    total.number() - before,
                    total.report(),
                    total.revision(),
                    total.publisher(),
                    total.url(),
                    total.quote()));
            before = total.number();
        }
        return points;
    }

    SeriesChanged changed(Total like, Instant now, boolean backfill) {
        Harm harm = like.harm();
        @Nullable LocalDate from = like.from();
        return new SeriesChanged(id, version, like.speaker(), harm, like.where(), from, points(), now, backfill);
    }
}
