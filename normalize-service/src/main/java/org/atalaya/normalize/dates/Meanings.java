package org.atalaya.normalize.dates;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import org.atalaya.normalize.rules.Match;
import org.atalaya.normalize.rules.Units;
import org.jspecify.annotations.Nullable;

/** Computes the days that a matched rule means; the meanings are named in the rule files. */
final class Meanings {
    private static final int LEAP_YEAR = 2000;
    /** Years that hold a leap year for certain, but for a turn of the century. */
    private static final int LEAP = 5;

    /** Months that "Monday 12" may lie back. */
    private static final int LONGEST_WITHOUT_MONTH = 4;

    private final boolean monthFirst;

    Meanings(boolean monthFirst) {
        this.monthFirst = monthFirst;
    }

    /** Whether the match names its days by itself. */
    static boolean isAbsolute(Match match, Units units) {
        return switch (match.rule().meaning()) {
            case "iso", "numeric", "dotted", "year", "decade" -> true;
            default -> year(match, units) > 0;
        };
    }

    /** Whether the match names a day or month that every year has. */
    static boolean isOfAnyYear(Match match) {
        return match.rule().meaning().equals("day") || match.rule().meaning().equals("month");
    }

    /** "July of that year": the year that was told of last. */
    static boolean isOfThatYear(Match match) {
        return match.rule().meaning().equals("month-told")
                || match.rule().meaning().equals("year-told");
    }

    /** Whether the match counts from the day that was told of last, or that the sentence speaks from. */
    static boolean isFromTold(Match match) {
        String meaning = match.rule().meaning();
        return meaning.endsWith("-told") || meaning.equals("after-event");
    }

