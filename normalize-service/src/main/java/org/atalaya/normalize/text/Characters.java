package org.atalaya.normalize.text;

import java.text.Normalizer;
import java.util.Locale;

/** What a character is to the tokenizer, from tables for the alphabets of Europe and from the JDK beyond them. */
final class Characters {
    static final byte SPACE = 0;
    static final byte LETTER = 1;
    static final byte DIGIT = 2;
    /** A combining accent: part of its word, lost in folding. */
    static final byte MARK = 3;

    static final byte SIGN = 4;
    /** A soft hyphen, a zero-width joiner: nothing that a reader sees. */
    static final byte INVISIBLE = 5;

    private static final int TABLE = 0x2000;
    private static final byte[] CLASSES = new byte[TABLE];
    private static final char[] FOLDED = new char[TABLE];

    static {
        for (int c = 0; c < TABLE; c++) {
            CLASSES[c] = look(c);
            FOLDED[c] = computeFolded((char) c);
        }
    }

    private Characters() {}

    static byte classOf(char c) {
        return c < TABLE ? CLASSES[c] : look(c);
    }

    /** Lower case without accents, one character for one. */
    static char fold(char c) {
        return c < TABLE ? FOLDED[c] : Character.toLowerCase(c);
    }

    static byte look(int codePoint) {
        if (Character.isLetter(codePoint)) {
            return LETTER;
        }
        if (Character.isDigit(codePoint)) {
            return DIGIT;
        }
        if (Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || Character.isISOControl(codePoint)) {
            return SPACE;
        }
        return switch (Character.getType(codePoint)) {
            case Character.FORMAT -> INVISIBLE;
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> MARK;
            default -> SIGN;
        };
    }

    private static char computeFolded(char c) {
        int digit = Character.isDigit(c) ? Character.digit(c, 10) : -1;
        if (digit >= 0) {
            return (char) ('0' + digit);
        }
        String lower = String.valueOf(c).toLowerCase(Locale.ROOT);
        char base = Normalizer.normalize(lower, Normalizer.Form.NFD).charAt(0);
        return switch (base) {
            case 'ß' -> 's';
            case 'æ' -> 'a';
            case 'ø' -> 'o';
            case 'œ' -> 'o';
            case 'đ', 'ð' -> 'd';
            case 'ł' -> 'l';
            case 'ı' -> 'i';
            default -> base;
        };
    }
}
