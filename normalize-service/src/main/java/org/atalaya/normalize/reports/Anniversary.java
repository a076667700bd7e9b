package org.atalaya.normalize.reports;

import org.atalaya.events.Scope;
import org.atalaya.normalize.casualties.FoundClaim;
import org.atalaya.normalize.reports.HarmDates.HarmDate;
import org.atalaya.normalize.text.TokenizedText;

/** Harm that is remembered: "relatives of the 32 who were shot marked the 39th anniversary". */
final class Anniversary {
    /** "Marks 25 years", "se cumplen hoy 40 años": how far the years may stand behind, in words. */
    private static final int MARK_REACHES = 5;

    /** "Today, families mark a year": how far before it the day may stand that is marked, in words. */
    private static final int DAY_REACHES = 4;

    private Anniversary() {}

    /** Whether a claim's sentence remembers; "on the anniversary they counted 300 since the coup" is a total all the same. */
    static boolean isOf(FoundClaim claim) {
        TokenizedText text = claim.text();
        int end = text.sentenceEnd(claim.sentence());
        for (int token = text.sentenceStart(claim.sentence()); token < end; token++) {
            boolean isNamed = TimeWords.ANNIVERSARY.contains(text.folded(token)) && claim.scope() != Scope.CUMULATIVE;
            if (isNamed || markedYears(text, token, end) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether a date is the day on which years are marked, "hoy se cumple un año", and so none of the harm. */
    static boolean isDay(HarmDate date) {
        TokenizedText text = date.text();
        int sentence = text.sentence(date.firstToken());
        int end = text.sentenceEnd(sentence);
        for (int token = text.sentenceStart(sentence); token < end; token++) {
            int years = markedYears(text, token, end);
            if (years >= 0 && date.firstToken() <= years && date.endToken() + DAY_REACHES >= token) {
                return true;
            }
        }
        return false;
    }

    /** Where the years stand that a word marks, -1 for none. */
    private static int markedYears(TokenizedText text, int token, int end) {
        if (!TimeWords.MARK.contains(text.folded(token))) {
            return -1;
        }
        for (int next = token + 1; next < Math.min(end, token + MARK_REACHES); next++) {
            boolean isYear =
                    TimeWords.YEAR.contains(text.folded(next)) && TimeWords.ONE.contains(text.folded(next - 1));
            if (isYear || TimeWords.YEARS.contains(text.folded(next))) {
                return next;
            }
        }
        return -1;
    }
}
