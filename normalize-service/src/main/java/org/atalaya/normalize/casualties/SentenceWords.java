package org.atalaya.normalize.casualties;

import java.util.Set;
import org.atalaya.normalize.rules.Lexicon;
import org.atalaya.normalize.text.Kind;
import org.atalaya.normalize.text.TokenizedText;
import org.jspecify.annotations.Nullable;

/**
 * What the words of a sentence are.
 *
 * @param start first token of the sentence
 * @param end the token after its last
 */
record SentenceWords(CasualtyLanguage language, TokenizedText text, int start, int end) {
    /** The longest known phrase that begins at a token. */
    Lexicon.@Nullable Entry longest(int token) {
        return language.words.longest(text, token, end);
    }

    /** The same where it stands in a class. */
    Lexicon.@Nullable Entry entry(int token, int index) {
        Lexicon.Entry entry = longest(token);
        return entry != null && has(entry, index) ? entry : null;
    }

    static boolean has(Lexicon.Entry entry, int index) {
        return (entry.classes() & (1L << index)) != 0;
    }

    boolean is(int token, long mask) {
        Lexicon.Entry entry = longest(token);
        return entry != null && (entry.classes() & mask) != 0;
    }

    /** The same of the one word, whatever phrase it begins. */
    boolean isAlone(int token, long mask) {
        Lexicon.Entry entry = language.words.longest(text, token, token + 1);
        return entry != null && (entry.classes() & mask) != 0;
    }

    /** Tokens of a phrase of these classes, 1 for any other word. */
    int length(int token, long mask) {
        Lexicon.Entry entry = longest(token);
        return entry != null && (entry.classes() & mask) != 0 ? entry.length() : 1;
    }

    /** Whether a token begins a line with a capital, as the next entry of a list does. */
    boolean isNewLine(int token) {
        return token > 0 && text.capitalized(token) && text.beginsLine(token);
    }

    /** The tokens of capitals with full stops, "U.S.", "U.N."; 0 where none begin there. */
    int initials(int token) {
        int at = token;
        while (at + 1 < end
                && text.capitalized(at)
                && text.folded(at).length() == 1
                && (at == token || text.glued(at))
                && text.folded(at + 1).equals(".")
                && text.glued(at + 1)) {
            at += 2;
        }
        return at - token > 2 ? at - token : 0;
    }

    /** "3 May", "May 3", "in May": the month, not "may". */
    boolean isMay(int token) {
        if (!text.folded(token).equals("may")) {
            return false;
        }
        boolean isBeforeNumber = token + 1 < end && text.kind(token + 1) == Kind.NUMBER;
        boolean isBehindNumber = token > start && text.kind(token - 1) == Kind.NUMBER;
        boolean isBehindWord = token > start && BEFORE_MONTH.contains(text.folded(token - 1));
        return isBeforeNumber || isBehindWord || (isBehindNumber && !isVerb(token + 1));
    }

    private boolean isVerb(int token) {
        return token < end && (is(token, VERB) || AFTER_MAY.contains(text.folded(token)));
    }

    private static final long VERB = CasualtyLanguage.BE | CasualtyLanguage.HAVE | CasualtyLanguage.NOT;
    private static final Set<String> AFTER_MAY = Set.of("also", "still", "yet", "well", "never", "soon", "now", "die");
    private static final Set<String> BEFORE_MONTH =
            Set.of("in", "of", "since", "until", "by", "last", "this", "early", "late", "mid");

    boolean isAnd(int token) {
        String word = text.folded(token);
        return word.equals("and") || word.equals("y") || word.equals("e");
    }

    boolean isHyphen(int token) {
        return text.folded(token).equals("-") && text.glued(token);
    }
}
