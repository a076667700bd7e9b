package org.atalaya.normalize.dates;

import java.util.List;
import java.util.Set;
import org.atalaya.normalize.rules.Lexicon;
import org.atalaya.normalize.rules.RuleBook;
import org.atalaya.normalize.rules.WordClasses;
import org.atalaya.normalize.text.TokenizedText;

/** The words and rules for dates of one language. */
final class DateLanguage {
    static final WordClasses CLASSES = new WordClasses();

    private static final DateLanguage ENGLISH = new DateLanguage("en");
    private static final DateLanguage SPANISH = new DateLanguage("es");

    private static final int START_REACHES = 3;

    final Lexicon words;
    final RuleBook rules;
    /** Whether "03/04/2023" is the fourth of March. */
    final boolean monthFirst;
    /** Whether a month or a weekday always begins with a capital, so that "may" and "march" are none. */
    final boolean namesAreCapitalized;

    private final Set<String> starts = Set.of("since", "desde");

    private DateLanguage(String language) {
        words = new Lexicon(CLASSES).add("dates/" + language + "/words.txt", DateLanguage::value);
        rules = new RuleBook(CLASSES, List.of("dates/" + language + "/rules.txt", "dates/numeric-rules.txt"));
        monthFirst = language.equals("en");
        namesAreCapitalized = language.equals("en");
    }

    /** The language's own knowledge, English where there is none. */
    static DateLanguage of(String language) {
        return language.equals("es") ? SPANISH : ENGLISH;
    }

    /** "Since the 2021 coup": whether a date there is only the start of what is told. */
    boolean isStart(TokenizedText text, int firstToken) {
        int from = Math.max(text.sentenceStart(text.sentence(firstToken)), firstToken - START_REACHES);
        for (int token = from; token < firstToken; token++) {
            if (starts.contains(text.folded(token))) {
                return true;
            }
        }
        return false;
    }

    private static long value(String written) {
        return switch (written) {
            case "day" -> Unit.DAY.ordinalValue();
            case "week" -> Unit.WEEK.ordinalValue();
            case "month" -> Unit.MONTH.ordinalValue();
            case "year" -> Unit.YEAR.ordinalValue();
            default -> Long.parseLong(written);
        };
    }
}
