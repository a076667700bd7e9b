package org.atalaya.normalize.reports;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.atalaya.events.Field;
import org.atalaya.events.Scope;
import org.atalaya.events.When;
import org.atalaya.normalize.casualties.FoundClaim;
import org.atalaya.normalize.dates.FoundDate;
import org.atalaya.normalize.dates.Standing;
import org.atalaya.normalize.reports.HarmDates.HarmDate;
import org.atalaya.normalize.reports.TimeOfHarm.Timed;
import org.jspecify.annotations.Nullable;

/**
 * The stretch of time that a total is of: from the start that its sentence, another one, the title or the whole report
 * tells, to the end of its count, else to the day the report speaks from.
 */
final class TimeOfTotals {
    /** Days before which no count that is told now ended: a day without a year is then one to come. */
    private static final int LATEST_COUNT = 200;

    /** How far the end of a count may stand from what was counted, in words. */
    private static final int COUNT_REACHES = 10;

    private final List<HarmDate> dates;

    /** Until when counts went: "as of Tuesday". */
    private final List<FoundDate> ends;

    private final @Nullable LocalDate spoken;
    private final @Nullable When ofTitle;
    private final @Nullable When onlyStart;

    /** The time since what goes on began; null where the report does not tell of it. */
    private final @Nullable When sinceOnset;

    /**
     * Reads what the whole report says of its totals.
     *
     * @param onset the day on which what goes on began; null where the report does not tell
     * @param spoken the day the report speaks from; null where it is not known
     * @param ofTotals the dates beside the totals
     */
    TimeOfTotals(
            List<FoundDate> found,
            List<HarmDate> dates,
            @Nullable LocalDate onset,
            @Nullable LocalDate spoken,
            List<HarmDate> ofTotals) {
        this.dates = dates;
        this.spoken = spoken;
        this.ends = found.stream()
                .filter(date -> date.to() != null && HarmDates.isUntil(date))
                .toList();
        this.ofTitle = ofTitle(found);
        this.onlyStart = onlyStart(ofTotals);
        this.sinceOnset = onset == null || spoken == null ? null : When.between(onset, spoken);
    }

    /** The time of a total beside a date; null where the date leaves it open. */
    @Nullable When of(HarmDate own, FoundClaim claim) {
        return upToItsEnd(total(own), claim);
    }

    /** The time of a total without a date, by what the report as a whole tells; null where it tells nothing. */
    @Nullable When ofReport(FoundClaim claim) {
        if (ofTitle != null) {
            return ofTitle;
        }
        return onlyStart != null ? onlyStart : upToItsEnd(sinceOnset, claim);
    }

    /** The time since the only start that the report tells of a total; null where it tells none or several. */
    @Nullable When onlyStart() {
        return onlyStart;
    }

    /** What another sentence before it says of how long a total is: its start, or the time of a total. */
    @Nullable When toldBefore(FoundClaim claim, List<Timed> all) {
        When told = null;
        for (HarmDate date : dates) {
            boolean isBefore = date.text() == claim.text() && date.firstToken() < claim.firstToken();
            if (date.isStart() && isBefore) {
                told = total(date);
            }
        }
        for (Timed each : all) {
            boolean isTotal =
                    each.claim().scope() == Scope.CUMULATIVE && each.claim().text() == claim.text();
            told = told == null && isTotal ? each.when() : told;
        }
        return told;
    }

    /** "At least 132 prisoners died until 20 March", but not "after nine died, a curfew holds until next Monday". */
    boolean isCountedUntil(FoundClaim claim) {
        return ends.stream().anyMatch(end -> {
            LocalDate to = end.to();
            boolean isPast = to != null
                    && (spoken == null || (!to.isAfter(spoken) && to.isAfter(spoken.minusDays(LATEST_COUNT))));
            int apart = Math.max(end.firstToken() - claim.endToken(), claim.firstToken() - end.endToken());
            return isPast
                    && end.text() == claim.text()
                    && claim.text().sentence(end.firstToken()) == claim.sentence()
                    && apart <= COUNT_REACHES;
        });
    }

    /** The days that a title says the report is of: "Weekly update, 29 August to 11 September". */
    private @Nullable When ofTitle(List<FoundDate> found) {
        return dates.stream()
                .filter(date -> date.text().field() == Field.TITLE && !date.isStart())
                .filter(HarmDate::isLong)
                .findFirst()
                .map(date -> date.until(spoken))
                .orElseGet(() -> titleSpan(found));
    }

    /** "Update, 2 to 8 January": days of telling, too, are those that a total of the period is of. */
    private static @Nullable When titleSpan(List<FoundDate> found) {
        for (FoundDate date : found) {
            LocalDate from = date.from();
            LocalDate to = date.to();
            boolean isOfTitle = date.text().field() == Field.TITLE && date.standing() != Standing.DATELINE;
            if (isOfTitle
                    && from != null
                    && to != null
                    && from.plusDays(HarmDates.LONGEST_INCIDENT).isBefore(to)) {
                return When.between(from, to);
            }
        }
        return null;
    }

    /** A total runs from the start that is told to the day of publication; without a start both stay open. */
    private @Nullable When total(HarmDate date) {
        if (date.isStart()) {
            return spoken == null || spoken.isBefore(date.from()) ? null : When.between(date.from(), spoken);
        }
        When after = afterStart(date);
        return date.isDay() ? null : after == null ? date.until(spoken) : after;
    }

    /** "After four weeks of protests": counted from the start that was told before; null where there is none. */
    private @Nullable When afterStart(HarmDate date) {
        boolean isAfter = date.meaning().equals("past")
                && TimeWords.AFTER.contains(date.text().folded(date.firstToken()));
        LocalDate start = null;
        for (HarmDate other : dates) {
            boolean isBefore = other.text() == date.text() && other.firstToken() < date.firstToken();
            start = isAfter && isBefore && other.isStart() ? other.from() : start;
        }
        if (start == null) {
            return null;
        }
        LocalDate end = start.plusDays(ChronoUnit.DAYS.between(date.from(), date.to()));
        return spoken == null || end.isAfter(spoken) ? null : When.between(start, end);
    }

    /** "6,362 arrested since 18 October, as of Tuesday": a total runs to the end of its count. */
    private @Nullable When upToItsEnd(@Nullable When total, FoundClaim claim) {
        if (total == null) {
            return null;
        }
        return ends.stream()
                .filter(end ->
                        end.text() == claim.text() && claim.text().sentence(end.firstToken()) == claim.sentence())
                .map(FoundDate::to)
                .filter(Objects::nonNull)
                .filter(end -> end.isAfter(total.from()) && end.isBefore(total.to()))
                .findFirst()
                .map(end -> When.between(total.from(), end))
                .orElse(total);
    }

    private @Nullable When onlyStart(List<HarmDate> ofTotals) {
        List<HarmDate> starts = ofTotals.stream().filter(HarmDate::isStart).toList();
        boolean isOnly = starts.stream().map(HarmDate::from).distinct().count() == 1;
        return isOnly ? total(starts.get(0)) : null;
    }
}
