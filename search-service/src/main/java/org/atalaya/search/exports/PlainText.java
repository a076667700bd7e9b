package org.atalaya.search.exports;

import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text that was collected and may hold anything, as it can be put into a file that people open. */
public final class PlainText {
    private static final Pattern FORMULA =
            Pattern.compile("[\\t\\n]|[\\s\\p{Z}\\p{Cf}]*[=+@\\uFF1D\\uFF0B\\uFF0D\\uFF20-]");

    private static final Pattern UNSEEN = Pattern.compile(
            "[\\x00-\\x08\\x0B-\\x1F\\x7F-\\x9F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF\\uFFFE\\uFFFF\\p{Cs}]");

    private PlainText() {}

    /**
     * Without what no eye sees: characters that turn the direction of text, so that 48 reads as 84, control characters but
     * tabulator and line feed, halves of surrogate pairs, and whatever else XML 1.0 has no place for.
     */
    public static String of(String text) {
        return UNSEEN.matcher(text).replaceAll("");
    }

    /** The same, at most so many characters, on one line. */
    public static String line(String text, int most) {
        return cut(of(text).replaceAll("\\s+", " ").strip(), most);
    }

    /** At most so many characters; what is left out shows as an ellipsis, and no surrogate pair is torn. */
    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = most - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    /**
     * What spreadsheets take for text and never for a formula, by OWASP's advice on CSV injection: an apostrophe before it
     * where it would begin a formula, in characters of any width and behind any blanks.
     */
    static String cell(String text) {
        String plain = of(text);
        return FORMULA.matcher(plain).lookingAt() ? "'" + plain : plain;
    }

    /** An address that may be followed, of the web and nothing else; null for any other. */
    public static @Nullable String webAddress(@Nullable String address) {
        if (address == null) {
            return null;
        }
        try {
            URI uri = URI.create(address);
            boolean isWeb = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return isWeb && uri.getHost() != null ? uri.toASCIIString() : null;
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }
}
