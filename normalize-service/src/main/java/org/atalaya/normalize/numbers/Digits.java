package org.atalaya.normalize.numbers;

import org.atalaya.normalize.text.Kind;
import org.atalaya.normalize.text.TokenizedText;

/** Digits with the separators of either convention: "1,155", "1.155", "1 155" are one number. */
final class Digits {
    /** Above this it is no number of people. */
    private static final long MOST = 999_999_999_999L;

    private Digits() {}

    /** The digits' value times a thousand, so that "2.7 million" stays exact; -1 where it is no number. */
    static long thousandths(String digits) {
        int last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
        boolean separated = last >= 0;
        boolean grouped = separated && isGrouped(digits);
        int decimals = separated && !grouped ? digits.length() - last - 1 : 0;
        if (separated && !grouped && (decimals > 3 || hasSeparatorBefore(digits, last))) {
            return -1;
        }
        long value = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c != '.' && c != ',') {
                value = value * 10 + (c - '0');
                if (value > MOST) {
                    return -1;
                }
            }
        }
        for (int i = decimals; i < 3; i++) {
            value *= 10;
        }
        return value;
    }

    private static boolean hasSeparatorBefore(String digits, int last) {
        return digits.lastIndexOf('.', last - 1) >= 0 || digits.lastIndexOf(',', last - 1) >= 0;
    }

    /** Whether every group after the first has three digits, and all separators are the same. */
    private static boolean isGrouped(String digits) {
        char separator = 0;
        int group = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c != '.' && c != ',') {
                group++;
                continue;
            }
            boolean first = separator == 0;
            if (first ? group > 3 || digits.charAt(0) == '0' : group != 3 || c != separator) {
                return false;
            }
            separator = c;
            group = 0;
        }
        return group == 3;
    }

    /** The token after a number whose groups of three are set apart by spaces, as in "1 200". */
    static int endOfSpaced(TokenizedText text, int at, int end) {
        if (text.folded(at).length() > 3) {
            return at + 1;
        }
        int next = at + 1;
        while (next < end && isSpacedGroup(text, next)) {
            next++;
        }
        return next;
    }

    /** Whether the digits after "mil" are of the same number: "3 mil 914", "2 mil 45". */
    static boolean isGroupOfThree(TokenizedText text, int at, int end) {
        return at < end
                && text.kind(at) == Kind.NUMBER
                && text.folded(at).length() <= 3
                && text.folded(at).chars().allMatch(Character::isDigit)
                && text.start(at) == text.end(at - 1) + 1;
    }

    private static boolean isSpacedGroup(TokenizedText text, int at) {
        return text.kind(at) == Kind.NUMBER
                && text.folded(at).length() == 3
                && text.start(at) == text.end(at - 1) + 1
                && text.raw().charAt(text.end(at - 1)) != '\n';
    }
}
