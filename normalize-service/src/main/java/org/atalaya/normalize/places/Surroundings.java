package org.atalaya.normalize.places;

import org.atalaya.normalize.places.FoundPlace.Role;
import org.atalaya.normalize.places.FoundPlace.Size;

/** What the words around a name say of it: which kind of place, how small, and what it is to the report. */
final class Surroundings {
    /** Words in which one is told to come from, to speak or to go somewhere. */
    private static final int NEAR = 3;

    private final MarkedText text;

    Surroundings(MarkedText text) {
        this.text = text;
    }

    /** The level that a word before or after a name says, as a mask; 0 where none does. */
    int kind(int first, int end) {
        int before = text.level(kindBefore(first));
        return before != 0 ? before : text.level(end);
    }

    /** "San Miguel, a fast-growing suburb of Juliaca". */
    private boolean isSaidToBePart(int end) {
        int kind = text.kindInApposition(end);
        return kind > 0 && text.is(kind, WordClass.SMALL);
    }

    Size size(int first, int end) {
        int before = kindBefore(first);
        if (text.is(before, WordClass.SMALL) || text.is(end, WordClass.SMALL) || isSaidToBePart(end)) {
            return Size.SMALL;
        }
        return text.is(before, WordClass.SITE) || text.is(end, WordClass.SITE) ? Size.SITE : Size.ANY;
    }

    /**
     * The token of a word for a kind of place: "departamento de Puno", "the city of Puno", "vereda La Guisia", "distrito
     * ayacuchano de Accomarca".
     */
    int kindBefore(int first) {
        int at = first - 1;
        if (text.is(at, WordClass.ARTICLE) && text.is(at - 1, WordClass.OF)) {
            at--;
        }
        boolean isOf = text.is(at, WordClass.OF);
        if (isOf) {
            at--;
        }
        // "The Rocinha favela of Rio de Janeiro": the favela is Rocinha.
        if (isOf && isKind(at) && text.isProper(at - 1)) {
            return first - 1;
        }
        boolean isQualified = text.isWord(at)
                && !isKind(at)
                && !text.is(at, WordClass.FUNCTION)
                && !text.text().capitalized(at)
                && (isOf ? isKind(at - 1) : text.is(at - 1, WordClass.SMALL));
        return isQualified ? at - 1 : at;
    }

    private boolean isKind(int token) {
        return text.level(token) != 0 || text.is(token, WordClass.SMALL) || text.is(token, WordClass.SITE);
    }

    /** Whether the words around a name say that it is a place. */
    boolean isPlaced(int first, int end) {
        return text.is(first - 1, WordClass.PREPOSITION)
                || (text.is(first - 1, WordClass.TOWARD) && text.is(first - 2, WordClass.EDGE))
                || kind(first, end) != 0
                || size(first, end) != Size.ANY
                || end <= text.text().datelineEnd();
    }

    Role role(int first, int end, boolean isOfBody) {
        if (end <= text.text().datelineEnd()) {
            return Role.DATELINE;
        }
        if (isOfBody && text.level(end) == 0) {
            return Role.INSTITUTION;
        }
        int kind = kindBefore(first);
        int word = text.level(kind) != 0 || text.is(kind, WordClass.SMALL) ? kind - 1 : first - 1;
        if (text.is(word, WordClass.ARTICLE)) {
            word--;
        }
        if (isOrigin(word)) {
            return Role.ORIGIN;
        }
        if (text.is(word, WordClass.TOWARD) && !text.is(word - 1, WordClass.EDGE)) {
            return Role.TOWARD;
        }
        return isOfSpeaker(word, end) ? Role.SPEAKER : Role.NAMED;
    }

    /** "A farmer from Puno", but not "abducted from Puno" and "20 km from Puno". */
    private boolean isOrigin(int word) {
        if (!text.is(word, WordClass.ORIGIN)) {
            return false;
        }
        for (int i = word - 1; i >= word - NEAR && i >= 0; i--) {
            if (text.is(i, WordClass.MOVED)) {
                return false;
            }
        }
        return true;
    }

    /** "The mayor of Puno", "told reporters in Geneva", "a court in Lima". */
    private boolean isOfSpeaker(int word, int end) {
        if (text.is(word, WordClass.OF) && text.is(word - 1, WordClass.OFFICE)) {
            return true;
        }
        if (text.is(end, WordClass.OFFICE) && !text.text().shouting()) {
            return true;
        }
        if (!text.is(word, WordClass.PREPOSITION)) {
            return false;
        }
        for (int i = word - 1; i >= word - NEAR && text.isSameSentence(i, word); i--) {
            if (text.is(i, WordClass.SPEAKING)) {
                return true;
            }
            if (text.is(i, ",") || text.is(i, WordClass.PREPOSITION)) {
                return false;
            }
        }
        return false;
    }
}
