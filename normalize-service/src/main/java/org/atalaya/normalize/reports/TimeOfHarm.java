package org.atalaya.normalize.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.atalaya.events.Scope;
import org.atalaya.events.When;
import org.atalaya.normalize.casualties.FoundClaim;
import org.atalaya.normalize.dates.FoundDate;
import org.atalaya.normalize.reports.HarmDates.HarmDate;
import org.jspecify.annotations.Nullable;

/**
 * When a harm happened: the date nearest to it in its sentence, else the last one told before it in its paragraph, else
 * the day of the report's main incident. A dateline and the day of a statement are none of these.
 */
final class TimeOfHarm {
    /** A date further away than this speaks of something else. */
    private static final int NEAR = 25;

    /** Days before publication from which on an event is told as history. */
    private static final int OLD = 300;

    /** Days that the toll of one incident may span; longer ones are totals. */
    private static final int LONGEST_INCIDENT = 7;

    private final List<HarmDate> dates;
    private final @Nullable LocalDate published;
    private final @Nullable When focus;

    TimeOfHarm(List<FoundDate> found, @Nullable LocalDate published, List<FoundClaim> claims) {
        this.dates = HarmDates.of(found);
        this.published = published;
        this.focus = focus(claims);
    }

    @Nullable When focus() {
        return focus;
    }

    /** A claim with its scope, as its date tells it, and its time; null where the report does not tell. */
    record Timed(FoundClaim claim, @Nullable When when) {}

    /** All claims in their order: totals and parts take the time of what they belong to. */
    List<Timed> of(List<FoundClaim> claims) {
        List<Timed> timed = new ArrayList<>(claims.size());
        for (FoundClaim claim : claims) {
            timed.add(of(claim, timed.isEmpty() ? null : timed.get(timed.size() - 1)));
        }
        return timed;
    }

    private Timed of(FoundClaim claim, @Nullable Timed before) {
        HarmDate own = nearest(claim);
        Scope scope = scope(claim, own, before);
        boolean goesOn = own == null && before != null && isInParagraph(claim, before.claim());
        When when;
        if (scope == Scope.CUMULATIVE) {
            when = own != null ? total(own) : goesOn && before != null ? before.when() : null;
        } else if (own != null) {
            when = interval(own);
        } else if (scope == Scope.SUBSET && goesOn && before != null) {
            when = before.when();
        } else {
            HarmDate last = lastBefore(claim);
            when = last != null ? interval(last) : scope == Scope.BACKGROUND ? null : focus;
        }
        boolean isOld = when != null && published != null && when.to().isBefore(published.minusDays(OLD));
        boolean isHistory = isOld && (scope == Scope.INCIDENT || scope == Scope.CUMULATIVE);
        return new Timed(claim.withScope(isHistory ? Scope.BACKGROUND : scope), when);
    }

    private static Scope scope(FoundClaim claim, @Nullable HarmDate own, @Nullable Timed before) {
        boolean isOne = Long.valueOf(1).equals(claim.count().high());
        if (claim.scope() == Scope.CUMULATIVE && isOne) {
            return Scope.INCIDENT;
        }
        if (claim.scope() != Scope.INCIDENT || isOne) {
            return claim.scope();
        }
        boolean isOverLong = own != null
                && (own.isStart() || own.from().plusDays(LONGEST_INCIDENT).isBefore(own.to()));
        boolean continuesTotal = own == null
                && before != null
                && before.claim().scope() == Scope.CUMULATIVE
                && isInParagraph(claim, before.claim());
        return isOverLong || continuesTotal ? Scope.CUMULATIVE : Scope.INCIDENT;
    }

    private static boolean isInParagraph(FoundClaim claim, FoundClaim other) {
        return claim.text() == other.text()
                && claim.text().paragraph(claim.harmToken()) == other.text().paragraph(other.harmToken());
    }

    /** A total runs from the start that is told to the day of publication; without a start both stay open. */
    private @Nullable When total(HarmDate date) {
        if (date.isStart()) {
            return published == null || published.isBefore(date.from()) ? null : When.between(date.from(), published);
        }
        return date.from().equals(date.to()) ? null : interval(date);
    }

    private @Nullable HarmDate nearest(FoundClaim claim) {
        HarmDate best = null;
        int bestDistance = NEAR + 1;
        for (HarmDate date : dates) {
            if (date.text() == claim.text() && claim.text().sentence(date.firstToken()) == claim.sentence()) {
                int distance = date.firstToken() >= claim.endToken()
                        ? date.firstToken() - claim.endToken()
                        : Math.max(0, claim.firstToken() - date.endToken());
                if (distance < bestDistance) {
                    bestDistance = distance;
                    best = date;
                }
            }
        }
        return best;
    }

    private @Nullable HarmDate lastBefore(FoundClaim claim) {
        HarmDate last = null;
        for (HarmDate date : dates) {
            if (date.text() == claim.text()
                    && date.firstToken() < claim.firstToken()
                    && claim.text().paragraph(date.firstToken()) == claim.text().paragraph(claim.firstToken())) {
                last = date;
            }
        }
        return last;
    }

    private @Nullable When focus(List<FoundClaim> claims) {
        for (FoundClaim claim : claims) {
            if (claim.scope() == Scope.INCIDENT || claim.scope() == Scope.INCREMENT) {
                HarmDate own = nearest(claim);
                if (own != null && !own.isStart()) {
                    return interval(own);
                }
            }
        }
        for (HarmDate date : dates) {
            if (date.from().equals(date.to()) && !date.isStart()) {
                return interval(date);
            }
        }
        return null;
    }

    private @Nullable When interval(HarmDate date) {
        if (published != null && date.from().isAfter(published)) {
            return null;
        }
        LocalDate to = published != null && date.to().isAfter(published) ? published : date.to();
        return When.between(date.from(), to);
    }
}
