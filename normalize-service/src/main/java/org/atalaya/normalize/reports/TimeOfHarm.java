package org.atalaya.normalize.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.atalaya.events.Field;
import org.atalaya.events.Harm;
import org.atalaya.events.Scope;
import org.atalaya.events.When;
import org.atalaya.normalize.casualties.FoundClaim;
import org.atalaya.normalize.dates.Anchor;
import org.atalaya.normalize.dates.FoundDate;
import org.atalaya.normalize.dates.Standing;
import org.atalaya.normalize.reports.HarmDates.HarmDate;
import org.atalaya.normalize.text.TokenizedText;
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
    private static final int LONGEST_INCIDENT = 1;

    /** Days that what is told without a date may have in common with what was told before it. */
    private static final int LONGEST_HANDED_ON = 31;

    /** Days before the report's main incident from which on another one is told as context. */
    private static final int LONG_BEFORE_FOCUS = 90;

    /** Lines that a list under a heading may have. */
    private static final int LONGEST_LIST = 8;

    /** Expressions that say roughly when, not for how long. */
    private static final Set<String> ROUGH = Set.of(
            "month", "part-of-month", "part-of-this-month", "month-told", "ago", "last-unit", "weekend", "after-event");

    private final List<HarmDate> dates;
    private final List<FoundClaim> claims;

    /** The day the report speaks from: that of its dateline, else of its publication. */
    private final @Nullable LocalDate spoken;

    private final @Nullable When focus;

    TimeOfHarm(List<FoundDate> found, @Nullable LocalDate published, List<FoundClaim> claims) {
        this.dates = HarmDates.of(found, claims);
        this.claims = List.copyOf(claims);
        this.spoken = spoken(found, published);
        this.focus = ofMainIncident();
    }

    private static @Nullable LocalDate spoken(List<FoundDate> found, @Nullable LocalDate published) {
        return found.stream()
                .filter(date -> date.text().field() == Field.TEXT
                        && date.standing() == Standing.DATELINE
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
            timed.add(of(withWhatItAddsTo(claim), timed));
        }
        return timed.stream().map(each -> asInText(each, timed)).toList();
    }

    /**
     * "Three more were wounded" adds to nothing where no other wounded are told of, but "a fourth protester died" at the head
     * of a report to what others told; one who died as a toll rose adds to it.
     */
    private FoundClaim withWhatItAddsTo(FoundClaim claim) {
        boolean isHead = claim.harm() == Harm.KILLED && claim.equals(claims.get(0));
        boolean isAlone = !isHead
                && claims.stream().filter(other -> other.harm() == claim.harm()).count() == 1;
        if (claim.scope() == Scope.INCREMENT && isAlone) {
            return claim.withScope(Scope.INCIDENT);
        }
        if (claim.scope() == Scope.CUMULATIVE && laterDeath(claim) != null) {
            return claim.withScope(Scope.INCIDENT);
        }
        boolean adds = claim.scope() == Scope.INCIDENT
                && claim.harm() == Harm.KILLED
                && isOne(claim)
                && ((hasWord(claim, TimeWords.RISING) && hasWord(claim, TimeWords.TOLL)) || isFollowedByToll(claim));
        return adds ? claim.withScope(Scope.INCREMENT) : claim;
    }

    /** Whether the toll that a death makes is told in the next sentence: "With her, seven have died". */
    private boolean isFollowedByToll(FoundClaim death) {
        return claims.stream()
                .anyMatch(toll -> toll.text() == death.text()
                        && toll.sentence() == death.sentence() + 1
                        && isToll(toll)
                        && TollOfDeath.begins(toll));
    }

    private static boolean isToll(FoundClaim claim) {
        boolean isOfEvent =
                claim.scope() == Scope.INCIDENT || (claim.scope() == Scope.CUMULATIVE && TollOfDeath.begins(claim));
        return claim.harm() == Harm.KILLED && isOfEvent && !isOne(claim);
    }

    /** The death that a toll is told with, "died last night, bringing the toll to four"; null where there is none. */
    private @Nullable FoundClaim laterDeath(FoundClaim toll) {
        if (!isToll(toll)) {
            return null;
        }
        for (FoundClaim death : claims) {
            boolean isBefore = death.text() == toll.text() && death.firstToken() < toll.firstToken();
            boolean isOfSentence = death.sentence() == toll.sentence()
                    || (death.sentence() + 1 == toll.sentence() && TollOfDeath.begins(toll));
            if (isBefore
                    && isOfSentence
                    && isOne(death)
                    && withWhatItAddsTo(death).scope() == Scope.INCREMENT) {
                return death;
            }
        }
        return null;
    }

    /** The latest day told around a later death, up to its toll, that is before that of the death. */
    private @Nullable HarmDate ofEventBefore(FoundClaim toll) {
        FoundClaim death = laterDeath(toll);
        HarmDate dying = death == null ? null : nearestOf(death);
        HarmDate event = null;
        for (HarmDate date : dates) {
            boolean isThere = death != null
                    && date.text() == toll.text()
                    && toll.text().sentence(date.firstToken()) >= death.sentence()
                    && toll.text().sentence(date.firstToken()) <= toll.sentence();
            boolean isEarlier = dying != null && date.to().isBefore(dying.from()) && !date.isStart();
            if (isThere && isEarlier && (event == null || date.from().isAfter(event.from()))) {
                event = date;
            }
        }
        return event;
    }

    private static boolean isOne(FoundClaim claim) {
        return Long.valueOf(1).equals(claim.count().high());
    }

    private static boolean hasWord(FoundClaim claim, Set<String> words) {
        TokenizedText text = claim.text();
        for (int token = text.sentenceStart(claim.sentence()); token < text.sentenceEnd(claim.sentence()); token++) {
            if (words.contains(text.folded(token))) {
                return true;
            }
        }
        return false;
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

    private Timed of(FoundClaim claim, List<Timed> all) {
        Timed before = all.isEmpty() ? null : all.get(all.size() - 1);
        HarmDate nearest = nearest(claim);
        HarmDate own = nearest != null ? nearest : ofHeading(claim);
        boolean isOfToday = own != null && !isOld(interval(own)) && Anniversary.isDay(own);
        if ((own == null || isOfToday) && Anniversary.isOf(claim)) {
            return new Timed(claim.withScope(Scope.BACKGROUND), null);
        }
        When toldBefore = toldTotal(claim, all);
        boolean isCounted = own == null && toldBefore != null && hasWord(claim, TimeWords.COUNTING);
        Scope scope = isCounted && claim.scope() == Scope.INCIDENT && !isOne(claim)
                ? Scope.CUMULATIVE
                : scope(claim, own, before);
        boolean goesOn = before != null && isInParagraph(claim, before.claim());
        When when;
        if (scope == Scope.SUBSET && before != null && isInSentence(claim, before.claim()) && !isFollowed(claim, own)) {
            when = before.when();
        } else if (scope == Scope.CUMULATIVE) {
            when = own != null ? total(own) : goesOn && before != null ? before.when() : null;
            when = when == null ? toldBefore : when;
        } else if (own != null) {
            when = interval(own);
        } else if (scope == Scope.SUBSET && goesOn && before != null) {
            when = before.when();
        } else {
            HarmDate last = laterDeath(claim) == null ? lastBefore(claim) : null;
            when = last != null ? interval(last) : scope == Scope.BACKGROUND ? null : focus;
        }
        boolean isHistory =
                (isOld(when) || isLongBeforeFocus(when)) && (scope == Scope.INCIDENT || scope == Scope.CUMULATIVE);
        return new Timed(claim.withScope(isHistory ? Scope.BACKGROUND : scope), when);
    }

    private boolean isOld(@Nullable When when) {
        return when != null && spoken != null && when.to().isBefore(spoken.minusDays(OLD));
    }

    private boolean isLongBeforeFocus(@Nullable When when) {
        return when != null && focus != null && when.to().isBefore(focus.from().minusDays(LONG_BEFORE_FOCUS));
    }

    /** "35 of them in 2023 alone": a part with a date of its own behind it. */
    private static boolean isFollowed(FoundClaim claim, @Nullable HarmDate own) {
        return own != null && own.firstToken() >= claim.endToken() && own.firstToken() <= claim.endToken() + 2;
    }

    private static Scope scope(FoundClaim claim, @Nullable HarmDate own, @Nullable Timed before) {
        boolean isOne = isOne(claim);
        boolean isToll = claim.scope() == Scope.CUMULATIVE || claim.scope() == Scope.INCIDENT;
        if (isToll && !isOne && SeveralIncidents.isOf(claim)) {
            return Scope.CUMULATIVE;
        }
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
                && isInParagraph(claim, before.claim());
        return isOverLong || continuesTotal ? Scope.CUMULATIVE : Scope.INCIDENT;
    }

    /** "In the past 24 hours": the toll of a day. */
    private static boolean isOneDays(@Nullable HarmDate own) {
        return own != null
                && !own.isStart()
                && (own.isDay() || own.meaning().equals("past-hours"))
                && !own.from().plusDays(1).isBefore(own.to());
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

    /** The date of the line that a list stands under: "Between 18 and 20 June:". */
    private @Nullable HarmDate ofHeading(FoundClaim claim) {
        TokenizedText text = claim.text();
        int heading = heading(text, claim.firstToken());
        HarmDate last = null;
        for (HarmDate date : dates) {
            boolean isAbove = heading >= 0 && date.text() == text && text.paragraph(date.firstToken()) == heading;
            last = isAbove ? date : last;
        }
        return last;
    }

    /** The paragraph ending in a colon that a paragraph or the lines before it stand under, -1 where there is none. */
    private static int heading(TokenizedText text, int token) {
        int start = paragraphStart(text, token);
        for (int lines = 0; start > 0 && lines < LONGEST_LIST; lines++) {
            if (text.folded(start - 1).equals(":")) {
                return text.paragraph(start - 1);
            }
            if (text.sentence(start) != text.sentence(Math.min(text.size() - 1, token)) && lines == 0) {
                return -1;
            }
            start = paragraphStart(text, start - 1);
        }
        return -1;
    }

    private static int paragraphStart(TokenizedText text, int token) {
        int start = token;
        while (start > 0 && text.paragraph(start - 1) == text.paragraph(token)) {
            start--;
        }
        return start;
    }

    /** A total runs from the start that is told to the day of publication; without a start both stay open. */
    private @Nullable When total(HarmDate date) {
        if (date.isStart()) {
            return spoken == null || spoken.isBefore(date.from()) ? null : When.between(date.from(), spoken);
        }
        return date.isDay() ? null : interval(date);
    }

    /** What another sentence before it says of how long a total is: its start, or the time of a total. */
    private @Nullable When toldTotal(FoundClaim claim, List<Timed> all) {
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

    /** The date of a claim in its sentence; that of the event, not of the death, where a later death is told with a toll. */
    private @Nullable HarmDate nearest(FoundClaim claim) {
        HarmDate nearest = nearestOf(claim);
        FoundClaim death = laterDeath(claim);
        return death == null || (nearest != null && !nearest.equals(nearestOf(death))) ? nearest : ofEventBefore(claim);
    }

    private @Nullable HarmDate nearestOf(FoundClaim claim) {
        HarmDate best = null;
        int bestDistance = NEAR + 1;
        for (HarmDate date : dates) {
            boolean isInSentence = date.text() == claim.text()
                    && claim.text().sentence(date.firstToken()) == claim.sentence()
                    && date.mayBeOf(claim);
            if (!isInSentence) {
                continue;
            }
            int distance = distance(date, claim);
            if (distance < bestDistance) {
                bestDistance = distance;
                best = date;
            }
        }
        return best;
    }

    /** In words; a date within the claim, "who were missing since Thursday were found dead", is as far as from its harm. */
    private static int distance(HarmDate date, FoundClaim claim) {
        if (date.firstToken() >= claim.endToken()) {
            return date.firstToken() - claim.endToken();
        }
        return date.endToken() <= claim.firstToken()
                ? claim.firstToken() - date.endToken()
                : 1
                        + Math.min(
                                Math.abs(claim.harmToken() - date.endToken()),
                                Math.abs(date.firstToken() - claim.harmToken()));
    }

    private @Nullable HarmDate lastBefore(FoundClaim claim) {
        HarmDate last = null;
        for (HarmDate date : dates) {
            boolean isBefore = date.text() == claim.text() && date.firstToken() < claim.firstToken();
            boolean isShort = !date.from().plusDays(LONGEST_HANDED_ON).isBefore(date.to());
            boolean isTold = isBefore && !date.isStart() && (isShort || claim.scope() == Scope.BACKGROUND);
            if (isTold && claim.text().paragraph(date.firstToken()) == paragraph(claim)) {
                last = date;
            }
        }
        return last;
    }

    /** The day of the first incident told, that stands with it or before it. */
    private @Nullable When ofMainIncident() {
        for (FoundClaim claim : claims) {
            if (claim.text().field() == Field.TEXT && withWhatItAddsTo(claim).scope() == Scope.INCIDENT) {
                HarmDate own = nearest(claim);
                if (own == null && laterDeath(claim) != null) {
                    own = ofEventBefore(claim);
                } else if (own == null) {
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
