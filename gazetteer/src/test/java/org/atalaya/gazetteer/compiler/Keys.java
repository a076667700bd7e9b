package org.atalaya.gazetteer.compiler;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.atalaya.gazetteer.NameKey;

/** Every name as it is looked up, with the places that bear it. */
final class Keys {
    /** Place number * 2, plus 1 where the name is another than the place's own. */
    final Map<String, TreeSet<Integer>> places = new TreeMap<>();

    void add(String name, int place, boolean other) {
        String key = NameKey.of(name);
        if (key.length() < 2 || key.chars().filter(c -> c == ' ').count() >= NameKey.MOST_PARTS) {
            return;
        }
        TreeSet<Integer> bearers = places.computeIfAbsent(key, k -> new TreeSet<>());
        if (!bearers.contains(place * 2)) {
            bearers.add(other ? place * 2 + 1 : place * 2);
            if (!other) {
                bearers.remove(place * 2 + 1);
            }
        }
    }
}
