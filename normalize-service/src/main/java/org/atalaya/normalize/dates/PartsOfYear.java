package org.atalaya.normalize.dates;

import java.time.LocalDate;
import java.time.YearMonth;

/** Quarters, halves, seasons, and the three parts of a month. */
final class PartsOfYear {
    private static final int QUARTER = 3;
    private static final int HALF = 6;

    private PartsOfYear() {}

    static Interval quarter(int number, int year) {
        return months(year, QUARTER * (number - 1) + 1, QUARTER);
    }

    static Interval half(int number, int year) {
        return months(year, HALF * (number - 1) + 1, HALF);
    }

    /** The quarter that a day lies in, or one before or after it. */
    static Interval quarterAround(LocalDate day, int away) {
        LocalDate there = day.plusMonths((long) QUARTER * away);
        return quarter((there.getMonthValue() - 1) / QUARTER + 1, there.getYear());
    }

    /**
     * Three whole months, as meteorologists count them; the year is that of the first.
     *
     * @param number 1 is spring, 4 is winter
     */
    static Interval season(int number, int year, boolean southern) {
        int northern = southern ? (number + 1) % 4 + 1 : number;
        return months(year, QUARTER * northern, QUARTER);
    }

    /** The first ten days of a month, the second, or the rest. */
    static Interval tenDays(YearMonth month, int part) {
        return new Interval(month.atDay(10 * part - 9), part == 3 ? month.atEndOfMonth() : month.atDay(10 * part));
    }

    private static Interval months(int year, int first, int count) {
        YearMonth begin = YearMonth.of(year, first);
        return new Interval(begin.atDay(1), begin.plusMonths(count - 1L).atEndOfMonth());
    }
}
