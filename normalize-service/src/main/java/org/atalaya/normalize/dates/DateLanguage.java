package org.atalaya.normalize.dates;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.atalaya.normalize.numbers.Numbers;
import org.atalaya.normalize.rules.Lexicon;
import org.atalaya.normalize.rules.RuleBook;
import org.atalaya.normalize.rules.WordClasses;
import org.atalaya.normalize.text.TokenizedText;
import org.atalaya.normalize.text.WordFile;
import org.jspecify.annotations.Nullable;

/** The words and rules for dates of one language. */
final class DateLanguage {
    static final WordClasses CLASSES = new WordClasses();

    private static final String DEFAULT = "en";
    private static final Map<String, DateLanguage> LANGUAGES = List.of("en", "es", "fr", "pt").stream()
            .collect(Collectors.toUnmodifiableMap(Function.identity(), DateLanguage::new));

    /** Countries whose dates in digits begin with the month. */
    private static final Set<String> MONTH_FIRST = Set.copyOf(WordFile.lines("dates/month-first-countries.txt"));

    /** Countries whose summer begins in December. */
    private static final Set<String> SOUTHERN = Set.copyOf(WordFile.lines("dates/southern-countries.txt"));

    private static final int START_REACHES = 3;
    private static final int TELLING_REACHES = 2;
    private static final int SHORTEST_FUTURE = 5;

    final Lexicon words;
    final RuleBook rules;
    final Numbers numbers;

    /** Whether a month or a weekday always begins with a capital, so that "may" and "march" are none. */
    final boolean namesAreCapitalized;

    private final boolean monthFirst;
    private final Set<String> futureEndings;
    private final Set<String> starts;
    private final Set<String> stamps;
    private final Set<String> tells;
    private final Set<String> joins;

    private DateLanguage(String language) {
        words = new Lexicon(CLASSES).add("dates/" + language + "/words.txt", DateLanguage::value);
        rules = new RuleBook(CLASSES, List.of("dates/" + language + "/rules.txt", "dates/numeric-rules.txt"));
        numbers = Numbers.of(language);
        Map<String, Set<String>> settings = settings("dates/" + language + "/settings.txt");
        monthFirst = settings.containsKey("month-first");
        namesAreCapitalized = settings.containsKey("names-are-capitalized");
        futureEndings = settings.getOrDefault("future-endings", Set.of());
        starts = settings.getOrDefault("starts", Set.of());
        stamps = settings.getOrDefault("stamps", Set.of());
        tells = settings.getOrDefault("tells", Set.of());
        joins = settings.getOrDefault("joins", Set.of());
    }

    private static Map<String, Set<String>> settings(String path) {
        return WordFile.lines(path).stream()
                .map(line -> line.split(":\\s*", 2))
                .collect(Collectors.toUnmodifiableMap(
                        parts -> parts[0], parts -> Set.copyOf(List.of(parts[1].split(",\\s*", -1)))));
    }

    /** The language's own knowledge, English where there is none. */
    static DateLanguage of(String language) {
        DateLanguage known = LANGUAGES.get(language);
        return known != null
                ? known
                : LANGUAGES.getOrDefault(DEFAULT, LANGUAGES.values().iterator().next());
    }

    /** Whether "03/04/2023" is the fourth of March: as the publisher's country has it, else as the language does. */
    boolean isMonthFirst(@Nullable String country) {
        return monthFirst && (country == null || MONTH_FIRST.contains(country));
    }

    static boolean isSouthern(@Nullable String country) {
        return country != null && SOUTHERN.contains(country);
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

    /** "Said on Tuesday": whether a date there is that of a statement. */
    boolean isTold(TokenizedText text, int firstToken) {
        int from = Math.max(text.sentenceStart(text.sentence(firstToken)), firstToken - TELLING_REACHES);
        for (int token = from; token < firstToken; token++) {
            if (tells.contains(text.folded(token))) {
                return true;
            }
        }
        return false;
    }

    /** "Up to 3 February", "al 30 de junio": whether a date there may end a stretch of time. */
    boolean isJoined(TokenizedText text, int firstToken) {
        return firstToken > 0 && joins.contains(text.folded(firstToken - 1));
    }

    /** "Published", "Updated": beside these a date is that of the text. */
    boolean isStamp(TokenizedText text, int token) {
        return stamps.contains(text.folded(token));
    }

    /** Whether a verb is in the future tense by its ending, accents and all. */
    boolean isFutureForm(TokenizedText text, int token) {
        int length = text.end(token) - text.start(token);
        if (futureEndings.isEmpty() || length < SHORTEST_FUTURE || text.capitalized(token)) {
            return false;
        }
        for (String ending : futureEndings) {
            if (text.raw().startsWith(ending, text.end(token) - ending.length())) {
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
            default -> Holidays.isCode(written) ? Holidays.code(written) : Long.parseLong(written);
        };
    }
}
