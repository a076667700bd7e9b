package org.atalaya.normalize.dates;

import java.time.LocalDate;
import java.time.YearMonth;

/** A length of time that expressions count in. */
enum Unit {
    DAY(1),
    WEEK(2),
    MONTH(3),
    YEAR(4);

    private final long number;

    Unit(long number) {
        this.number = number;
    }

    long ordinalValue() {
        return number;
    }

    static Unit of(long number) {
        return values()[(int) number - 1];
    }

    LocalDate back(LocalDate from, long count) {
        return switch (this) {
            case DAY -> from.minusDays(count);
            case WEEK -> from.minusWeeks(count);
            case MONTH -> from.minusMonths(count);
            case YEAR -> from.minusYears(count);
        };
    }

    /** The calendar unit that a day lies in. */
    Interval around(LocalDate day) {
        return switch (this) {
            case DAY -> Interval.day(day);
            case WEEK -> Interval.week(day);
            case MONTH -> Interval.month(YearMonth.from(day));
            case YEAR -> Interval.year(day.getYear());
        };
    }
}
