package org.atalaya.normalize.dates;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a field has told of so far: the year it speaks of, and its last day. */
final class Narrative {
    /** The last day of the year that was told of last, and its paragraph. */
    private @Nullable LocalDate yearEnd;

    private int paragraph = -1;
    private @Nullable LocalDate lastDay;
    private @Nullable Interval last;
    private int sentence = -1;

    /** The days that were told with their year. */
    private final Map<MonthDay, LocalDate> named = new HashMap<>();

    private @Nullable LocalDate latestNamed;

    /** The year told of in the paragraph, as its last day; null where it is none, or not before the anchor. */
    @Nullable LocalDate year(int inParagraph, @Nullable LocalDate anchor) {
        LocalDate end = yearEnd;
        boolean isOld = end != null && inParagraph == paragraph && (anchor == null || end.isBefore(anchor));
        return isOld ? end : null;
    }

    /** The year that was told of last, as its last day. */
    @Nullable LocalDate year() {
        return yearEnd;
    }

    /** What "the day before" or "the following year" counts from. */
    @Nullable LocalDate before(Unit unit) {
        Interval told = last;
        boolean isLonger = unit == Unit.MONTH || unit == Unit.YEAR;
        return isLonger && told != null ? told.from() : lastDay;
    }

    /** The day of that name that was told with its year; null where there was none. */
    @Nullable LocalDate named(LocalDate day) {
        return named.get(MonthDay.from(day));
    }

    /** The latest day that was told with its year: where nothing else tells when the text was written, it is about then. */
    @Nullable LocalDate latestNamed() {
        return latestNamed;
    }

    /** What was told of last a year before, else the year before the anchor; null without an anchor. */
    @Nullable Interval yearBefore(@Nullable LocalDate anchor) {
        Interval told = last;
        if (told != null && !told.isDay()) {
            boolean isMonths = told.to().equals(YearMonth.from(told.to()).atEndOfMonth());
            LocalDate to = told.to().minusYears(1);
            return new Interval(
                    told.from().minusYears(1), isMonths ? YearMonth.from(to).atEndOfMonth() : to);
        }
        return anchor == null ? null : Interval.year(anchor.getYear() - 1);
    }

    /** The month or so that was told of last, where it was in this sentence; null where it was not, or of a day. */
    @Nullable Interval within(int inSentence) {
        Interval told = last;
        boolean isShort =
                told != null && !told.isDay() && told.to().isBefore(told.from().plusMonths(1));
        return isShort && sentence == inSentence ? told : null;
    }

    /** Whether what was told of last, in this sentence, is after some days. */
    boolean isAfter(Interval days, int inSentence) {
        return last != null && sentence == inSentence && last.from().isAfter(days.to());
    }

    void tell(Interval days, boolean isDay, boolean isAbsolute, boolean namesYear, int inParagraph, int inSentence) {
        last = days;
        sentence = inSentence;
        if (isDay) {
            lastDay = days.from();
        }
        if (isDay && isAbsolute) {
            named.put(MonthDay.from(days.from()), days.from());
            latestNamed = latestNamed == null || days.from().isAfter(latestNamed) ? days.from() : latestNamed;
        }
        if (namesYear) {
            yearEnd = LocalDate.of(days.to().getYear(), 12, 31);
            paragraph = inParagraph;
        }
    }
}
