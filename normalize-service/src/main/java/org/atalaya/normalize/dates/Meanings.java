package org.atalaya.normalize.dates;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Computes the days that a matched rule means; the meanings are named in the rule files.
 *
 * @param monthFirst whether "3/4/2023" is the fourth of March
 * @param southern whether the seasons are those of the southern half of the world
 */
record Meanings(boolean monthFirst, boolean southern) {
    /**
     * The days meant, null where there is no such date or where an anchor is needed and absent.
     *
     * @param anchor the day the text speaks from
     * @param ahead whether the text speaks of what is to come
     */
    @Nullable Interval resolve(Expression told, @Nullable LocalDate anchor, boolean ahead) {
        try {
            if (told.isAbsolute()) {
                return absolute(told);
            }
            return anchor == null ? null : relative(told, anchor, ahead);
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    private @Nullable Interval absolute(Expression told) {
        int year = told.year();
        return switch (told.meaning()) {
            case "iso" -> Interval.day(LocalDate.of(year, told.value("MONTHNUM", 0), told.value("DAY", 0)));
            case "numeric" -> numeric(told.value("DAY", 0), told.value("DAY", 1), year);
            case "dotted" -> {
                int value = told.value("DOTTED", 0);
                yield numeric(value / 1_000_000, value / 10_000 % 100, value % 10_000);
            }
            case "decade" -> new Interval(LocalDate.of(year, 1, 1), LocalDate.of(year + 9, 12, 31));
            case "years" -> years(told, year);
            default -> ofYear(told, year);
        };
    }

    private Interval numeric(int first, int second, int year) {
        boolean swap = monthFirst ? second > 12 || first <= 12 : second > 12;
        return Interval.day(swap ? LocalDate.of(year, first, second) : LocalDate.of(year, second, first));
    }

    private static @Nullable Interval years(Expression told, int first) {
        int last = told.has("TWO") ? first / 100 * 100 + told.value("TWO", 0) : told.value("YEAR", 1);
        return last < first ? null : new Interval(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
    }

    /** What belongs to a year that is known. */
    private Interval ofYear(Expression told, int year) {
        return switch (told.meaning()) {
            case "part-of-month" ->
                PartsOfYear.tenDays(YearMonth.of(year, told.value("MONTH", 0)), told.value("PART-OF-MONTH", 0));
            case "quarter" -> PartsOfYear.quarter(told.value("NTH", 0), year);
            case "last-quarter" -> PartsOfYear.quarter(4, year);
            case "half" -> PartsOfYear.half(told.value("NTH", 0), year);
            case "season" -> PartsOfYear.season(told.value("SEASON", 0), year, southern);
            case "holiday" -> Holidays.in(told.holiday(), year);
            default -> YearDays.in(told, year);
        };
    }

    private @Nullable Interval relative(Expression told, LocalDate anchor, boolean ahead) {
        if (told.has("YEAR-SHIFT")) {
            return shiftedYear(told, anchor);
        }
        return switch (told.meaning()) {
            case "weekday" ->
                Interval.day(
                        ahead
                                ? Weekdays.onOrAfter(told.weekday(0), anchor)
                                : Weekdays.onOrBefore(told.weekday(0), anchor));
            case "last-weekday" -> Interval.day(Weekdays.onOrBefore(told.weekday(0), anchor.minusDays(1)));
            case "next-weekday" -> Interval.day(Weekdays.onOrAfter(told.weekday(0), anchor.plusDays(1)));
            case "weekday-of-last-week" -> weekdayOfLastWeek(told, anchor);
            case "weekdays" -> Weekdays.range(told, anchor);
            case "weekday-of-month" -> Weekdays.ofMonth(told, anchor);
            case "day-of-month" -> Weekdays.dayOfMonth(told, anchor);
            case "night" -> new Interval(anchor.minusDays(1), anchor);
            case "night-of" -> Weekdays.nightOf(Weekdays.onOrBefore(told.weekday(0), anchor.minusDays(1)));
            case "weekend" -> Weekdays.weekend(anchor, ahead);
            case "shift" -> Interval.day(anchor.plusDays(told.value("SHIFT", 0)));
            case "holiday" -> Holidays.nearest(told.holiday(), anchor, ahead);
            case "quarter", "half", "season" -> partOfYear(told, anchor, ahead);
            case "last-quarter" -> PartsOfYear.quarterAround(anchor, -1);
            case "last-season" -> lastSeason(told, anchor);
            case "part-of-month" -> ofYear(told, YearDays.nearest(told, anchor, ahead));
            case "part-of-this-month" -> PartsOfYear.tenDays(YearMonth.from(anchor), told.value("PART-OF-MONTH", 0));
            case "day-told", "month-told", "year-told" -> YearDays.in(told, anchor.getYear());
            case "day", "month" -> YearDays.in(told, YearDays.nearest(told, anchor, ahead));
            default -> counted(told, anchor, ahead);
        };
    }

    /** What counts days, weeks, months or years from the anchor. */
    private static @Nullable Interval counted(Expression told, LocalDate anchor, boolean ahead) {
        Unit unit = told.unit();
        return switch (told.meaning()) {
            case "last-unit" -> unit.around(unit.back(anchor, 1));
            case "next-unit" -> unit.around(unit.back(anchor, -1));
            case "this-unit" -> unit.around(anchor);
            case "so-far" -> new Interval(unit.around(anchor).from(), anchor);
            case "rest-of-unit" -> new Interval(anchor, unit.around(anchor).to());
            case "ago" -> unit.around(unit.back(anchor, told.count()));
            case "from-now" -> unit.around(unit.back(anchor, -told.count()));
            case "years-to-the-day" -> Interval.day(anchor.minusYears(told.count()));
            case "past" -> ahead ? null : new Interval(unit.back(anchor, told.count()), anchor);
            case "past-hours" -> new Interval(anchor.minusDays((told.count() + 23) / 24), anchor);
            case "hours-ago" ->
                new Interval(anchor.minusDays((told.count() + 23) / 24), anchor.minusDays(told.count() / 24));
            case "past-fortnight" -> new Interval(anchor.minusWeeks(2), anchor);
            case "past-decade" -> new Interval(anchor.minusYears(10 * told.count()), anchor);
            case "part-of-year" -> Interval.year(anchor.getYear());
            case "eve" -> Interval.day(anchor.minusDays(1));
            case "same-told" -> Interval.day(anchor);
            case "back-told", "after-event" -> unit.around(unit.back(anchor, told.count()));
            case "forth-told" -> unit.around(unit.back(anchor, -told.count()));
            default -> throw new IllegalStateException("No rule means \"" + told.meaning() + "\"");
        };
    }

    /** "March last year", "the end of this year", "this year". */
    private Interval shiftedYear(Expression told, LocalDate anchor) {
        int shift = told.value("YEAR-SHIFT", 0);
        int year = anchor.getYear() + shift;
        return switch (told.meaning()) {
            case "so-far" -> shift == 0 ? new Interval(LocalDate.of(year, 1, 1), anchor) : Interval.year(year);
            case "rest-of-year" -> new Interval(anchor, Interval.year(year).to());
            case "year-shift", "part-of-year" -> Interval.year(year);
            default -> ofYear(told, year);
        };
    }

    private Interval partOfYear(Expression told, LocalDate anchor, boolean ahead) {
        Interval same = ofYear(told, anchor.getYear());
        if (ahead) {
            return same.to().isBefore(anchor) ? ofYear(told, anchor.getYear() + 1) : same;
        }
        return same.from().isAfter(anchor) ? ofYear(told, anchor.getYear() - 1) : same;
    }

    /** The last one that had ended. */
    private Interval lastSeason(Expression told, LocalDate anchor) {
        int year = anchor.getYear();
        Interval season = PartsOfYear.season(told.value("SEASON", 0), year, southern);
        while (!season.to().isBefore(anchor)) {
            year--;
            season = PartsOfYear.season(told.value("SEASON", 0), year, southern);
        }
        return season;
    }

    private static Interval weekdayOfLastWeek(Expression told, LocalDate anchor) {
        LocalDate monday = Interval.week(anchor.minusWeeks(1)).from();
        return Interval.day(Weekdays.onOrAfter(told.weekday(0), monday));
    }
}
