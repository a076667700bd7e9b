package org.atalaya.normalize.reports;

import org.atalaya.normalize.casualties.FoundClaim;
import org.atalaya.normalize.text.Kind;
import org.atalaya.normalize.text.TokenizedText;

/** A count of the victims of several incidents: "twelve dead in two attacks" is the toll of neither. */
final class SeveralIncidents {
    /** "Two separate attacks", "dos nuevos ataques": how far the incidents may stand behind their number, in words. */
    private static final int REACH = 2;

    private static final int LONGEST_FIGURE = 3;

    private SeveralIncidents() {}

    /** Whether a claim's sentence tells of several incidents, and of none of them alone. */
    static boolean isOf(FoundClaim claim) {
        TokenizedText text = claim.text();
        int start = text.sentenceStart(claim.sentence());
        int end = text.sentenceEnd(claim.sentence());
        for (int token = start; token < end; token++) {
            boolean isOneOfThem = token > start && TimeWords.OF.contains(text.folded(token - 1));
            boolean isSeveral = TimeWords.SEVERAL.contains(text.folded(token)) || isFigure(text, token);
            if (isSeveral && !isOneOfThem && areIncidents(text, token, end)) {
                return true;
            }
        }
        return false;
    }

    /** "96 massacres", but not "the 1994 massacres". */
    private static boolean isFigure(TokenizedText text, int token) {
        String word = text.folded(token);
        return text.kind(token) == Kind.NUMBER && word.length() <= LONGEST_FIGURE && !word.equals("1");
    }

    private static boolean areIncidents(TokenizedText text, int number, int end) {
        for (int token = number + 1; token < Math.min(end, number + 1 + REACH); token++) {
            if (TimeWords.INCIDENTS.contains(text.folded(token))) {
                return true;
            }
        }
        return false;
    }
}
