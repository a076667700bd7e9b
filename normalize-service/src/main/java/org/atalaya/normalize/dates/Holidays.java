package org.atalaya.normalize.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.chrono.HijrahChronology;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;

/**
 * Feasts, fixed and movable, as the word files write them: "1225" is month and day, "easter-2" counts from Easter Sunday,
 * "easter-7/8" with a length in days, "hijri-1001" is month and day of the Islamic calendar (Umm al-Qura; day 00 is the
 * whole month), "thursday-4-11" the fourth Thursday of November ("5" is the last).
 */
final class Holidays {
    private static final long EASTER = 1_000_000;
    private static final long HIJRI = 2_000_000;
    private static final long WEEKDAY = 3_000_000;
    private static final long MIDDLE = 500;
    private static final int LAST = 5;

    private Holidays() {}

    static boolean isCode(String written) {
        return written.startsWith("easter") || written.startsWith("hijri-") || written.indexOf("day-") > 0;
    }

    static long code(String written) {
        if (written.startsWith("easter")) {
            List<String> parts = List.of(written.substring("easter".length()).split("/", -1));
            long offset = parts.get(0).isEmpty() ? 0 : Long.parseLong(parts.get(0));
            long length = parts.size() == 1 ? 1 : Long.parseLong(parts.get(1));
            return EASTER + (offset + MIDDLE) * 100 + length;
        }
        List<String> parts = List.of(written.split("-", -1));
        if (parts.get(0).equals("hijri")) {
            return HIJRI + Long.parseLong(parts.get(1));
        }
        long weekday = DayOfWeek.valueOf(parts.get(0).toUpperCase(Locale.ROOT)).getValue();
        return WEEKDAY + weekday * 1000 + Long.parseLong(parts.get(1)) * 100 + Long.parseLong(parts.get(2));
    }

    /** The feast of a year of the common calendar. */
    static Interval in(long code, int year) {
        if (code < EASTER) {
            return Interval.day(LocalDate.of(year, (int) code / 100, (int) code % 100));
        }
        if (code < HIJRI) {
            LocalDate first = easter(year).plusDays((code - EASTER) / 100 - MIDDLE);
            return new Interval(first, first.plusDays((code - EASTER) % 100 - 1));
        }
        if (code < WEEKDAY) {
            return hijri((int) (code - HIJRI), year);
        }
        int rest = (int) (code - WEEKDAY);
        LocalDate month = LocalDate.of(year, rest % 100, 1);
        DayOfWeek weekday = DayOfWeek.of(rest / 1000);
        int nth = rest / 100 % 10;
        return Interval.day(month.with(
                nth == LAST
                        ? TemporalAdjusters.lastInMonth(weekday)
                        : TemporalAdjusters.dayOfWeekInMonth(nth, weekday)));
    }

    /** The last one that began on or before a day, or the first that begins on or after it. */
    static Interval nearest(long code, LocalDate anchor, boolean ahead) {
        int year = anchor.getYear();
        Interval same = in(code, year);
        if (ahead) {
            return same.from().isBefore(anchor) ? in(code, year + 1) : same;
        }
        return same.from().isAfter(anchor) ? in(code, year - 1) : same;
    }

    private static Interval hijri(int monthAndDay, int year) {
        int month = monthAndDay / 100;
        int day = Math.max(1, monthAndDay % 100);
        HijrahDate first = HijrahChronology.INSTANCE.date(LocalDate.of(year, 1, 1));
        int hijriYear = first.get(java.time.temporal.ChronoField.YEAR);
        HijrahDate feast = HijrahDate.of(hijriYear, month, day);
        if (LocalDate.from(feast).getYear() < year) {
            feast = HijrahDate.of(hijriYear + 1, month, day);
        }
        LocalDate from = LocalDate.from(feast);
        boolean isMonth = monthAndDay % 100 == 0;
        return isMonth
                ? new Interval(
                        from, LocalDate.from(feast.plus(1, ChronoUnit.MONTHS)).minusDays(1))
                : Interval.day(from);
    }

    /** Easter Sunday of the Gregorian calendar, by the rule of Oudin (1940). */
    static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int moon = (century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15) % 30;
        int full = moon - moon / 28 * (1 - moon / 28 * (29 / (moon + 1)) * ((21 - golden) / 11));
        int weekday = (year + year / 4 + full + 2 - century + century / 4) % 7;
        int shift = full - weekday;
        int month = 3 + (shift + 40) / 44;
        return LocalDate.of(year, month, shift + 28 - 31 * (month / 4));
    }
}
