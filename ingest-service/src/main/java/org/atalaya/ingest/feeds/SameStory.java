package org.atalaya.ingest.feeds;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells whether a page speaks of what its entry announced. In the place of an article servers show requests for consent,
 * logins, front pages and excuses, all with status 200, and often longer than the summary that they would replace.
 */
final class SameStory {
    /** Shorter words are mostly articles and prepositions. */
    private static final int SHORTEST_WORD = 5;

    /** Of fewer words nothing can be told. */
    private static final int FEWEST_WORDS = 4;

    /** Part of the announced words that the page must have; of an article's own lead it has nearly all. */
    private static final double SHARE = 0.2;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private SameStory() {}

    /**
     * Of plain texts.
     *
     * @param announced title and summary of the entry
     * @param page the text of its page; its title may be right where its text is not
     */
    static boolean is(String announced, String page) {
        Set<String> words = words(announced);
        if (words.size() < FEWEST_WORDS) {
            return true;
        }
        Set<String> shown = words(page);
        return words.stream().filter(shown::contains).count() >= words.size() * SHARE;
    }

    private static Set<String> words(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return Arrays.stream(BETWEEN_WORDS.split(plain.toLowerCase(Locale.ROOT)))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .collect(Collectors.toSet());
    }
}
