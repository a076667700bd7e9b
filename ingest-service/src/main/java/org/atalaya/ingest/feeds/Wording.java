package org.atalaya.ingest.feeds;

import java.util.regex.Pattern;

/** Tells whether two texts say the same: differences of white space alone are none. */
final class Wording {
    private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\p{Z}]+");

    private Wording() {}

    /** Hash of title and text. */
    static String digest(String title, String text) {
        return Hashes.of(normalized(title), normalized(text));
    }

    private static String normalized(String text) {
        return WHITE_SPACE.matcher(text).replaceAll(" ").strip();
    }
}
