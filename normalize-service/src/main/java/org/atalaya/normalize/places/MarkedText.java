package org.atalaya.normalize.places;

import org.atalaya.normalize.text.Kind;
import org.atalaya.normalize.text.TokenizedText;

/** A field with what the word files say of each of its tokens; tokens outside of it are of no class. */
final class MarkedText {
    /** Words between the article and the kind of place in an apposition, and these two. */
    private static final int LONGEST_APPOSITION = 7;

    private final TokenizedText text;
    private final long[] marks;

    MarkedText(TokenizedText text, PlaceWords words) {
        this.text = text;
        this.marks = new long[text.size()];
        for (int i = 0; i < marks.length; i++) {
            marks[i] = text.kind(i) == Kind.WORD ? words.marks(text.folded(i)) : 0;
        }
    }

    TokenizedText text() {
        return text;
    }

    int size() {
        return marks.length;
    }

    boolean is(int token, WordClass wanted) {
        return token >= 0 && token < marks.length && (marks[token] & wanted.mask()) != 0;
    }

    void mark(int token, WordClass found) {
        marks[token] |= found.mask();
    }

    /** The mask of the levels that a word beside a name says of it, 0 for other words. */
    int level(int token) {
        return token < 0 || token >= marks.length ? 0 : (int) (marks[token] >>> PlaceWords.LEVEL_SHIFT);
    }

    boolean isWord(int token) {
        return token >= 0 && token < marks.length && text.kind(token) == Kind.WORD;
    }

    /** Whether the token begins with a capital; where all do, whether it is no word of the language. */
    boolean isProper(int token) {
        if (!isWord(token) || !text.capitalized(token)) {
            return false;
        }
        long known = WordClass.COMMON.mask() | WordClass.FUNCTION.mask();
        return !text.shouting() || ((marks[token] & known) == 0 && level(token) == 0);
    }

    boolean is(int token, String folded) {
        return token >= 0 && token < marks.length && text.folded(token).equals(folded);
    }

    /**
     * The token that says what the name before a comma is, "suburb" in ", a fast-growing suburb of"; -1 where nothing does.
     *
     * @param comma the token after the name
     */
    int kindInApposition(int comma) {
        if (!is(comma, ",") || !is(comma + 1, WordClass.ARTICLE)) {
            return -1;
        }
        for (int i = comma + 2; i <= comma + LONGEST_APPOSITION && isSameSentence(comma, i) && !is(i, ","); i++) {
            boolean isKind = is(i, WordClass.SMALL) || level(i) != 0;
            // "Un barrio popular de".
            int joint = is(i + 1, WordClass.OF) || is(i + 1, WordClass.LOCATIVE) ? i + 1 : i + 2;
            if (isKind && (is(joint, WordClass.OF) || is(joint, WordClass.LOCATIVE))) {
                return i;
            }
        }
        return -1;
    }

    boolean isSameSentence(int one, int other) {
        return one >= 0
                && other >= 0
                && one < marks.length
                && other < marks.length
                && text.sentence(one) == text.sentence(other);
    }
}
