package org.atalaya.normalize.rules;

import java.util.HashMap;
import java.util.Map;

/** Numbers the word classes that a language's files name ("MONTH", "PERSON"), each a bit of a mask. */
public final class WordClasses {
    private final Map<String, Integer> indexes = new HashMap<>();

    /** The index of a class, a new one where the name is new. */
    public int index(String name) {
        Integer known = indexes.get(name);
        if (known != null) {
            return known;
        }
        if (indexes.size() == Long.SIZE) {
            throw new IllegalStateException("More than " + Long.SIZE + " word classes: " + name);
        }
        indexes.put(name, indexes.size());
        return indexes.size() - 1;
    }

    /** The mask of a class. */
    public long mask(String name) {
        return 1L << index(name);
    }
}
