package org.atalaya.normalize.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
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
    /** Days before publication from which on an event is told as history. */
    private static final int OLD = 300;

    /** Days that what is told without a date may have in common with what was told before it. */
    private static final int LONGEST_HANDED_ON = 31;

    /** Days before the report's main incident from which on another one is told as context. */
    private static final int LONG_BEFORE_FOCUS = 90;

    /** The words that open a sentence with the time of the one before it. */
    private static final int SAME_TIME_REACHES = 5;

    /** So many killings are counted, not told of one incident. */
    private static final int FEWEST_SEPARATE = 3;

    /** Expressions that say roughly when, not for how long. */
    private static final Set<String> ROUGH = Set.of(
            "month", "part-of-month", "part-of-this-month", "month-told", "ago", "last-unit", "weekend", "after-event");

    private final List<FoundClaim> claims;
    private final List<HarmDate> dates;

    private final NearestDates nearestDates;
    private final LaterDeaths laterDeaths;

    /** The day the report speaks from: that of its dateline, else of its publication. */
    private final @Nullable LocalDate spoken;

    /** Stretches of time that numbers were told of, which what follows them has no part in. */
    private final Set<HarmDate> ofTotals;

    private final TimeOfTotals totals;
    private final @Nullable When focus;

    /** The same, but of a harm that happened before what the title tells. */
    private final @Nullable When ofReport;

    /** Sentences that name a day which nothing tells: "on Thursday" of a text that nobody dated is not the day of another. */
    private final Set<Sentence> unknownDays;

    private record Sentence(Field field, int number) {}

    /** @param texts the title and the text of the report */
    TimeOfHarm(
            List<FoundDate> found, List<TokenizedText> texts, @Nullable LocalDate published, List<FoundClaim> claims) {
        this.claims = claims;
        this.spoken = spoken(found, published);
        this.dates = HarmDates.of(found, claims, spoken);
        this.nearestDates = new NearestDates(dates, claims, spoken);
        this.laterDeaths = new LaterDeaths(claims, dates, nearestDates);
        this.ofTotals = ofTotals();
        this.totals = new TimeOfTotals(found, dates, Onset.of(found, texts, spoken), spoken, datesOfTotals());
        this.focus = ofMainIncident(claims);
        this.unknownDays = found.stream()
                .filter(date -> spoken == null && date.anchor() == Anchor.UNRESOLVED)
                .map(date -> new Sentence(date.text().field(), date.text().sentence(date.firstToken())))
                .collect(Collectors.toSet());
        this.ofReport = new Aftermath(texts.get(0), dates, spoken).of(focus);
    }

    private static Sentence sentence(FoundClaim claim) {
        return new Sentence(claim.text().field(), claim.sentence());
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
        return ofReport;
    }

    /** A claim with its scope, as its date tells it, and its time; null where the report does not tell. */
    record Timed(FoundClaim claim, @Nullable When when) {}

    /** All claims in their order: totals and parts take the time of what they belong to. */
    List<Timed> of(List<FoundClaim> claims) {
        List<Timed> timed = new ArrayList<>(claims.size());
        for (FoundClaim claim : claims) {
            timed.add(of(laterDeaths.withWhatItAddsTo(claim), timed));
        }
        When history = onlyHistory(timed);
        return timed.stream()
                .map(each -> isUndatedHistory(each) ? new Timed(each.claim(), history) : each)
                .map(each -> asInText(each, timed))
                .toList();
    }

    private static boolean isUndatedHistory(Timed each) {
        return each.claim().scope() == Scope.BACKGROUND && each.when() == null;
    }

    /** The day of the only old event that the report tells with its day; null where it tells none or several. */
    private @Nullable When onlyHistory(List<Timed> timed) {
        List<When> days = timed.stream()
                .filter(each -> each.claim().scope() == Scope.BACKGROUND)
                .map(Timed::when)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return days.size() == 1 && days.get(0).from().equals(days.get(0).to()) && isOld(days.get(0))
                ? days.get(0)
                : null;
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
        Timed total = totalBefore(all);
        Timed counted = claim.isFigure() || claim.isLineOfList() ? countedBefore(claim, all) : null;
        if (counted != null) {
            Scope ofCounted =
                    claim.isLineOfList() ? Scope.SUBSET : counted.claim().scope();
            return new Timed(claim.withScope(ofCounted), counted.when());
        }
        HarmDate nearest = nearest(claim);
        HarmDate own = nearest != null ? nearest : ofHeading(claim);
        boolean isOfToday = own != null && !isOld(interval(own)) && Anniversary.isDay(own);
        if ((own == null || isOfToday) && Anniversary.isOf(claim)) {
            return new Timed(claim.withScope(Scope.BACKGROUND), null);
        }
        When toldBefore = totals.toldBefore(claim, all);
        boolean isCounted = own == null
                && ((toldBefore != null && claim.isBeside(TimeWords.COUNTING)) || totals.isCountedUntil(claim));
        Scope scope = isCounted && claim.scope() == Scope.INCIDENT && !claim.isOne()
                ? Scope.CUMULATIVE
                : scope(claim, own, own != null && isOld(interval(own)), total);
        boolean goesOn = before != null && isInParagraph(claim, before.claim());
        When when;
        if (scope == Scope.SUBSET && before != null && isInSentence(claim, before.claim()) && !isFollowed(claim, own)) {
            when = before.when();
        } else if (scope == Scope.CUMULATIVE) {
            when = ofTotal(claim, own, total, toldBefore);
        } else if (own != null) {
            when = interval(own);
        } else if ((scope == Scope.SUBSET && goesOn && before != null) || (before != null && isAtSameTime(claim))) {
            when = before.when();
        } else if (scope == Scope.INCIDENT && unknownDays.contains(sentence(claim))) {
            when = null;
        } else {
            HarmDate last = laterDeaths.of(claim) == null && !laterDeaths.isRunning(claim) ? lastBefore(claim) : null;
            boolean isOpen = scope == Scope.BACKGROUND || nearestDates.isFollowedByAnother(claim);
            when = last != null ? interval(last) : isOpen ? null : LiveBlog.isEntry(claim) ? today() : focusOf(claim);
        }
        boolean isOfNoDay = when == null && focus == null && totals.onlyStart() != null && !claim.isOne();
        if (isOfNoDay && scope == Scope.INCIDENT) {
            // A report that tells no day but since when its totals are counted.
            return new Timed(claim.withScope(Scope.CUMULATIVE), totals.onlyStart());
        }
        boolean isToll = scope == Scope.INCIDENT
                || scope == Scope.CUMULATIVE
                || (scope == Scope.INCREMENT && (own != null || addsToHistory(claim, when, all)));
        boolean isHistory = (isOld(when) || isLongBeforeFocus(when)) && isToll && !isWithinTotal(when, all);
        return new Timed(claim.withScope(isHistory ? Scope.BACKGROUND : scope), when);
    }

    /** "Another 68 were killed that November", after 119 dead of a year long ago. */
    private static boolean addsToHistory(FoundClaim claim, @Nullable When when, List<Timed> all) {
        for (int i = all.size() - 1; when != null && i >= 0; i--) {
            Timed before = all.get(i);
            if (before.claim().harm() == claim.harm()) {
                return before.claim().scope() == Scope.BACKGROUND && when.equals(before.when());
            }
        }
        return false;
    }

    /** The time of the main incident, unless that is only the day on which somebody did something about it, or died later. */
    private @Nullable When focusOf(FoundClaim claim) {
        HarmDate about = laterDeaths.isRunning(claim) ? nearestDates.of(claim) : nearestDates.ofMainClause(claim);
        return about != null && focus != null && focus.from().equals(about.from()) ? null : focus;
    }

    /** That of its sentence, of the total that it goes on from, of one told before, or of all totals of the report. */
    private @Nullable When ofTotal(
            FoundClaim claim, @Nullable HarmDate own, @Nullable Timed total, @Nullable When toldBefore) {
        When near = null;
        if (own != null) {
            boolean isDaysCount = own.isDay() && !own.isStart() && isOfSeparateKillings(claim);
            near = isDaysCount ? interval(own) : totals.of(own, claim);
        } else if (total != null && isInParagraph(claim, total.claim())) {
            near = total.when();
        }
        When told = near == null ? toldBefore : near;
        return told == null && own == null ? totals.ofReport(claim) : told;
    }

    /** "At the same hour two more bodies turned up in the next quarter". */
    private static boolean isAtSameTime(FoundClaim claim) {
        TokenizedText text = claim.text();
        int start = text.sentenceStart(claim.sentence());
        int end = Math.min(claim.firstToken(), start + SAME_TIME_REACHES);
        StringBuilder words = new StringBuilder();
        for (int token = start; token < end; token++) {
            words.append(token == start ? "" : " ").append(text.folded(token));
            if (TimeWords.SAME_TIME.contains(words.toString())) {
                return true;
            }
        }
        return false;
    }

    private boolean isOld(@Nullable When when) {
        return when != null && spoken != null && when.to().isBefore(spoken.minusDays(OLD));
    }

    /** One arrest of those that a total since last year is of is no history, however old it is. */
    private static boolean isWithinTotal(@Nullable When when, List<Timed> all) {
        return when != null
                && all.stream()
                        .filter(each -> each.claim().scope() == Scope.CUMULATIVE)
                        .map(Timed::when)
                        .filter(Objects::nonNull)
                        .anyMatch(total -> !when.from().isBefore(total.from())
                                && !when.to().isAfter(total.to())
                                && !when.equals(total));
    }

    private boolean isLongBeforeFocus(@Nullable When when) {
        return when != null && focus != null && when.to().isBefore(focus.from().minusDays(LONG_BEFORE_FOCUS));
    }

    /** "35 of them in 2023 alone": a part with a date of its own behind it. */
    private static boolean isFollowed(FoundClaim claim, @Nullable HarmDate own) {
        return own != null && own.firstToken() >= claim.endToken() && own.firstToken() <= claim.endToken() + 2;
    }

    private @Nullable When today() {
        return spoken == null ? null : When.between(spoken, spoken);
    }

    /** What another figure counts: the last claim told of its harm that is neither a part nor of one person. */
    private static @Nullable Timed countedBefore(FoundClaim figure, List<Timed> all) {
        for (int i = all.size() - 1; i >= 0; i--) {
            FoundClaim other = all.get(i).claim();
            boolean isSame = other.text() == figure.text()
                    && other.harm() == figure.harm()
                    && !other.isOne()
                    && (other.scope() == Scope.INCIDENT
                            || other.scope() == Scope.CUMULATIVE
                            || other.scope() == Scope.BACKGROUND);
            if (isSame) {
                return all.get(i);
            }
        }
        return null;
    }

    /** The last claim told that is no part of another. */
    private static @Nullable Timed totalBefore(List<Timed> all) {
        for (int i = all.size() - 1; i >= 0; i--) {
            if (all.get(i).claim().scope() != Scope.SUBSET) {
                return all.get(i);
            }
        }
        return null;
    }

    private Scope scope(FoundClaim claim, @Nullable HarmDate own, boolean isOld, @Nullable Timed before) {
        if (claim.isOfSites()) {
            return claim.scope();
        }
        boolean isOne = claim.isOne();
        boolean isToll = claim.scope() == Scope.CUMULATIVE || claim.scope() == Scope.INCIDENT;
        if (isToll && !isOne && SeveralIncidents.isOf(claim)) {
            return Scope.CUMULATIVE;
        }
        if (isToll && isOfSeparateKillings(claim)) {
            return Scope.CUMULATIVE;
        }
        if (claim.scope() == Scope.CUMULATIVE && (isOne || isOneDays(own) || isSinceToday(own))) {
            return Scope.INCIDENT;
        }
        boolean isSinceLately = claim.scope() == Scope.BACKGROUND && own != null && own.isStart() && !isOld;
        if ((claim.scope() != Scope.INCIDENT && !isSinceLately) || isOne) {
            return claim.scope();
        }
        boolean isOverLong = own != null && (isCountedFrom(claim, own) || isSpan(own));
        boolean continuesTotal = own == null
                && before != null
                && before.claim().scope() == Scope.CUMULATIVE
                && !areNamedOneByOne(claim)
                && (isInParagraph(claim, before.claim()) || isAnotherCount(claim, before.claim()));
        return isOverLong || continuesTotal ? Scope.CUMULATIVE : Scope.INCIDENT;
    }

    /** A few who are missing since a day are so since they went missing; more are counted since then. */
    private boolean isCountedFrom(FoundClaim claim, HarmDate own) {
        boolean areMissingSince =
                claim.harm() == Harm.DISAPPEARED && claim.figure() < FEWEST_COUNTED_MISSING && own.isDay();
        return own.isStart() && !areMissingSince && !isSinceToday(own);
    }

    private static final int FEWEST_COUNTED_MISSING = 20;

    /** "The unions spoke of 64 dead", in the paragraph behind the army's total: what another source counts of the same. */
    private static boolean isAnotherCount(FoundClaim claim, FoundClaim total) {
        return claim.text() == total.text()
                && paragraph(claim) - paragraph(total) == 1
                && claim.harm() == total.harm()
                && claim.attribution() != null
                && total.attribution() != null
                && !claim.attribution().equals(total.attribution())
                && claim.figure() >= FEWEST_OF_TOTAL
                && claim.figure() < MOST_TIMES * total.figure()
                && total.figure() < MOST_TIMES * claim.figure();
    }

    private static final long FEWEST_OF_TOTAL = 10;
    private static final long MOST_TIMES = 4;

    /** "Since dawn today": a day's toll. */
    private boolean isSinceToday(@Nullable HarmDate own) {
        return own != null && own.isStart() && own.from().equals(spoken);
    }

    /** "A mechanic and his niece": no figure that could go on from a total. */
    private static boolean areNamedOneByOne(FoundClaim claim) {
        return TimeWords.ARTICLE.contains(claim.text().folded(claim.peopleToken()));
    }

    /** "62 homicides on Saturday": a day's count of what was not one incident. */
    private static boolean isOfSeparateKillings(FoundClaim claim) {
        if (claim.figure() < FEWEST_SEPARATE) {
            return false;
        }
        for (int token = claim.firstToken(); token < claim.endToken(); token++) {
            if (TimeWords.SEPARATE.contains(claim.text().folded(token))) {
                return true;
            }
        }
        return false;
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
        int heading = Headings.paragraph(text, claim.firstToken());
        HarmDate last = null;
        for (HarmDate date : dates) {
            boolean isAbove = heading >= 0 && date.text() == text && text.paragraph(date.firstToken()) == heading;
            last = isAbove ? date : last;
        }
        return last;
    }

    /** The date of a claim in its sentence; that of the event, not of the death, where a later death is told with a toll. */
    private @Nullable HarmDate nearest(FoundClaim claim) {
        HarmDate nearest = nearestDates.of(claim);
        FoundClaim death = laterDeaths.of(claim);
        if (laterDeaths.isRunning(claim) && laterDeaths.event(claim) == null) {
            return laterDeaths.firstTold(claim);
        }
        return death == null || (nearest != null && !nearest.equals(nearestDates.of(death)))
                ? nearest
                : laterDeaths.event(claim);
    }

    private @Nullable HarmDate lastBefore(FoundClaim claim) {
        HarmDate last = null;
        for (HarmDate date : dates) {
            boolean isBefore = date.text() == claim.text() && date.firstToken() < claim.firstToken();
            boolean isShort = !date.from().plusDays(LONGEST_HANDED_ON).isBefore(date.to());
            boolean isOfTotal = isSpan(date) && (claim.isOne() || ofTotals.contains(date));
            boolean isTold = isBefore
                    && !date.isStart()
                    && !isOfTotal
                    && (isShort || claim.scope() == Scope.BACKGROUND)
                    && !NearestDates.isOfMainClause(date, claim);
            if (isTold && claim.text().paragraph(date.firstToken()) == paragraph(claim)) {
                last = date;
            }
        }
        return last;
    }

    private static boolean isSpan(HarmDate date) {
        return date.isLong() && !ROUGH.contains(date.meaning());
    }

    private Set<HarmDate> ofTotals() {
        return claims.stream()
                .filter(claim -> !claim.isOne())
                .map(nearestDates::of)
                .filter(Objects::nonNull)
                .filter(TimeOfHarm::isSpan)
                .collect(Collectors.toSet());
    }

    /** The day of the first incident told, that stands with it or before it. */
    private @Nullable When ofMainIncident(List<FoundClaim> claims) {
        // An old event told behind one without a date is context, where the report has a later day.
        boolean hasLater = dates.stream().anyMatch(date -> date.isDay() && !date.isStart() && !isOld(interval(date)));
        boolean isUndatedBefore = false;
        for (FoundClaim claim : claims) {
            if (claim.text().field() == Field.TEXT
                    && laterDeaths.withWhatItAddsTo(claim).scope() == Scope.INCIDENT) {
                HarmDate own = nearest(claim);
                if (own == null && laterDeaths.of(claim) != null) {
                    own = laterDeaths.event(claim);
                } else if (own == null) {
                    own = lastDayBefore(claim);
                }
                When day = own == null || own.isStart() ? null : interval(own);
                if (day != null && !(isOld(day) && isUndatedBefore)) {
                    return day;
                }
                isUndatedBefore |= hasLater && day == null;
            }
        }
        Set<HarmDate> ofDeaths = ofAddedDeaths();
        HarmDate first = null;
        for (HarmDate date : dates) {
            boolean isContext = isUndatedBefore && isOld(interval(date));
            if (date.isDay() && !date.isStart() && !ofDeaths.contains(date) && !isContext) {
                return interval(date);
            }
            first = first == null && date.isDay() && !date.isStart() && !isContext ? date : first;
        }
        return first == null ? null : interval(first);
    }

    /** The dates on which somebody died who adds to a toll, which is of another day. */
    private Set<HarmDate> ofAddedDeaths() {
        return claims.stream()
                .filter(claim -> laterDeaths.withWhatItAddsTo(claim).scope() == Scope.INCREMENT)
                .map(nearestDates::of)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
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

    /** The dates of the claims that are told as totals. */
    private List<HarmDate> datesOfTotals() {
        return claims.stream()
                .filter(claim -> claim.scope() == Scope.CUMULATIVE)
                .map(this::nearest)
                .filter(Objects::nonNull)
                .toList();
    }

    private @Nullable When interval(HarmDate date) {
        return date.until(spoken);
    }
}
