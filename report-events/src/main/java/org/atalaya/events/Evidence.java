package org.atalaya.events;

/**
 * The characters of the report that state a claim.
 *
 * @param start UTF-16 offset into the field, inclusive
 * @param end UTF-16 offset into the field, exclusive
 * @param quote exactly the characters from start to end
 */
public record Evidence(Field field, int start, int end, String quote) {
    public Evidence {
        Require.present(field, "Evidence.field");
        Require.span(start, end, "Evidence");
        Require.filled(quote, "Evidence.quote");
    }
}
