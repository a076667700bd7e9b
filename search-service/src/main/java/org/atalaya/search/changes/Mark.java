package org.atalaya.search.changes;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.atalaya.kit.problems.InvalidParameterException;

/**
 * Up to where a mirror has read.
 *
 * @param index the index's own id: another has other numbers
 * @param number of the last write that was read, -1 before the first
 */
record Mark(String index, long number) {
    private static final Pattern FORM = Pattern.compile("([A-Za-z0-9_-]{1,64})\\.(-1|[0-9]{1,18})");

    static Mark decode(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new InvalidParameterException(
                    "since", "It cannot be read: it must be the member next of an answer before.");
        }
        return new Mark(form.group(1), Long.parseLong(form.group(2)));
    }

    String encoded() {
        return index + "." + number;
    }
}
