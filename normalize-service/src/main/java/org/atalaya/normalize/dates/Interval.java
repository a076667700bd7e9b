package org.atalaya.normalize.dates;

import java.time.LocalDate;
import java.time.YearMonth;

/** Days from the first to the last, both inclusive. */
record Interval(LocalDate from, LocalDate to) {
    static Interval day(LocalDate day) {
        return new Interval(day, day);
    }

    boolean isDay() {
        return from.equals(to);
    }

    static Interval month(YearMonth month) {
        return new Interval(month.atDay(1), month.atEndOfMonth());
    }

    static Interval year(int year) {
        return new Interval(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    static Interval week(LocalDate anyDay) {
        LocalDate monday = anyDay.minusDays(anyDay.getDayOfWeek().getValue() - 1L);
        return new Interval(monday, monday.plusDays(6));
    }
}
