package org.atalaya.normalize.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days told by their weekday. */
final class Weekdays {
    /** Months that "Monday 12" may lie back. */
    private static final int LONGEST_WITHOUT_MONTH = 4;

    private Weekdays() {}

    static LocalDate onOrBefore(DayOfWeek weekday, LocalDate day) {
        return day.minusDays(Math.floorMod(day.getDayOfWeek().getValue() - weekday.getValue(), 7));
    }

    static LocalDate onOrAfter(DayOfWeek weekday, LocalDate day) {
        return onOrBefore(weekday, day.plusDays(6));
    }

    /** "Friday and Saturday", "from Monday to Wednesday": the last ones before the anchor. */
    static Interval range(Expression told, LocalDate anchor) {
        LocalDate last = onOrBefore(told.weekday(1), anchor);
        return new Interval(onOrBefore(told.weekday(0), last), last);
    }

    /** "Monday 12": null where none of the last months had that day. */
    static @Nullable Interval ofMonth(Expression told, LocalDate anchor) {
        LocalDate oldest = anchor.minusMonths(LONGEST_WITHOUT_MONTH);
        for (LocalDate each = onOrBefore(told.weekday(0), anchor); each.isAfter(oldest); each = each.minusWeeks(1)) {
            if (each.getDayOfMonth() == told.value("DAY", 0)) {
                return Interval.day(each);
            }
        }
        return null;
    }

    /** "The 12th": that of this month, or of the last one that had it. */
    static @Nullable Interval dayOfMonth(Expression told, LocalDate anchor) {
        int day = told.value("DAY", 0);
        for (LocalDate month = anchor.withDayOfMonth(1);
                month.isAfter(anchor.minusMonths(3));
                month = month.minusMonths(1)) {
            if (day <= month.lengthOfMonth() && !month.withDayOfMonth(day).isAfter(anchor)) {
                return Interval.day(month.withDayOfMonth(day));
            }
        }
        return null;
    }

    static Interval nightOf(LocalDate evening) {
        return new Interval(evening, evening.plusDays(1));
    }

    /** The last weekend, up to the anchor where it lies in it; the next one where the text looks ahead. */
    static Interval weekend(LocalDate anchor, boolean ahead) {
        if (ahead) {
            LocalDate next = onOrAfter(DayOfWeek.SATURDAY, anchor);
            return new Interval(next, next.plusDays(1));
        }
        LocalDate saturday = onOrBefore(DayOfWeek.SATURDAY, anchor);
        return new Interval(saturday, saturday.equals(anchor) ? anchor : saturday.plusDays(1));
    }
}
