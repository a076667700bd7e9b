package org.atalaya.normalize.reports;

import java.util.Set;
import org.atalaya.normalize.casualties.FoundClaim;
import org.atalaya.normalize.text.TokenizedText;
import org.atalaya.normalize.text.WordFile;

/** Words and signs that begin another clause, in which another place may be told. */
final class PlaceClauses {
    private static final Set<String> BEGINNINGS = Set.copyOf(WordFile.lines("reports/clause-beginnings.txt"));

    private static final Set<String> NATIONAL = Set.copyOf(WordFile.lines("reports/national-words.txt"));

    private PlaceClauses() {}

    /** Whether a claim's sentence speaks of a whole country. */
    static boolean isNational(FoundClaim claim) {
        TokenizedText text = claim.text();
        for (int i = text.sentenceStart(claim.sentence()); i < text.sentenceEnd(claim.sentence()); i++) {
            if (!text.capitalized(i) && NATIONAL.contains(text.folded(i))) {
                return true;
            }
        }
        return false;
    }

    static boolean begins(String folded) {
        return BEGINNINGS.contains(folded);
    }
}
