package org.atalaya.normalize.text;

import java.util.Set;

/**
 * The lists of other stories that stand in or below a page's text: headlines of other events, which the report does not
 * tell. A list begins with a line such as "MOST READ" and ends with the first line that is a sentence or a long one.
 */
public final class Furniture {
    private static final Set<String> HEADINGS = Set.copyOf(WordFile.lines("text/furniture.txt"));

    /** Characters that a headline in a list may have. */
    private static final int LONGEST_HEADLINE = 140;

    private static final int LONGEST_HEADING = 40;

    private final TokenizedText text;
    private final boolean[] isListed;

    public Furniture(TokenizedText text) {
        this.text = text;
        this.isListed = new boolean[text.size()];
        mark();
    }

    /** Whether a token of this field stands in such a list. */
    public boolean holds(TokenizedText field, int token) {
        return field == text && token < isListed.length && isListed[token];
    }

    private void mark() {
        String raw = text.raw();
        int token = 0;
        boolean isInList = false;
        for (int start = 0; start < raw.length(); ) {
            int end = raw.indexOf('\n', start);
            end = end < 0 ? raw.length() : end;
            int first = token;
            while (token < text.size() && text.start(token) < end) {
                token++;
            }
            String line = raw.substring(start, end).strip();
            boolean isHeading = isHeading(first, token);
            boolean isOne = !isHeading && beginsWithHeading(first, token);
            isInList = isHeading || (isInList && (line.isEmpty() || isHeadline(line)));
            for (int i = first; i < token && (isInList || isOne); i++) {
                isListed[i] = true;
            }
            start = end + 1;
        }
    }

    private boolean isHeading(int first, int end) {
        int last = end > first && text.folded(end - 1).equals(":") ? end - 1 : end;
        return last > first && HEADINGS.contains(words(first, last));
    }

    /** "Read also: Six dead in the north". */
    private boolean beginsWithHeading(int first, int end) {
        for (int i = first + 1; i < end && text.start(i) - text.start(first) <= LONGEST_HEADING; i++) {
            if (text.folded(i).equals(":")) {
                return HEADINGS.contains(words(first, i));
            }
        }
        return false;
    }

    private String words(int first, int end) {
        StringBuilder words = new StringBuilder();
        for (int i = first; i < end; i++) {
            words.append(i == first || text.glued(i) ? "" : " ").append(text.folded(i));
        }
        return words.toString();
    }

    private static boolean isHeadline(String line) {
        return line.length() <= LONGEST_HEADLINE && !line.endsWith(".");
    }
}
