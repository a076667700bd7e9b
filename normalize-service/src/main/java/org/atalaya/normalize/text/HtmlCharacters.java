package org.atalaya.normalize.text;

import org.springframework.web.util.HtmlUtils;

/** Characters that a text names as HTML does: "muri&oacute;", "&#243;", "&#xf3;". */
final class HtmlCharacters {
    /** Characters from the ampersand to the semicolon, so that no text is searched far. */
    private static final int LONGEST = 9;

    private HtmlCharacters() {}

    /** The offset after the name that begins at an ampersand; the same offset where none does. */
    static int end(String text, int at) {
        for (int i = at + 2; i < Math.min(text.length(), at + LONGEST); i++) {
            if (text.charAt(i) == ';') {
                return named(text.substring(at + 1, i)) > 0 ? i + 1 : at;
            }
        }
        return at;
    }

    /** The character of a name without its marks; 0 where it names none. */
    static char named(String name) {
        if (name.equals("apos")) {
            // Of XML and HTML 5; the library knows HTML 4.
            return '\'';
        }
        String meant = HtmlUtils.htmlUnescape("&" + name + ";");
        boolean isOne = meant.length() == 1 && meant.charAt(0) >= ' ' && !Character.isSurrogate(meant.charAt(0));
        return isOne ? meant.charAt(0) : 0;
    }
}
