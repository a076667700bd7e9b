package org.atalaya.normalize.reports;

import org.atalaya.normalize.casualties.FoundClaim;
import org.atalaya.normalize.text.TokenizedText;

/** Tells a toll that goes on from a death: "With her, seven have died", "Su muerte eleva a siete las víctimas". */
final class TollOfDeath {
    private TollOfDeath() {}

    /** Whether the sentence of a toll begins with who died in the one before it. */
    static boolean begins(FoundClaim toll) {
        TokenizedText text = toll.text();
        int first = text.sentenceStart(toll.sentence());
        if (first + 1 >= text.sentenceEnd(toll.sentence())) {
            return false;
        }
        String word = text.folded(first);
        String next = text.folded(first + 1);
        boolean isWithThem =
                TimeWords.WITH.contains(word) && (TimeWords.THEM.contains(next) || TimeWords.ARTICLE.contains(next));
        return isWithThem || (TimeWords.ARTICLE.contains(word) && TimeWords.DEATH.contains(next));
    }
}
