package org.atalaya.normalize.text;

import java.util.Map;
import java.util.stream.Collectors;

/** Characters that a text names as HTML does: "muri&oacute;", "&#243;", "&#xf3;". */
final class HtmlCharacters {
    /** Characters from the ampersand to the semicolon, so that no text is searched far. */
    private static final int LONGEST = 9;

    private static final int HEXADECIMAL = 16;
    private static final Map<String, Character> NAMES = WordFile.lines("text/html-characters.txt").stream()
            .map(line -> line.split(" ", -1))
            .collect(Collectors.toUnmodifiableMap(
                    parts -> parts[0], parts -> (char) Integer.parseInt(parts[1], HEXADECIMAL)));

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
        if (name.charAt(0) != '#') {
            return NAMES.getOrDefault(name, (char) 0);
        }
        boolean isHexadecimal = name.length() > 1 && Character.toLowerCase(name.charAt(1)) == 'x';
        int radix = isHexadecimal ? HEXADECIMAL : 10;
        String digits = name.substring(isHexadecimal ? 2 : 1);
        boolean isNumber = !digits.isEmpty() && digits.chars().allMatch(c -> Character.digit(c, radix) >= 0);
        int code = isNumber ? Integer.parseInt(digits, radix) : 0;
        boolean isOne = code >= ' ' && code <= Character.MAX_VALUE && !Character.isSurrogate((char) code);
        return isOne ? (char) code : 0;
    }
}
