package org.atalaya.normalize.dates;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Days and months that every year has, and the year in which an expression means them. */
final class YearDays {
    /** Years that hold a leap year for certain, but for a turn of the century. */
    private static final int LEAP = 5;

    private static final int LEAP_YEAR = 2000;

    /** Days that a weekday's date may lie ahead where it fits no year before. */
    private static final int NEAR_AHEAD = 90;

    private YearDays() {}

    /** Whether the day and month exist in any year. */
    static boolean isPossible(Expression told) {
        return exists(told, LEAP_YEAR);
    }

    /** The days in a year; where they run over its beginning, the year is that of the last. */
    static Interval in(Expression told, int year) {
        int month = told.value("MONTH", 0);
        if (month < 0) {
            return Interval.year(year);
        }
        int lastMonth = told.has("MONTH") && told.value("MONTH", 1) > 0 ? told.value("MONTH", 1) : month;
        int day = told.value("DAY", 0);
        if (day < 0) {
            YearMonth first = YearMonth.of(lastMonth < month ? year - 1 : year, month);
            return new Interval(first.atDay(1), YearMonth.of(year, lastMonth).atEndOfMonth());
        }
        LocalDate from = LocalDate.of(lastMonth < month ? year - 1 : year, month, day);
        LocalDate to = LocalDate.of(year, lastMonth, told.last("DAY"));
        return to.isBefore(from) ? new Interval(to, from) : new Interval(from, to);
    }

    /**
     * The year in which the days lie nearest, but not after the anchor, or not before it where the text looks ahead. A
     * weekday decides where it fits one of the last years only.
     */
    static int nearest(Expression told, LocalDate anchor, boolean ahead) {
        if (told.has("WEEKDAY") && told.has("DAY")) {
            Integer fitting = fitting(told, anchor);
            if (fitting != null) {
                return fitting;
            }
        }
        int step = ahead ? 1 : -1;
        for (int years = 0; years < LEAP; years++) {
            int year = anchor.getYear() + step * years;
            boolean fits =
                    exists(told, year) && (ahead ? !endsBefore(told, year, anchor) : !beginsAfter(told, year, anchor));
            if (fits) {
                return year;
            }
        }
        return anchor.getYear();
    }

    private static @Nullable Integer fitting(Expression told, LocalDate anchor) {
        for (int year = anchor.getYear() + 1; year > anchor.getYear() - LEAP; year--) {
            if (!exists(told, year)) {
                continue;
            }
            LocalDate day = in(told, year).from();
            if (day.getDayOfWeek() == told.weekday(0) && day.isBefore(anchor.plusDays(NEAR_AHEAD))) {
                return year;
            }
        }
        return null;
    }

    private static boolean beginsAfter(Expression told, int year, LocalDate anchor) {
        return in(told, year).from().isAfter(anchor);
    }

    private static boolean endsBefore(Expression told, int year, LocalDate anchor) {
        return in(told, year).to().isBefore(anchor);
    }

    /** The 29th of February is not in every year. */
    private static boolean exists(Expression told, int year) {
        int month = told.value("MONTH", 0);
        int lastMonth = told.value("MONTH", 1) > 0 ? told.value("MONTH", 1) : month;
        return exists(told.value("DAY", 0), month, year) && exists(told.last("DAY"), lastMonth, year);
    }

    private static boolean exists(int day, int month, int year) {
        return day < 1 || month < 1 || day <= YearMonth.of(year, month).lengthOfMonth();
    }
}
