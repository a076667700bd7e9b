package org.atalaya.normalize.text;

/** Punctuation in one form each: every dash is "-", every double quote is '"', every apostrophe is "'". */
final class Signs {
    private static final String[] ASCII = new String[128];

    static {
        for (char c = 0; c < ASCII.length; c++) {
            ASCII[c] = String.valueOf(c);
        }
    }

    private Signs() {}

    /** Whether a run of the sign is one token. */
    static boolean repeats(char c) {
        return c == '.' || c == '-' || c == '=' || c == '*' || c == '_' || c == '#' || c == '!' || c == '?' || c == '~';
    }

    static String folded(String raw, int start, int end) {
        char c = raw.charAt(start);
        return switch (c) {
            case '-', '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> "-";
            case '"', '\u201c', '\u201d', '\u201e', '\u00ab', '\u00bb' -> "\"";
            case '\'', '\u2018', '\u2019', '\u02bc', '`' -> "'";
            case '.' -> end - start == 1 ? "." : "\u2026";
            default -> c < ASCII.length ? ASCII[c] : raw.substring(start, end);
        };
    }
}
