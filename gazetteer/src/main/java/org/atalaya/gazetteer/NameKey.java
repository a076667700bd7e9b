package org.atalaya.gazetteer;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The form in which names are looked up: the words and numbers of a name in lower case and without accents and
 * apostrophes, with one space between them. "Saint-Denis", "Saint Denis" and "SAINT DENIS" are one key, so are "Sana'a"
 * and "Sanaa".
 */
public final class NameKey {
    /** Names of more words than this are not looked for. */
    public static final int MOST_PARTS = 8;

    private static final long BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private NameKey() {}

    /** The key of a name, empty where it has no letter and no digit. */
    public static String of(String name) {
        StringBuilder key = new StringBuilder(name.length());
        Kind before = Kind.OTHER;
        for (int at = 0; at < name.length(); at++) {
            char c = name.charAt(at);
            boolean joins = before == Kind.LETTER && isWithinWord(name, at);
            Kind kind = joins ? Kind.LETTER : kind(name, at);
            if (kind != Kind.OTHER && kind != before && !key.isEmpty()) {
                key.append(' ');
            }
            if (kind != Kind.OTHER && !joins) {
                key.append(fold(c));
            }
            before = kind;
        }
        return key.toString();
    }

    private enum Kind {
        LETTER,
        DIGIT,
        OTHER
    }

    private static Kind kind(String name, int at) {
        int c = Character.isLowSurrogate(name.charAt(at)) && at > 0
                ? name.codePointBefore(at + 1)
                : name.codePointAt(at);
        return Character.isLetter(c) ? Kind.LETTER : Character.isDigit(c) ? Kind.DIGIT : Kind.OTHER;
    }

    /** Combining accents, soft hyphens, and apostrophes that do not begin a possessive. */
    private static boolean isWithinWord(String name, int at) {
        char c = name.charAt(at);
        boolean isBeforeLetter = at + 1 < name.length() && Character.isLetter(name.charAt(at + 1));
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK) {
            return true;
        }
        if (type == Character.FORMAT) {
            return isBeforeLetter;
        }
        boolean isApostrophe = c == '\'' || c == '\u2019';
        return isApostrophe && isBeforeLetter && !isPossessive(name, at + 1);
    }

    private static boolean isPossessive(String name, int at) {
        boolean isLast = at + 1 >= name.length() || !Character.isLetter(name.charAt(at + 1));
        return isLast && Character.toLowerCase(name.charAt(at)) == 's';
    }

    private static char fold(char c) {
        int digit = Character.digit(c, 10);
        if (digit >= 0) {
            return (char) ('0' + digit);
        }
        char base = Normalizer.normalize(String.valueOf(c).toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .charAt(0);
        return switch (base) {
            case 'ß' -> 's';
            case 'æ' -> 'a';
            case 'ø', 'œ' -> 'o';
            case 'đ', 'ð' -> 'd';
            case 'ł' -> 'l';
            case 'ı' -> 'i';
            default -> base;
        };
    }

    /** A hash of no part. */
    public static long start() {
        return BASIS;
    }

    /** The hash of a key with one more part; the hash of a whole key is that of its parts one after the other. */
    public static long add(long hash, String part) {
        long next = hash == BASIS ? hash : (hash ^ ' ') * PRIME;
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if (c != '\'') {
                next = (next ^ c) * PRIME;
            }
        }
        return next;
    }
}
