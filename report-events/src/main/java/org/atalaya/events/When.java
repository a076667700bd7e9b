package org.atalaya.events;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The days on which something happened, both inclusive.
 *
 * @param precision UCDP date_prec: 1 a day, 2 two to six days, 3 a week, 4 a month, 5 longer
 */
public record When(LocalDate from, LocalDate to, int precision) {
    private static final int LONGEST_MONTH = 31;

    public When {
        Require.present(from, "When.from");
        Require.present(to, "When.to");
        Require.precision(precision, 5, "When.precision");
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("When.to is " + to + ", before When.from, " + from);
        }
    }

    /** The interval with the precision that follows from its length. */
    public static When between(LocalDate from, LocalDate to) {
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        int precision = days == 1 ? 1 : days < 7 ? 2 : days == 7 ? 3 : days <= LONGEST_MONTH ? 4 : 5;
        return new When(from, to, Math.max(1, precision));
    }
}
