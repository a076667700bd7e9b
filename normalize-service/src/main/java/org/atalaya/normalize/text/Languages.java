package org.atalaya.normalize.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells the language of a text by its function words, or by its script. */
final class Languages {
    static final String UNKNOWN = "und";
    private static final List<String> BY_WORDS = List.of("en", "es", "pt", "fr");
    /** The votes of a word that one language alone has; a word of several shares them out. */
    private static final int ONE_WORD = 12;

    private static final int ENOUGH_TOKENS = 400;
    private static final Map<String, Integer> FUNCTION_WORDS = new HashMap<>();
    private static final Set<String> MONTHS = new HashSet<>();

    static {
        for (int language = 0; language < BY_WORDS.size(); language++) {
            int bit = 1 << language;
            WordFile.lines("text/" + BY_WORDS.get(language) + "/function-words.txt")
                    .forEach(word -> FUNCTION_WORDS.merge(word, bit, (a, b) -> a | b));
            MONTHS.addAll(WordFile.lines("text/" + BY_WORDS.get(language) + "/months.txt"));
        }
    }

    private Languages() {}

    static boolean isFunctionWord(String folded) {
        return FUNCTION_WORDS.containsKey(folded);
    }

    static boolean isMonth(String folded) {
        return MONTHS.contains(folded);
    }

    /** ISO 639-1, by the text itself where it is clear, else by the hint, else {@link #UNKNOWN}. */
    static String detect(TokenizedText title, TokenizedText text, @Nullable String hint) {
        int[] votes = new int[BY_WORDS.size()];
        int words = count(text, votes) + count(title, votes);
        if (words < 0) {
            return "ar";
        }
        int best = 0;
        int second = 0;
        int winner = -1;
        for (int language = 0; language < votes.length; language++) {
            if (votes[language] > best) {
                second = best;
                best = votes[language];
                winner = language;
            } else {
                second = Math.max(second, votes[language]);
            }
        }
        int needed = hint == null ? ONE_WORD : 2 * ONE_WORD;
        boolean clear = winner >= 0 && best >= needed && best - second >= ONE_WORD / 2 && best * 8 >= words;
        if (clear) {
            return BY_WORDS.get(winner);
        }
        return hint != null && hint.length() >= 2 ? hint.substring(0, 2).toLowerCase(Locale.ROOT) : UNKNOWN;
    }

    /** Adds a field's votes; the number of its words, or a large negative number where its script is Arabic. */
    private static int count(TokenizedText text, int[] votes) {
        int words = 0;
        int arabic = 0;
        int limit = Math.min(text.size(), ENOUGH_TOKENS);
        for (int i = 0; i < limit; i++) {
            if (text.kind(i) != Kind.WORD) {
                continue;
            }
            words++;
            String word = text.folded(i);
            char first = word.isEmpty() ? ' ' : word.charAt(0);
            if (first >= '\u0600' && first <= '\u06ff') {
                arabic++;
            }
            Integer languages = FUNCTION_WORDS.get(word);
            if (languages != null) {
                vote(votes, languages);
            }
        }
        return arabic * 2 > words ? -ENOUGH_TOKENS * 4 : words;
    }

    private static void vote(int[] votes, int languages) {
        int share = ONE_WORD / Integer.bitCount(languages);
        for (int language = 0; language < votes.length; language++) {
            if ((languages & (1 << language)) != 0) {
                votes[language] += share;
            }
        }
    }
}
