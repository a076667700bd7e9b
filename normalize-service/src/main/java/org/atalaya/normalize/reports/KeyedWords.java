package org.atalaya.normalize.reports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.atalaya.normalize.text.WordFile;

/** Words by what they say; lines of a file are {@code KEY: word, word}, a key may have several. */
final class KeyedWords {
    private final String path;
    private final Map<String, Set<String>> words = new HashMap<>();

    /** @param path as {@link WordFile#lines} takes it */
    KeyedWords(String path) {
        this.path = path;
        for (String line : WordFile.lines(path)) {
            int colon = line.indexOf(": ");
            words.computeIfAbsent(line.substring(0, colon), kind -> new TreeSet<>())
                    .addAll(List.of(line.substring(colon + 2).split(", ", -1)));
        }
    }

    /** @throws IllegalStateException where the file has no such key */
    Set<String> of(String key) {
        Set<String> found = words.get(key);
        if (found == null) {
            throw new IllegalStateException("There are no words " + key + " in " + path);
        }
        return Set.copyOf(found);
    }
}
