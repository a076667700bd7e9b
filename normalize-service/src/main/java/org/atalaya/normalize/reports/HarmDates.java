package org.atalaya.normalize.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.atalaya.events.When;
import org.atalaya.normalize.casualties.FoundClaim;
import org.atalaya.normalize.dates.FoundDate;
import org.atalaya.normalize.dates.Standing;
import org.atalaya.normalize.text.TokenizedText;
import org.jspecify.annotations.Nullable;

/**
 * The dates of a report that a harm may have: without datelines and days on which something was said, and with "between
 * 18 June and 1 July" as one.
 */
final class HarmDates {
    /** Days that the toll of one incident may span; longer ones are totals. */
    static final int LONGEST_INCIDENT = 1;

    private static final int BETWEEN = 5;
    private static final int WITH_CLAUSE = 12;

    /** "From the evening of 11 August". */
    private static final int BEGIN_REACHES = 4;

    /** How far from a verb of telling its date may stand, in words. */
    private static final int TELLING_REACHES = 5;

    /** How far what began may stand before the day on which it did, in words. */
    private static final int BEGUN_REACHES = 2;

    /** How far "since" may stand from its date: "since the protests against the president began on 7 December". */
    private static final int START_REACHES = 14;

    /** The dates that count from what follows them, so that only what follows may have them. */
    private static final String BEFORE_ITS_EVENT = "after-event";

    /** Days before which what began is over: "the riot that began yesterday" is no total. */
    private static final int JUST_BEGUN = 2;

    /** Days up to which "as of" a day says until when was counted. */
    private static final int LATEST_AS_OF = 14;

    private final List<FoundClaim> claims;
    private final @Nullable LocalDate spoken;

    private HarmDates(List<FoundClaim> claims, @Nullable LocalDate spoken) {
        this.claims = claims;
        this.spoken = spoken;
    }

    /**
     * A date or a range of dates.
     *
     * @param meaning of the expression, "range" where there are two
     * @param isStart whether it only says from when on
     */
    record HarmDate(
            TokenizedText text,
            int firstToken,
            int endToken,
            LocalDate from,
            LocalDate to,
            String meaning,
            boolean isStart) {

        boolean isDay() {
            return from.equals(to);
        }

        /** Whether it is of more days than one incident lasts. */
        boolean isLong() {
            return from.plusDays(LONGEST_INCIDENT).isBefore(to);
        }

        /** Its days as far as they are over; null where they are all to come. */
        @Nullable When until(@Nullable LocalDate spoken) {
            if (spoken != null && from.isAfter(spoken)) {
                return null;
            }
            return When.between(from, spoken != null && to.isAfter(spoken) ? spoken : to);
        }

        /** Whether the words around leave it open that a claim there has this date. */
        boolean mayBeOf(FoundClaim claim) {
            return !meaning.equals(BEFORE_ITS_EVENT) || firstToken < claim.firstToken();
        }
    }

    /** @param spoken the day the report speaks from; null where it is not known */
    static List<HarmDate> of(List<FoundDate> dates, List<FoundClaim> claims, @Nullable LocalDate spoken) {
        return new HarmDates(claims, spoken).of(dates);
    }

    private List<HarmDate> of(List<FoundDate> dates) {
        List<HarmDate> kept = new ArrayList<>();
        for (int i = 0; i < dates.size(); i++) {
            FoundDate date = dates.get(i);
            HarmDate range = i + 1 < dates.size() ? range(date, dates.get(i + 1)) : null;
            LocalDate from = date.from();
            LocalDate to = date.to();
            if (range != null) {
                kept.add(range);
                i++;
            } else if (from != null
                    && to != null
                    && !isDateline(date)
                    && (!isUntil(date) || isAsOfStart(date))
                    && !isBy(date)
                    && !isOfTelling(date)) {
                // "This year" is over for what has happened.
                LocalDate end = spoken != null && !from.isAfter(spoken) && to.isAfter(spoken) ? spoken : to;
                kept.add(new HarmDate(
                        date.text(), date.firstToken(), date.endToken(), from, end, date.meaning(), isStart(date)));
            }
        }
        return kept;
    }

    private static boolean isDateline(FoundDate date) {
        return date.standing() == Standing.DATELINE;
    }

    /** "As of Tuesday", "until 20 March", "hasta el 20 de marzo": where a count ended. */
    static boolean isUntil(FoundDate date) {
        TokenizedText text = date.text();
        int token = date.firstToken() - 1;
        if (token >= 0 && TimeWords.ARTICLE.contains(text.folded(token))) {
            token--;
        }
        if (token < 0) {
            return false;
        }
        boolean isTwoWords = token > 0 && TimeWords.UNTIL.contains(text.folded(token - 1) + " " + text.folded(token));
        return isTwoWords || TimeWords.UNTIL.contains(text.folded(token));
    }

    /** "The protests that paralysed the country as of 7 December", long ago and beside no count: from when on. */
    private boolean isAsOfStart(FoundDate date) {
        TokenizedText text = date.text();
        LocalDate from = date.from();
        int token = date.firstToken() - 1;
        boolean isAsOf = token > 0 && TimeWords.AS_OF.contains(text.folded(token - 1) + " " + text.folded(token));
        boolean isLongAgo = from != null && spoken != null && from.isBefore(spoken.minusDays(LATEST_AS_OF));
        return isAsOf
                && isLongAgo
                && claims.stream()
                        .noneMatch(
                                claim -> claim.text() == text && claim.sentence() == text.sentence(date.firstToken()));
    }