    /**
     * The days meant, null where there is no such date or where an anchor is needed and absent.
     *
     * @param anchor the day the text speaks from
     */
    @Nullable Interval resolve(Match match, Units units, @Nullable LocalDate anchor) {
        try {
            return isAbsolute(match, units)
                    ? absolute(match, units)
                    : anchor == null ? null : relative(match, units, anchor);
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    /** Whether the day and month exist in any year. */
    static boolean isPossible(Match match, Units units) {
        return exists(match, units, LEAP_YEAR);
    }

    private @Nullable Interval absolute(Match match, Units units) {
        int year = year(match, units);
        return switch (match.rule().meaning()) {
            case "iso" ->
                Interval.day(LocalDate.of(
                        year, (int) units.value(match.unit("MONTHNUM", 0)), (int) units.value(match.unit("DAY", 0))));
            case "numeric" ->
                numeric((int) units.value(match.unit("DAY", 0)), (int) units.value(match.unit("DAY", 1)), year);
            case "dotted" -> {
                long value = units.value(match.start());
                yield numeric((int) (value / 1_000_000), (int) (value / 10_000 % 100), (int) (value % 10_000));
            }
            case "part-of-month" -> partOfMonth(match, units, year);
            case "decade" -> new Interval(LocalDate.of(year, 1, 1), LocalDate.of(year + 9, 12, 31));
            default -> inYear(match, units, year);
        };
    }

    private Interval numeric(int first, int second, int year) {
        boolean swap = monthFirst ? second > 12 || first <= 12 : second > 12;
        return Interval.day(swap ? LocalDate.of(year, first, second) : LocalDate.of(year, second, first));
    }

    private static @Nullable Interval relative(Match match, Units units, LocalDate anchor) {
        return switch (match.rule().meaning()) {
            case "weekday" -> Interval.day(onOrBefore(weekday(match, units), anchor));
            case "last-weekday" -> Interval.day(onOrBefore(weekday(match, units), anchor.minusDays(1)));
            case "next-weekday" -> Interval.day(onOrBefore(weekday(match, units), anchor.plusDays(7)));
            case "shift" -> Interval.day(anchor.plusDays(units.value(match.unit("SHIFT", 0))));
            case "last-unit" -> unit(match, units).around(unit(match, units).back(anchor, 1));
            case "next-unit" -> unit(match, units).around(unit(match, units).back(anchor, -1));
            case "this-unit" -> new Interval(unit(match, units).around(anchor).from(), anchor);
            case "ago" -> ago(match, units, anchor);
            case "years-to-the-day" -> Interval.day(anchor.minusYears(count(match, units)));
            case "past-hours" -> new Interval(anchor.minusDays((count(match, units) + 23) / 24), anchor);
            case "weekdays" -> weekdays(match, units, anchor);
            case "weekday-of-month" -> weekdayOfMonth(match, units, anchor);
            case "night" -> new Interval(anchor.minusDays(1), anchor);
            case "night-of" -> nightOf(onOrBefore(weekday(match, units), anchor.minusDays(1)));
            case "weekend" -> weekend(anchor);
            case "holiday" -> Interval.day(holiday(match, units, anchor));
            case "part-of-month" -> partOfMonth(match, units, nearestYear(match, units, anchor));
            case "part-of-this-month" -> tenDays(YearMonth.from(anchor), value(match, units, "PART-OF-MONTH", 0));
            case "same-told" -> Interval.day(anchor);
            case "back-told", "after-event" -> shifted(match, units, anchor, 1);
            case "forth-told" -> shifted(match, units, anchor, -1);
            case "month-told", "year-told" -> inYear(match, units, anchor.getYear());
            case "past" -> new Interval(unit(match, units).back(anchor, count(match, units)), anchor);
            default -> inYear(match, units, nearestYear(match, units, anchor));
        };
    }

    private static Interval ago(Match match, Units units, LocalDate anchor) {
        Unit unit = unit(match, units);
        return unit.around(unit.back(anchor, count(match, units)));
    }

    /** So many days, weeks, months or years from a day, a day where the expression names no unit. */
    private static Interval shifted(Match match, Units units, LocalDate day, long direction) {
        Unit unit = match.unit("UNIT", 0) < 0 ? Unit.DAY : unit(match, units);
        return unit.around(unit.back(day, direction * count(match, units)));
    }

    private static Interval weekdays(Match match, Units units, LocalDate anchor) {
        LocalDate last = onOrBefore(DayOfWeek.of(value(match, units, "WEEKDAY", 1)), anchor);
        return new Interval(onOrBefore(weekday(match, units), last), last);
    }

    /** "Monday 12": null where none of the last months had that day. */
    private static @Nullable Interval weekdayOfMonth(Match match, Units units, LocalDate anchor) {
        int day = value(match, units, "DAY", 0);
        LocalDate oldest = anchor.minusMonths(LONGEST_WITHOUT_MONTH);
        for (LocalDate each = onOrBefore(weekday(match, units), anchor);
                each.isAfter(oldest);
                each = each.minusWeeks(1)) {
            if (each.getDayOfMonth() == day) {
                return Interval.day(each);
            }
        }
        return null;
    }

    private static Interval nightOf(LocalDate evening) {
        return new Interval(evening, evening.plusDays(1));
    }

    private static Interval weekend(LocalDate anchor) {
        LocalDate saturday = onOrBefore(DayOfWeek.SATURDAY, anchor);
        return new Interval(saturday, saturday.equals(anchor) ? anchor : saturday.plusDays(1));
    }

    private static LocalDate holiday(Match match, Units units, LocalDate anchor) {
        int monthAndDay = value(match, units, "HOLIDAY", 0);
        LocalDate day = LocalDate.of(anchor.getYear(), monthAndDay / 100, monthAndDay % 100);
        return day.isAfter(anchor) ? day.minusYears(1) : day;
    }

    private static Interval partOfMonth(Match match, Units units, int year) {
        YearMonth month = YearMonth.of(year, value(match, units, "MONTH", 0));
        return tenDays(month, value(match, units, "PART-OF-MONTH", 0));
    }

    /** The first ten days of a month, the second, or the rest. */
    private static Interval tenDays(YearMonth month, int part) {
        return new Interval(month.atDay(10 * part - 9), part == 3 ? month.atEndOfMonth() : month.atDay(10 * part));
    }

    private static long count(Match match, Units units) {
        int unit = match.unit("NUM", 0);
        return unit < 0 ? 1 : units.value(unit);
    }

    private static Interval inYear(Match match, Units units, int year) {
        int month = value(match, units, "MONTH", 0);
        int day = value(match, units, "DAY", 0);
        int lastMonth = Math.max(value(match, units, "MONTH", 1), 0);
        if (month < 0) {
            return Interval.year(year);
        }
        if (day < 0) {
            YearMonth first = YearMonth.of(year, month);
            return lastMonth == 0
                    ? Interval.month(first)
                    : new Interval(first.atDay(1), YearMonth.of(year, lastMonth).atEndOfMonth());
        }
        int lastDay = value(match, units, "DAY", 1);
        LocalDate from = LocalDate.of(year, month, day);
        if (lastDay < 0) {
            return Interval.day(from);
        }
        LocalDate to = LocalDate.of(year, lastMonth == 0 ? month : lastMonth, lastDay);
        return to.isBefore(from) ? new Interval(to, from) : new Interval(from, to);
    }

    /** The year in which the day or month lies nearest, but not after the anchor. */
    private static int nearestYear(Match match, Units units, LocalDate anchor) {
        for (int year = anchor.getYear(); year > anchor.getYear() - LEAP; year--) {
            if (exists(match, units, year) && !inYear(match, units, year).from().isAfter(anchor)) {
                return year;
            }
        }
        return anchor.getYear();
    }

    /** The 29th of February is not in every year. */
    private static boolean exists(Match match, Units units, int year) {
        int day = value(match, units, "DAY", 0);
        int month = value(match, units, "MONTH", 0);
        return day < 1 || month < 1 || day <= YearMonth.of(year, month).lengthOfMonth();
    }

    private static LocalDate onOrBefore(DayOfWeek weekday, LocalDate day) {
        int back = Math.floorMod(day.getDayOfWeek().getValue() - weekday.getValue(), 7);
        return day.minusDays(back);
    }

    private static DayOfWeek weekday(Match match, Units units) {
        return DayOfWeek.of(value(match, units, "WEEKDAY", 0));
    }

    private static Unit unit(Match match, Units units) {
        return Unit.of(value(match, units, "UNIT", 0));
    }

    private static int year(Match match, Units units) {
        int year = value(match, units, "YEAR", 0);
        int twoDigits = value(match, units, "YY", 0);
        return year > 0 ? year : twoDigits > 0 ? 1900 + twoDigits : -1;
    }

    private static int value(Match match, Units units, String item, int n) {
        int unit = match.unit(item, n);
        return unit < 0 ? -1 : (int) units.value(unit);
    }
}
