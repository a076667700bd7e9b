package org.atalaya.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A date where it stands in a report.
 *
 * @param start UTF-16 offset into the field, inclusive
 * @param end UTF-16 offset into the field, exclusive
 * @param text exactly the characters from start to end
 * @param from first day meant, inclusive; null where it stays open
 * @param to last day meant, inclusive; null where it stays open
 */
public record DateMention(
        Field field,
        int start,
        int end,
        String text,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    public DateMention {
        Require.present(field, "DateMention.field");
        Require.span(start, end, "DateMention");
        Require.filled(text, "DateMention.text");
    }
}
