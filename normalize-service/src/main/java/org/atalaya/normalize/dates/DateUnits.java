package org.atalaya.normalize.dates;

import org.atalaya.normalize.numbers.ReadNumber;
import org.atalaya.normalize.rules.Lexicon;
import org.atalaya.normalize.rules.Units;
import org.atalaya.normalize.text.Kind;
import org.atalaya.normalize.text.TokenizedText;
import org.jspecify.annotations.Nullable;

/** A field's tokens as the units that date rules run over; a paragraph ends what a rule can span. */
final class DateUnits {
    static final long DAY = DateLanguage.CLASSES.mask("DAY");
    static final long MONTH_NUMBER = DateLanguage.CLASSES.mask("MONTHNUM");
    static final long YEAR = DateLanguage.CLASSES.mask("YEAR");
    static final long OLD_YEAR = DateLanguage.CLASSES.mask("OLD-YEAR");
    static final long SHORT_YEAR = DateLanguage.CLASSES.mask("YY");
    static final long TWO_DIGITS = DateLanguage.CLASSES.mask("TWO");
    static final long NUMBER = DateLanguage.CLASSES.mask("NUM");
    static final long DOTTED = DateLanguage.CLASSES.mask("DOTTED");
    static final long FUTURE = DateLanguage.CLASSES.mask("FUTURE");
    static final long OPEN = DateLanguage.CLASSES.mask("OPEN");
    static final long TOWARD = DateLanguage.CLASSES.mask("TOWARD");
    static final long STEP = DateLanguage.CLASSES.mask("STEP");
    static final long WAS = DateLanguage.CLASSES.mask("WAS");
    private static final long NAMES = DateLanguage.CLASSES.mask("MONTH") | DateLanguage.CLASSES.mask("WEEKDAY");
    private static final long SPELLED = DateLanguage.CLASSES.mask("SPELLED");
    private static final long SPELLED_DAY = DateLanguage.CLASSES.mask("SPELLED-DAY");
    private static final int MOST_COUNTED = 999;
    private static final int LONGEST_NUMBER = 6;
    private static final int LAST_DAY = 31;

    private final TokenizedText text;
    private final DateLanguage language;
    private final Units units;

    DateUnits(TokenizedText text, DateLanguage language) {
        this.text = text;
        this.language = language;
        int paragraphs = text.size() == 0 ? 0 : text.paragraph(text.size() - 1);
        this.units = new Units(text.size() + paragraphs);
        int i = 0;
        int paragraph = 0;
        while (i < text.size()) {
            if (text.paragraph(i) != paragraph) {
                paragraph = text.paragraph(i);
                units.add(0, "", i, i, 0);
            }
            i = text.kind(i) == Kind.NUMBER ? addNumber(i) : addWord(i);
        }
    }

    Units units() {
        return units;
    }

    private int addWord(int at) {
        Lexicon.Entry entry =
                text.kind(at) == Kind.PUNCTUATION ? null : language.words.longest(text, at, paragraphEnd(at));
        boolean common = entry != null
                && language.namesAreCapitalized
                && (entry.classes() & NAMES) != 0
                && !text.capitalized(at);
        if (entry == null || common) {
            units.add(0, text.folded(at), at, at + 1, 0);
            return at + 1;
        }
        String word = entry.length() == 1 ? text.folded(at) : "";
        ReadNumber spelled = spelledNumber(at, entry);
        if (spelled != null) {
            boolean isDay = (entry.classes() & SPELLED_DAY) != 0 && spelled.value() <= LAST_DAY;
            units.add(entry.classes() | NUMBER | (isDay ? DAY : 0), word, at, spelled.end(), spelled.value());
            return spelled.end();
        }
        long value = entry.value(Long.numberOfTrailingZeros(entry.classes()));
        units.add(entry.classes(), word, at, at + entry.length(), value);
        return at + entry.length();
    }

    private @Nullable ReadNumber spelledNumber(int at, Lexicon.Entry entry) {
        if ((entry.classes() & (SPELLED | SPELLED_DAY)) == 0) {
            return null;
        }
        ReadNumber number = language.numbers.read(text, at, Math.min(paragraphEnd(at), at + LONGEST_NUMBER));
        return number == null || number.value() < 1 || number.value() > MOST_COUNTED ? null : number;
    }

    /** The end of a phrase that begins here at most: phrases are short, and end with their paragraph. */
    private int paragraphEnd(int at) {
        int end = at + 1;
        while (end < text.size() && end < at + LONGEST_NUMBER && text.paragraph(end) == text.paragraph(at)) {
            end++;
        }
        return end;
    }

    private int addNumber(int at) {
        String digits = text.folded(at);
        boolean plain = digits.indexOf('.') < 0 && digits.indexOf(',') < 0;
        if (!plain) {
            boolean cut = at + 1 < text.size() && text.glued(at + 1) && text.kind(at + 1) == Kind.WORD;
            long dotted = cut ? 0 : dotted(digits);
            units.add(dotted > 0 ? DOTTED : 0, digits, at, at + 1, dotted);
            return at + 1;
        }
        long value = digits.length() > 4 ? -1 : Long.parseLong(digits);
        units.add(classes(digits.length(), value), digits, at, at + 1, value);
        return at + 1;
    }

    private static long classes(int length, long value) {
        long mask = 0;
        if (length <= 2 && value >= 1 && value <= 31) {
            mask |= DAY;
        }
        if (length <= 2 && value >= 1 && value <= 12) {
            mask |= MONTH_NUMBER;
        }
        if (length == 2 && value >= 70) {
            mask |= SHORT_YEAR;
        }
        if (length == 2) {
            mask |= TWO_DIGITS;
        }
        if (length == 4 && value >= 1500 && value <= 2099) {
            mask |= value >= 1900 ? YEAR : OLD_YEAR;
        }
        if (length <= 3 && value >= 1 && value <= MOST_COUNTED) {
            mask |= NUMBER;
        }
        return mask;
    }

    /** "27.01.2023" as 27012023, 0 where the digits are no date. */
    private static long dotted(String digits) {
        int first = digits.indexOf('.');
        int second = digits.indexOf('.', first + 1);
        boolean form = first >= 1
                && first <= 2
                && second - first <= 3
                && second > first + 1
                && digits.length() - second == 5
                && digits.indexOf(',') < 0
                && digits.indexOf('.', second + 1) < 0;
        if (!form) {
            return 0;
        }
        long day = Long.parseLong(digits.substring(0, first));
        long month = Long.parseLong(digits.substring(first + 1, second));
        long year = Long.parseLong(digits.substring(second + 1));
        return day * 1_000_000 + month * 10_000 + year;
    }
}
