package org.atalaya.normalize.reports;

import org.atalaya.events.Scope;
import org.atalaya.normalize.casualties.FoundClaim;
import org.atalaya.normalize.text.TokenizedText;

/** Harm that is remembered: "relatives of the 32 who were shot marked the 39th anniversary". */
final class Anniversary {
    /** "Marks 25 years", "se cumplen hoy 40 años": how far the years may stand behind, in words. */
    private static final int MARK_REACHES = 5;

    private Anniversary() {}

    /** Whether a claim's sentence remembers; "on the anniversary they counted 300 since the coup" is a total all the same. */
    static boolean isOf(FoundClaim claim) {
        TokenizedText text = claim.text();
        int end = text.sentenceEnd(claim.sentence());
        for (int token = text.sentenceStart(claim.sentence()); token < end; token++) {
            boolean isNamed = TimeWords.ANNIVERSARY.contains(text.folded(token)) && claim.scope() != Scope.CUMULATIVE;
            if (isNamed || marksYears(text, token, end)) {
                return true;
            }
        }
        return false;
    }

    private static boolean marksYears(TokenizedText text, int token, int end) {
        if (!TimeWords.MARK.contains(text.folded(token))) {
            return false;
        }
        for (int next = token + 1; next < Math.min(end, token + MARK_REACHES); next++) {
            if (TimeWords.YEARS.contains(text.folded(next))) {
                return true;
            }
        }
        return false;
    }
}
