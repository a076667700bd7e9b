package org.atalaya.normalize.reports;

import org.atalaya.normalize.text.TokenizedText;

/** The lines that lists stand under. */
final class Headings {
    /** Lines that a list under a heading may have. */
    private static final int LONGEST_LIST = 8;

    private Headings() {}

    /** The paragraph ending in a colon that a paragraph or the lines before it stand under, -1 where there is none. */
    static int paragraph(TokenizedText text, int token) {
        int start = text.paragraphStart(token);
        for (int lines = 0; start > 0 && lines < LONGEST_LIST; lines++) {
            if (text.folded(start - 1).equals(":")) {
                return text.paragraph(start - 1);
            }
            if (text.sentence(start) != text.sentence(Math.min(text.size() - 1, token)) && lines == 0) {
                return -1;
            }
            start = text.paragraphStart(start - 1);
        }
        return -1;
    }
}
