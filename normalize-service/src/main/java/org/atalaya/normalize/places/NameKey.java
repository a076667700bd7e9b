package org.atalaya.normalize.places;

import org.atalaya.events.Field;
import org.atalaya.normalize.text.Kind;
import org.atalaya.normalize.text.TokenizedText;

/**
 * The form in which names are looked up: the words and numbers of a name, folded, without apostrophes, with one space
 * between them. "Saint-Denis", "Saint Denis" and "SAINT DENIS" are one key, so are "Sana'a" and "Sanaa".
 */
public final class NameKey {
    /** Names of more words than this are not looked for. */
    public static final int MOST_PARTS = 8;

    private static final long BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private NameKey() {}

    /** The key of a name, empty where it has no letter and no digit. */
    public static String of(String name) {
        TokenizedText tokens = TokenizedText.of(Field.TEXT, name);
        StringBuilder key = new StringBuilder(name.length());
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.kind(i) != Kind.PUNCTUATION) {
                key.append(key.isEmpty() ? "" : " ").append(withoutApostrophe(tokens.folded(i)));
            }
        }
        return key.toString();
    }

    private static String withoutApostrophe(String part) {
        return part.indexOf('\'') < 0 ? part : part.replace("'", "");
    }

    /** A hash of no part. */
    static long start() {
        return BASIS;
    }

    /** The hash of a key with one more part; the hash of a whole key is that of its parts one after the other. */
    static long add(long hash, String part) {
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