    /** "More than 70 wounded by Tuesday evening": when it was counted. */
    private static boolean isBy(FoundDate date) {
        return date.firstToken() > 0 && TimeWords.BY.contains(date.text().folded(date.firstToken() - 1));
    }

    private static @Nullable HarmDate range(FoundDate first, FoundDate second) {
        TokenizedText text = first.text();
        int joint = first.endToken();
        LocalDate from = first.from();
        LocalDate to = second.to();
        if (second.text() != text || second.firstToken() <= joint) {
            return null;
        }
        boolean isUpTo = joint + 1 < text.size()
                && text.folded(joint).equals("up")
                && text.folded(joint + 1).equals("to");
        joint += isUpTo ? 1 : 0;
        int gap = second.firstToken() - joint;
        // "From 7 December, when the coup failed, to 10 January".
        boolean isClause = text.folded(joint).equals(",")
                && gap <= WITH_CLAUSE
                && TimeWords.RANGE_JOINS.contains(text.folded(second.firstToken() - 1));
        if (gap < 1 || (gap > BETWEEN && !isClause) || from == null || to == null || !from.isBefore(to)) {
            return null;
        }
        if ((!isClause && !TimeWords.RANGE_JOINS.contains(text.folded(joint))) || !isBegun(text, first.firstToken())) {
            return null;
        }
        return new HarmDate(text, first.firstToken(), second.endToken(), from, to, "range", false);
    }

    private static boolean isBegun(TokenizedText text, int firstToken) {
        for (int token = Math.max(0, firstToken - BEGIN_REACHES);
                token <= Math.min(firstToken, text.size() - 1);
                token++) {
            if (TimeWords.RANGE_BEGINS.contains(text.folded(token))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a verb or noun of telling governs the date, with no claim and no other clause between them. */
    private boolean isOfTelling(FoundDate date) {
        TokenizedText text = date.text();
        int sentence = text.sentence(date.firstToken());
        int start = text.sentenceStart(sentence);
        for (int token = date.firstToken() - 1;
                token >= Math.max(start, date.firstToken() - TELLING_REACHES) && !ends(text, token);
                token--) {
            if (tells(text, token)) {
                return true;
            }
        }
        boolean opens = date.firstToken() <= start + 1;
        int end = Math.min(text.sentenceEnd(sentence), date.endToken() + TELLING_REACHES);
        for (int token = date.endToken(); token < end; token++) {
            boolean isComma = text.folded(token).equals(",");
            if (isComma ? !opens : ends(text, token)) {
                return false;
            }
            if (tells(text, token)) {
                return true;
            }
        }
        return false;
    }

    private static boolean tells(TokenizedText text, int token) {
        boolean isPlace = token >= 2
                && TimeWords.ARTICLE.contains(text.folded(token - 1))
                && TimeWords.AT.contains(text.folded(token - 2));
        return !isPlace && TimeWords.TELLING.contains(text.folded(token));
    }

    private boolean ends(TokenizedText text, int token) {
        String word = text.folded(token);
        return word.equals(",") || TimeWords.STEP.contains(word) || isOfClaim(text, token);
    }

    private boolean isOfClaim(TokenizedText text, int token) {
        for (FoundClaim claim : claims) {
            if (claim.text() == text && token >= claim.firstToken() && token < claim.endToken()) {
                return true;
            }
        }
        return false;
    }

    private boolean isJustBegun(FoundDate date) {
        LocalDate from = date.from();
        return from != null && spoken != null && !from.isBefore(spoken.minusDays(JUST_BEGUN));
    }

    private boolean isStart(FoundDate date) {
        TokenizedText text = date.text();
        if (TimeWords.START.contains(text.folded(date.firstToken())) || isAsOfStart(date)) {
            return true;
        }
        int sentence = text.sentenceStart(text.sentence(date.firstToken()));
        for (int token = date.firstToken() - 1;
                token >= Math.max(sentence, date.firstToken() - BEGUN_REACHES);
                token--) {
            if (TimeWords.BEGUN.contains(text.folded(token)) && !isJustBegun(date)) {
                return true;
            }
        }
        int start = Math.max(sentence, date.firstToken() - START_REACHES);
        for (int token = date.firstToken() - 1; token >= start; token--) {
            if (isOfClaim(text, token)) {
                return isBehindStart(text, token, start);
            }
            if (TimeWords.START.contains(text.folded(token))) {
                return !isFromPlace(text, token);
            }
        }
        return false;
    }

    /** "Desde el campamento asaltado el jueves": where they came from. */
    private static boolean isFromPlace(TokenizedText text, int since) {
        return since + 2 < text.size()
                && TimeWords.ARTICLE.contains(text.folded(since + 1))
                && TimeWords.SOURCE.contains(text.folded(since + 2));
    }

    /** "Since the death of a baker on 7 December": from when on, though the death is a claim itself. */
    private boolean isBehindStart(TokenizedText text, int last, int start) {
        int first = last;
        while (first > start && isOfClaim(text, first - 1)) {
            first--;
        }
        int before = first - 1;
        boolean isDeed = before > start && TimeWords.ARTICLE.contains(text.folded(before));
        return isDeed && TimeWords.START.contains(text.folded(before - 1));
    }
}
