package org.atalaya.normalize.dates;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import org.atalaya.normalize.rules.Match;
import org.atalaya.normalize.rules.Units;

/**
 * A matched rule and the values that its items took.
 *
 * @param match where it matched
 * @param units the units that it matched in
 */
record Expression(Match match, Units units) {
    private static final Set<String> ABSOLUTE = Set.of("iso", "numeric", "dotted", "year", "years", "decade");
    private static final Set<String> OF_ANY_YEAR = Set.of("day", "month");
    private static final Set<String> OF_THAT_YEAR = Set.of("day-told", "month-told", "year-told");
    private static final long UNIT = DateLanguage.CLASSES.mask("UNIT");
    private static final long FULL_YEARS = DateUnits.YEAR | DateUnits.OLD_YEAR;

    /** Items that take a year of its century. */
    private static final List<String> DIGITS = List.of("YY", "TWO", "TENS", "TWO|TENS");

    /** From here on two digits are of the last century. */
    private static final int CENTURY = 70;

    /** From here on a decade in two digits is of the last century. */
    private static final int DECADES = 20;

    String meaning() {
        return match.rule().meaning();
    }

    /** Whether it names its days by itself. */
    boolean isAbsolute() {
        return ABSOLUTE.contains(meaning()) || year() > 0;
    }

    /** Whether it names a day or month that every year has. */
    boolean isOfAnyYear() {
        return OF_ANY_YEAR.contains(meaning()) && !has("YEAR-SHIFT");
    }

    /** Whether it names what comes round once a year. */
    boolean isNamedYearly() {
        return isOfAnyYear() || (meaning().equals("part-of-month") && !has("YEAR-SHIFT"));
    }

    /** "July of that year": of the year that was told of last. */
    boolean isOfThatYear() {
        return OF_THAT_YEAR.contains(meaning());
    }

    /** Whether it counts from the day that was told of last, or that the sentence speaks from. */
    boolean isFromTold() {
        return meaning().endsWith("-told") || meaning().equals("after-event");
    }

    boolean has(String item) {
        return match.unit(item, 0) >= 0;
    }

    /** The value of the n-th item (from 0) of that name, -1 where it took nothing. */
    int value(String item, int n) {
        int unit = match.unit(item, n);
        return unit < 0 ? -1 : (int) units.value(unit);
    }

    /** The last value of the items of that name, -1 where none took anything. */
    int last(String item) {
        int last = -1;
        for (int n = 0; value(item, n) >= 0 || value(item, n + 1) >= 0; n++) {
            last = value(item, n) >= 0 ? value(item, n) : last;
        }
        return last;
    }

    /** The year named, -1 where none is. */
    int year() {
        int full = match.unit(units, FULL_YEARS);
        if (full >= 0) {
            return (int) units.value(full);
        }
        int digits = DIGITS.stream().mapToInt(item -> value(item, 0)).max().orElse(-1);
        if (digits < 0) {
            return -1;
        }
        boolean isLastCentury = digits >= (meaning().equals("decade") ? DECADES : CENTURY);
        return digits + (isLastCentury ? 1900 : 2000);
    }

    /** The code of the feast named, see {@link Holidays}. */
    int holiday() {
        return Math.max(value("HOLIDAY", 0), value("FEAST", 0));
    }

    DayOfWeek weekday(int n) {
        return DayOfWeek.of(value("WEEKDAY", n));
    }

    Unit unit() {
        int unit = match.unit(units, UNIT);
        return unit < 0 ? Unit.DAY : Unit.of(units.value(unit));
    }

    /** How many units, 1 where no number is named. */
    long count() {
        return has("NUM") ? value("NUM", 0) : 1;
    }
}
