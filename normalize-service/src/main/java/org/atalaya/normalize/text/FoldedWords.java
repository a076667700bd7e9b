package org.atalaya.normalize.text;

import org.jspecify.annotations.Nullable;

/**
 * Gives the same string for the same folded word again, so that a word costs no new object and its hash is known.
 * A table of fixed size in which the newer word takes the older one's place. Threads may race for a slot: a string is
 * immutable, so at worst an equal one is made twice.
 */
final class FoldedWords {
    private static final int SLOTS = 1 << 15;
    private static final int LONGEST_KEPT = 40;
    private static final @Nullable String[] KEPT = new String[SLOTS];

    private FoldedWords() {}

    /** The word of the first characters of a buffer. */
    static String of(char[] buffer, int length, int hash) {
        if (length > LONGEST_KEPT) {
            return new String(buffer, 0, length);
        }
        int slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
        String kept = KEPT[slot];
        if (kept != null && same(kept, buffer, length)) {
            return kept;
        }
        String word = new String(buffer, 0, length);
        KEPT[slot] = word;
        return word;
    }

    private static boolean same(String kept, char[] buffer, int length) {
        if (kept.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (kept.charAt(i) != buffer[i]) {
                return false;
            }
        }
        return true;
    }
}
