package org.atalaya.normalize.places;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.atalaya.gazetteer.Level;
import org.atalaya.gazetteer.NameKey;
import org.atalaya.normalize.text.WordFile;
import org.jspecify.annotations.Nullable;

/**
 * Hand-kept words about places: demonyms, other names, and words beside a name. Lines are {@code KEY: word, word};
 * words are folded. A name is matched as {@link NameKey} makes it.
 */
final class PlaceWords {
    private static final PlaceWords WORDS = new PlaceWords();

    private final Map<String, String> demonyms = new HashMap<>();
    private final Map<String, Integer> levels = new HashMap<>();
    private final Map<String, Set<String>> lists = new HashMap<>();

    private PlaceWords() {
        for (Map.Entry<String, List<String>> line : lines("places/demonyms.txt")) {
            line.getValue().forEach(word -> demonyms.put(word, line.getKey()));
        }
        addAll("places/common-words.txt");
        addAll("places/words.txt");
    }

    private void addAll(String path) {
        for (Map.Entry<String, List<String>> line : lines(path)) {
            if (line.getKey().startsWith("LEVEL ")) {
                int mask = 0;
                for (String level : line.getKey().substring("LEVEL ".length()).split(" ", -1)) {
                    mask |= Level.valueOf(level).mask();
                }
                for (String word : line.getValue()) {
                    levels.merge(word, mask, (one, other) -> one | other);
                }
            } else {
                lists.computeIfAbsent(line.getKey(), key -> new HashSet<>()).addAll(line.getValue());
            }
        }
    }

    static PlaceWords get() {
        return WORDS;
    }

    static List<Map.Entry<String, List<String>>> lines(String path) {
        return WordFile.lines(path).stream()
                .map(line -> {
                    int colon = line.indexOf(':');
                    List<String> words =
                            List.of(line.substring(colon + 1).strip().split("\\s*,\\s*", -1));
                    return Map.entry(line.substring(0, colon).strip(), words);
                })
                .toList();
    }

    /** ISO 3166-1 of the country whose people or adjective the word is; null for other words. */
    @Nullable String demonym(String word) {
        return demonyms.get(word);
    }

    /** What a word beside a name says of its level, 0 for other words. */
    int level(String word) {
        return levels.getOrDefault(word, 0);
    }

    boolean is(String list, String word) {
        return lists.getOrDefault(list, Collections.emptySet()).contains(word);
    }
}
