package org.atalaya.normalize.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.atalaya.events.Field;
import org.atalaya.events.Scope;
import org.atalaya.events.When;
import org.atalaya.normalize.casualties.FoundClaim;
import org.atalaya.normalize.dates.Anchor;
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

    /** Expressions that say roughly when, not for how long. */
    private static final Set<String> ROUGH = Set.of("month", "part-of-month", "part-of-this-month", "month-told");

    private final List<HarmDate> dates;

    /** The day the report speaks from: that of its dateline, else of its publication. */
    private final @Nullable LocalDate spoken;

    private final @Nullable When focus;

    TimeOfHarm(List<FoundDate> found, @Nullable LocalDate published, List<FoundClaim> claims) {
        this.dates = HarmDates.of(found, claims);
        this.spoken = spoken(found, published);
        this.focus = focus(claims);
    }

    private static @Nullable LocalDate spoken(List<FoundDate> found, @Nullable LocalDate published) {
        return found.stream()
                .filter(date -> date.text().field() == Field.TEXT
                        && date.endToken() <= date.text().datelineEnd()
                        && date.from() != null
                        && date.from().equals(date.to())
                        && date.anchor() != Anchor.UNRESOLVED)
                .map(FoundDate::from)
                .findFirst()
                .orElse(published);
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
            timed.add(of(withFirstOfItsHarm(claim, timed), timed.isEmpty() ? null : timed.get(timed.size() - 1)));
        }
        return timed.stream().map(each -> asInText(each, timed)).toList();
    }

    /** "Three more were wounded" adds to nothing where no wounded were told of before. */
    private static FoundClaim withFirstOfItsHarm(FoundClaim claim, List<Timed> before) {
        boolean addsToNothing = claim.scope() == Scope.INCREMENT
                && before.stream().noneMatch(each -> each.claim().harm() == claim.harm());
        return addsToNothing ? claim.withScope(Scope.INCIDENT) : claim;
    }

    /** A title has no room for scope and time: it has those of the same figure in the text. */
    private Timed asInText(Timed titled, List<Timed> all) {
        FoundClaim claim = titled.claim();
        if (claim.text().field() != Field.TITLE || nearest(claim) != null) {
            return titled;
        }
        for (Timed each : all) {
            boolean isSame = each.claim().text().field() == Field.TEXT
                    && each.claim().harm() == claim.harm()
                    && each.claim().count().equals(claim.count());
            if (isSame) {
                return new Timed(claim.withScope(each.claim().scope()), each.when());
            }
        }
        return titled;
    }

    private Timed of(FoundClaim claim, @Nullable Timed before) {
        HarmDate own = nearest(claim);
        Scope scope = scope(claim, own, before);
        boolean goesOn = before != null && (isInParagraph(claim, before.claim()) || isListed(claim, before.claim()));
        When when;
        if (scope == Scope.SUBSET && before != null && isInSentence(claim, before.claim())) {
            when = before.when();
        } else if (scope == Scope.CUMULATIVE) {
            when = own != null ? total(own) : goesOn && before != null ? before.when() : null;
            when = when == null ? toldStart(claim) : when;
        } else if (own != null) {
            when = interval(own);
        } else if (scope == Scope.SUBSET && goesOn && before != null) {
            when = before.when();
        } else {
            HarmDate last = lastBefore(claim);
            when = last != null ? interval(last) : scope == Scope.BACKGROUND ? null : focus;
        }
        boolean isHistory = isOld(when) && (scope == Scope.INCIDENT || (scope == Scope.CUMULATIVE));
        return new Timed(claim.withScope(isHistory ? Scope.BACKGROUND : scope), when);
    }

    private boolean isOld(@Nullable When when) {
        return when != null && spoken != null && when.to().isBefore(spoken.minusDays(OLD));
    }

    private static Scope scope(FoundClaim claim, @Nullable HarmDate own, @Nullable Timed before) {
        boolean isOne = Long.valueOf(1).equals(claim.count().high());
        if (claim.scope() == Scope.CUMULATIVE && (isOne || isOneDays(own))) {
            return Scope.INCIDENT;
        }
        if (claim.scope() != Scope.INCIDENT || isOne) {
            return claim.scope();
        }
        boolean isOverLong = own != null
                && (own.isStart() || own.from().plusDays(LONGEST_INCIDENT).isBefore(own.to()))
                && !ROUGH.contains(own.meaning());
        boolean continuesTotal = own == null
                && before != null
                && before.claim().scope() == Scope.CUMULATIVE
                && (isInParagraph(claim, before.claim()) || isListed(claim, before.claim()));
        return isOverLong || continuesTotal ? Scope.CUMULATIVE : Scope.INCIDENT;
    }

    /** "In the past 24 hours": the toll of a day. */
    private static boolean isOneDays(@Nullable HarmDate own) {
        return own != null && own.meaning().equals("past-hours") && !own.from().plusDays(1).isBefore(own.to());
    }

    private static boolean isInSentence(FoundClaim claim, FoundClaim other) {
        return claim.text() == other.text() && claim.sentence() == other.sentence();
    }

    private static boolean isInParagraph(FoundClaim claim, FoundClaim other) {
        return claim.text() == other.text() && paragraph(claim) == paragraph(other);
    }

    private static int paragraph(FoundClaim claim) {
        return claim.text().paragraph(claim.harmToken());
    }

    /** Whether a claim stands in a list that another one stands in or above. */
    private static boolean isListed(FoundClaim claim, FoundClaim other) {
        return false;
    }

    /** A total runs from the start that is told to the day of publication; without a start both stay open. */
    private @Nullable When total(HarmDate date) {
        if (date.isStart()) {
            return spoken == null || spoken.isBefore(date.from()) ? null : When.between(date.from(), spoken);
        }
        return date.isDay() ? null : interval(date);
    }

    /** The total's start where another sentence before it tells it. */
    private @Nullable When toldStart(FoundClaim claim) {
        HarmDate start = null;
        for (HarmDate date : dates) {
            boolean isBefore = date.text() == claim.text() && date.firstToken() < claim.firstToken();
            if (date.isStart() && isBefore) {
                start = date;
            }
        }
        return start == null ? null : total(start);
    }

    private @Nullable HarmDate nearest(FoundClaim claim) {
        HarmDate best = null;
        int bestDistance = NEAR + 1;
        for (HarmDate date : dates) {
            boolean isInSentence = date.text() == claim.text()
                    && claim.text().sentence(date.firstToken()) == claim.sentence()
                    && date.mayBeOf(claim);
            if (!isInSentence) {
                continue;
            }
            int distance = date.firstToken() >= claim.endToken()
                    ? date.firstToken() - claim.endToken()
                    : Math.max(0, claim.firstToken() - date.endToken());
            if (distance < bestDistance) {
                bestDistance = distance;
                best = date;
            }
        }
        return best;
    }

    private @Nullable HarmDate lastBefore(FoundClaim claim) {
        HarmDate last = null;
        for (HarmDate date : dates) {
            boolean isBefore = date.text() == claim.text() && date.firstToken() < claim.firstToken();
            if (isBefore && !date.isStart() && claim.text().paragraph(date.firstToken()) == paragraph(claim)) {
                last = date;
            }
        }
        return last;
    }

    /** The day of the first incident told, that stands with it or before it. */
    private @Nullable When focus(List<FoundClaim> claims) {
        for (FoundClaim claim : claims) {
            if (claim.text().field() == Field.TEXT
                    && (claim.scope() == Scope.INCIDENT || claim.scope() == Scope.INCREMENT)) {
                HarmDate own = nearest(claim);
                if (own == null) {
                    own = lastDayBefore(claim);
                }
                if (own != null && !own.isStart()) {
                    return interval(own);
                }
            }
        }
        for (HarmDate date : dates) {
            if (date.isDay() && !date.isStart()) {
                return interval(date);
            }
        }
        return null;
    }

    private @Nullable HarmDate lastDayBefore(FoundClaim claim) {
        HarmDate last = null;
        for (HarmDate date : dates) {
            boolean isBefore = date.text() == claim.text() && date.firstToken() < claim.firstToken();
            if (isBefore && date.isDay() && !date.isStart() && !isOld(interval(date))) {
                last = date;
            }
        }
        return last;
    }

    private @Nullable When interval(HarmDate date) {
        if (spoken != null && date.from().isAfter(spoken)) {
            return null;
        }
        LocalDate to = spoken != null && date.to().isAfter(spoken) ? spoken : date.to();
        return When.between(date.from(), to);
    }
}
