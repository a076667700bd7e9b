package org.atalaya.normalize.casualties;

import org.atalaya.normalize.rules.Lexicon;
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
        if (token == 0 || !text.capitalized(token)) {
            return false;
        }
        for (int i = text.end(token - 1); i < text.start(token); i++) {
            if (text.raw().charAt(i) == '\n') {
                return true;
            }
        }
        return false;
    }

    boolean isAnd(int token) {
        String word = text.folded(token);
        return word.equals("and") || word.equals("y") || word.equals("e");
    }

    boolean isHyphen(int token) {
        return text.folded(token).equals("-") && text.glued(token);
    }
}
