package org.atalaya.normalize.dates;

import org.atalaya.normalize.numbers.Numbers;
import org.atalaya.normalize.numbers.ReadNumber;
import org.atalaya.normalize.rules.Lexicon;
import org.atalaya.normalize.rules.Units;
import org.atalaya.normalize.text.Kind;
import org.atalaya.normalize.text.TokenizedText;

/** A field's tokens as the units that date rules run over. */
final class DateUnits {
    static final long DAY = DateLanguage.CLASSES.mask("DAY");
    static final long MONTH_NUMBER = DateLanguage.CLASSES.mask("MONTHNUM");
    static final long YEAR = DateLanguage.CLASSES.mask("YEAR");
    static final long SHORT_YEAR = DateLanguage.CLASSES.mask("YY");
    static final long NUMBER = DateLanguage.CLASSES.mask("NUM");
    static final long DOTTED = DateLanguage.CLASSES.mask("DOTTED");
    private static final long NAMES = DateLanguage.CLASSES.mask("MONTH") | DateLanguage.CLASSES.mask("WEEKDAY");
    private static final long SPELLED = DateLanguage.CLASSES.mask("SPELLED");
    private static final int MOST_COUNTED = 999;

    private final TokenizedText text;
    private final DateLanguage language;
    private final Numbers numbers;
    private final Units units;

    DateUnits(TokenizedText text, DateLanguage language, Numbers numbers) {
        this.text = text;
        this.language = language;
        this.numbers = numbers;
        this.units = new Units(text.size());
        int i = 0;
        while (i < text.size()) {
            i = text.kind(i) == Kind.NUMBER ? addNumber(i) : addWord(i);
        }
    }

    Units units() {
        return units;
    }

    private int addWord(int at) {
        Lexicon.Entry entry = text.kind(at) == Kind.WORD ? language.words.longest(text, at, text.size()) : null;
        boolean common = entry != null
                && language.namesAreCapitalized
                && (entry.classes() & NAMES) != 0
                && !text.capitalized(at);
        if (entry == null || common) {
            units.add(0, text.folded(at), at, at + 1, 0);
            return at + 1;
        }
        long value = entry.value(Long.numberOfTrailingZeros(entry.classes()));
        String word = entry.length() == 1 ? text.folded(at) : "";
        long spelled = spelledNumber(at, entry);
        if (spelled > 0) {
            units.add(entry.classes() | NUMBER, word, at, at + 1, spelled);
            return at + 1;
        }
        units.add(entry.classes(), word, at, at + entry.length(), value);
        return at + entry.length();
    }

    private long spelledNumber(int at, Lexicon.Entry entry) {
        if ((entry.classes() & SPELLED) == 0) {
            return 0;
        }
        ReadNumber number = numbers.read(text, at, at + 1);
        return number == null ? 0 : number.value();
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
        if (length == 4 && value >= 1900 && value <= 2099) {
            mask |= YEAR;
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
