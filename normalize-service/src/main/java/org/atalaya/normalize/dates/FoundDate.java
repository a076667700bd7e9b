package org.atalaya.normalize.dates;

import java.time.LocalDate;
import org.atalaya.normalize.text.TokenizedText;
import org.jspecify.annotations.Nullable;

/**
 * A date where it stands in a field.
 *
 * @param text the field
 * @param firstToken its first token
 * @param endToken the token after its last
 * @param meaning name of the rule that recognized it
 * @param from first day meant, inclusive; null where it stays open
 * @param to last day meant, inclusive; null where it stays open
 * @param anchor what decided the days
 * @param standing what it is to the text around it
 */
public record FoundDate(
        TokenizedText text,
        int firstToken,
        int endToken,
        String meaning,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Anchor anchor,
        Standing standing) {

    public int start() {
        return text.start(firstToken);
    }

    public int end() {
        return text.end(endToken - 1);
    }

    /** The characters of the field from start to end. */
    public String quote() {
        return text.quote(firstToken, endToken);
    }

    /** Whether its days are known and but one. */
    public boolean isDay() {
        return from != null && from.equals(to);
    }
}
