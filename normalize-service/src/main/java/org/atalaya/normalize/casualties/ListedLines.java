package org.atalaya.normalize.casualties;

import java.util.regex.Pattern;

/** Tells claims of two entries of a list, or rows of a table, apart: each is of its own people. */
final class ListedLines {
    private static final Pattern ENTRY =
            Pattern.compile("\\s*(?:\\d{1,2}[.)]|[a-z]\\)|[-•*►▪·]|\\p{L}[^|\\n]{0,60}\\|)\\s.*", Pattern.DOTALL);

    private ListedLines() {}

    /** Whether two claims of one text stand in two entries. */
    static boolean areEntries(FoundClaim one, FoundClaim other) {
        int first = lineStart(one);
        int second = lineStart(other);
        return first != second && isEntry(one, first) && isEntry(other, second);
    }

    private static int lineStart(FoundClaim claim) {
        return claim.text().raw().lastIndexOf('\n', claim.start()) + 1;
    }

    private static boolean isEntry(FoundClaim claim, int lineStart) {
        String line = claim.text().raw().substring(lineStart, claim.end());
        return ENTRY.matcher(line).matches();
    }
}
