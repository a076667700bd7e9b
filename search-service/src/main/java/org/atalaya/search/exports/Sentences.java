package org.atalaya.search.exports;

import java.text.BreakIterator;
import java.util.Locale;

/** The sentence around a mention. */
public final class Sentences {
    /** Text without full stops has sentences without end. */
    static final int LONGEST = 2_000;

    /** How far from the mention a sentence is looked for. */
    private static final int REACH = LONGEST / 2;

    private Sentences() {}

    /**
     * The sentences that the characters from start to end stand in, on one line; at most about 2,000 characters.
     *
     * @param start and {@code end}: UTF-16 offsets; outside the text there is no sentence, but an empty one
     * @param language ISO 639-1
     */
    public static String around(String text, int start, int end, String language) {
        if (start < 0 || end <= start || end > text.length()) {
            return "";
        }
        int from = Math.max(paragraphStart(text, start), start - REACH);
        int to = Math.min(paragraphEnd(text, end), Math.min(end, start + LONGEST) + REACH);
        String near = text.substring(from, to);
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.forLanguageTag(language));
        sentences.setText(near);
        int first = start == from ? 0 : sentences.preceding(start - from + 1);
        int last = end - from >= near.length() ? near.length() : sentences.following(Math.max(0, end - from - 1));
        return PlainText.line(near.substring(Math.max(0, first), last < 0 ? near.length() : last), LONGEST);
    }

    private static int paragraphStart(String text, int start) {
        return text.lastIndexOf('\n', start) + 1;
    }

    private static int paragraphEnd(String text, int end) {
        int line = text.indexOf('\n', end);
        return line < 0 ? text.length() : line;
    }
}
