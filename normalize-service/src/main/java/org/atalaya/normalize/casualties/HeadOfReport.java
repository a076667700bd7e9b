package org.atalaya.normalize.casualties;

import org.atalaya.events.Harm;
import org.atalaya.normalize.rules.Lexicon;
import org.atalaya.normalize.rules.WordClasses;
import org.atalaya.normalize.text.ReportText;
import org.atalaya.normalize.text.TokenizedText;

/** What the title, or the first sentence where there is none, says of all that a report tells: a rumour, an accident. */
final class HeadOfReport {
    static final WordClasses CLASSES = new WordClasses();
    private static final long RUMOUR = CLASSES.mask("RUMOUR");
    private static final long VIOLENCE = CLASSES.mask("VIOLENCE");
    private final boolean isRumour;
    private final boolean isAccident;

    HeadOfReport(ReportText report, CasualtyLanguage language) {
        TokenizedText text = report.title().size() > 0 ? report.title() : report.text();
        int end = text.sentences() == 0 ? 0 : text == report.text() ? text.sentenceEnd(0) : text.size();
        this.isRumour = has(language.head, text, end, RUMOUR);
        this.isAccident = has(language.words, text, end, CasualtyLanguage.ILLNESS)
                && !has(language.head, text, text.size(), VIOLENCE)
                && !has(language.head, report.text(), report.text().size(), VIOLENCE);
    }

    /** Whether a word of violence begins at a token. */
    static boolean isViolent(SentenceWords words, int token) {
        Lexicon.Entry entry = words.language().head.longest(words.text(), token, words.end());
        return entry != null && (entry.classes() & VIOLENCE) != 0;
    }

    private static boolean has(Lexicon words, TokenizedText field, int end, long mask) {
        for (int token = 0; token < end; token++) {
            Lexicon.Entry entry = words.longest(field, token, end);
            if (entry != null && (entry.classes() & mask) != 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether a harm that is told is none that anybody did. */
    boolean isNone(FoundClaim claim) {
        boolean mayBeAccident =
                claim.harm() == Harm.KILLED || claim.harm() == Harm.INJURED || claim.harm() == Harm.DISPLACED;
        return isRumour || (isAccident && mayBeAccident);
    }
}
