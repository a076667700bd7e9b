package org.atalaya.normalize.numbers;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.atalaya.normalize.rules.Lexicon;
import org.atalaya.normalize.rules.WordClasses;
import org.atalaya.normalize.text.Kind;
import org.atalaya.normalize.text.TokenizedText;
import org.jspecify.annotations.Nullable;

/** Reads the numbers of one language, 0 to 999,999,999, in words, digits or both ("4 mil", "3 mil 914", "2.7 million"). */
public final class Numbers {
    private static final long MOST = 999_999_999;
    private static final long THOUSAND = 1_000;
    private static final Map<String, Numbers> LANGUAGES = new ConcurrentHashMap<>();

    private final Lexicon words;
    private final int below;
    private final int ten;
    private final int hundreds;
    private final int times;
    private final int scale;
    private final int joiner;

    private Numbers(String language) {
        WordClasses classes = new WordClasses();
        words = new Lexicon(classes).add("numbers/" + language + "/words.txt", Long::parseLong);
        below = classes.index("BELOW-TWENTY");
        ten = classes.index("TENS");
        hundreds = classes.index("HUNDREDS");
        times = classes.index("TIMES-HUNDRED");
        scale = classes.index("SCALE");
        joiner = classes.index("JOINER");
    }

    /** The reader for a language that has a folder of number words. */
    public static Numbers of(String language) {
        return LANGUAGES.computeIfAbsent(language, Numbers::new);
    }

    /** The number that begins at a token and ends before another; null where none begins there. */
    public @Nullable ReadNumber read(TokenizedText text, int at, int end) {
        return switch (text.kind(at)) {
            case NUMBER -> readDigits(text, at, end);
            case WORD -> readWords(text, at, end);
            case PUNCTUATION -> null;
        };
    }

    private @Nullable ReadNumber readDigits(TokenizedText text, int at, int end) {
        int next = Digits.endOfSpaced(text, at, end);
        long thousandths = next == at + 1 ? Digits.thousandths(text.folded(at)) : joined(text, at, next) * 1000;
        if (thousandths < 0) {
            return null;
        }
        while (next < end) {
            long factor = valueOf(text, next, end, scale);
            if (factor == 0 || thousandths > MOST) {
                break;
            }
            thousandths *= factor;
            next++;
            if (factor == THOUSAND && Digits.isGroupOfThree(text, next, end)) {
                thousandths += Long.parseLong(text.folded(next)) * THOUSAND;
                next++;
                break;
            }
        }
        boolean whole = thousandths % 1000 == 0 && thousandths / 1000 <= MOST;
        return whole ? new ReadNumber(thousandths / 1000, next) : null;
    }

    private static long joined(TokenizedText text, int at, int end) {
        long value = 0;
        for (int i = at; i < end && value <= MOST; i++) {
            value = value * (i == at ? 1 : 1000) + Long.parseLong(text.folded(i));
        }
        return value;
    }

    private long valueOf(TokenizedText text, int at, int end, int index) {
        Lexicon.Entry entry = text.kind(at) == Kind.WORD ? words.longest(text, at, end) : null;
        boolean is = entry != null && entry.length() == 1 && (entry.classes() & (1L << index)) != 0;
        return is && entry != null ? entry.value(index) : 0;
    }

    private @Nullable ReadNumber readWords(TokenizedText text, int at, int end) {
        Lexicon.Entry first = words.longest(text, at, end);
        if (first == null || first.classes() == 1L << joiner) {
            return null;
        }
        WordNumber number = new WordNumber();
        int last = at;
        int i = at;
        while (i < end) {
            Lexicon.Entry entry = text.kind(i) == Kind.WORD ? words.longest(text, i, end) : null;
            boolean hyphen = text.folded(i).equals("-") && text.glued(i) && i > at && number.endsInTens();
            if (hyphen || (entry != null && entry.classes() == 1L << joiner && number.mayJoin(entry.value(joiner)))) {
                i++;
                continue;
            }
            if (entry == null || !take(number, entry)) {
                break;
            }
            last = ++i;
        }
        return last == at || number.value() > MOST ? null : new ReadNumber(number.value(), last);
    }

    private boolean take(WordNumber number, Lexicon.Entry entry) {
        long mask = entry.classes();
        if ((mask & (1L << below)) != 0) {
            return number.add(entry.value(below), 20);
        }
        if ((mask & (1L << ten)) != 0) {
            return number.add(entry.value(ten), 100);
        }
        if ((mask & (1L << hundreds)) != 0) {
            return number.add(entry.value(hundreds), 1000);
        }
        if ((mask & (1L << times)) != 0) {
            return number.timesHundred();
        }
        return (mask & (1L << scale)) != 0 && number.scale(entry.value(scale));
    }
}
