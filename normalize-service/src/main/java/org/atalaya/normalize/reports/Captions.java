package org.atalaya.normalize.reports;

import java.util.List;
import java.util.Locale;
import org.atalaya.normalize.dates.FoundDate;
import org.atalaya.normalize.text.WordFile;

/**
 * The lines under pictures, known by who took them: their days are those of the pictures, not of the harm. A text of one
 * line is none.
 */
final class Captions {
    private static final List<String> CREDITS = WordFile.lines("reports/captions.txt");

    /** Characters that a line under a picture may have. */
    private static final int LONGEST = 600;

    private Captions() {}

    static boolean hold(FoundDate date) {
        String raw = date.text().raw();
        int start = date.start();
        int end = date.end();
        while (start > 0 && raw.charAt(start - 1) != '\n') {
            start--;
            if (end - start > LONGEST) {
                return false;
            }
        }
        while (end < raw.length() && raw.charAt(end) != '\n') {
            end++;
            if (end - start > LONGEST) {
                return false;
            }
        }
        boolean isAll = raw.strip().length() <= end - start;
        String line = raw.substring(start, end).toLowerCase(Locale.ROOT);
        return !isAll && CREDITS.stream().anyMatch(line::contains);
    }
}
