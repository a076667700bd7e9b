package org.atalaya.normalize.incidents;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.atalaya.normalize.text.WordFile;
import org.jspecify.annotations.Nullable;

/** Words and phrases of all languages with the groups that they belong to, from a file of lines "group: word, two words". */
final class WordGroups {
    private static final int LONGEST_PHRASE = 4;

    private final Map<String, String> groups = new HashMap<>();

    WordGroups(String path) {
        for (String line : WordFile.lines(path)) {
            int colon = line.indexOf(": ");
            String group = line.substring(0, colon);
            for (String phrase : line.substring(colon + 2).split(", ", -1)) {
                groups.put(phrase.strip().toLowerCase(Locale.ROOT), group);
            }
        }
    }

    /** The groups of the phrases among folded words. */
    Set<String> in(IntFunction<String> words, int from, int to) {
        Set<String> found = new TreeSet<>();
        for (int i = from; i < to; i++) {
            found.addAll(beginning(words, i, to));
        }
        return found;
    }

    /** The group with a prefix whose phrase stands nearest to a word; null where there is none. */
    @Nullable String nearest(IntFunction<String> words, int from, int to, int word, String prefix) {
        String nearest = null;
        int distance = Integer.MAX_VALUE;
        for (int i = from; i < to; i++) {
            boolean isNearer = Math.abs(i - word) < distance;
            String group = isNearer
                    ? beginning(words, i, to).stream()
                            .filter(each -> each.startsWith(prefix))
                            .findFirst()
                            .orElse(null)
                    : null;
            if (group != null) {
                nearest = group;
                distance = Math.abs(i - word);
            }
        }
        return nearest;
    }

    /** The groups of the phrases that begin with one word. */
    private Set<String> beginning(IntFunction<String> words, int first, int to) {
        Set<String> found = new TreeSet<>();
        StringBuilder phrase = new StringBuilder();
        for (int i = first; i < to && i < first + LONGEST_PHRASE; i++) {
            phrase.append(i == first ? "" : " ").append(words.apply(i));
            String group = groups.get(phrase.toString());
            if (group != null) {
                found.add(group);
            }
        }
        return found;
    }

    /** The groups of the phrases of a text. */
    Set<String> in(String text) {
        String[] words = Folding.words(text);
        return in(i -> words[i], 0, words.length);
    }
}
