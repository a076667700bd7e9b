package org.atalaya.normalize.incidents;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.atalaya.normalize.text.WordFile;

/** Words made comparable: lower case, without accents. */
final class Folding {
    /** Forms of one word, and words that two languages share, mostly agree this far. */
    private static final int STEM = 6;

    private static final int SHORTEST = 4;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Set<String> GRAMMAR = grammar();

    private Folding() {}

    static String fold(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    static String[] words(String text) {
        return Arrays.stream(NO_WORD.split(fold(text), -1))
                .filter(word -> !word.isEmpty())
                .toArray(String[]::new);
    }

    /** A folded word that says something of what a text is about. */
    static boolean isTelling(String folded) {
        return folded.length() >= SHORTEST && !GRAMMAR.contains(folded) && Character.isLetter(folded.charAt(0));
    }

    static String stem(String folded) {
        return folded.length() <= STEM ? folded : folded.substring(0, STEM);
    }

    private static Set<String> grammar() {
        Set<String> words = new HashSet<>(WordFile.lines("incidents/common-words.txt"));
        for (String language : new String[] {"en", "es", "fr", "pt"}) {
            for (String line : WordFile.lines("text/" + language + "/function-words.txt")) {
                words.addAll(Arrays.asList(line.split("[ ,]+", -1)));
            }
        }
        return Set.copyOf(words);
    }
}
