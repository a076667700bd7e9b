package org.atalaya.gazetteer;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/** Completes names of places as one types, from every name of every language. Some 40 MB, loaded with its first use. */
public final class Completion {
    /** In powers of ten of people: a name that is typed in full, another name than the place's own. */
    private static final double IN_FULL = 2;

    private static final double BY_ANOTHER_NAME = -1.5;
    private static final double COUNTRY = 4;
    private static final double ADMIN1 = 1;

    private static final Completion WORLD = new Completion(Gazetteer.world());

    private final Gazetteer gazetteer;
    private final String keys;
    private final int[] keyStarts;
    private final int[] bearers;
    private final int[] bearerStarts;

    /** The names of all places of {@link Gazetteer#world}. */
    public static Completion world() {
        return WORLD;
    }

    private Completion(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        Map<String, int[]> sorted = new TreeMap<>();
        Names.read(gazetteer, (key, places) -> sorted.merge(key, places, Completion::joined));
        keyStarts = new int[sorted.size() + 1];
        bearerStarts = new int[sorted.size() + 1];
        bearers = new int
                [sorted.values().stream().mapToInt(places -> places.length).sum()];
        StringBuilder all = new StringBuilder();
        int i = 0;
        for (Map.Entry<String, int[]> name : sorted.entrySet()) {
            int[] places = name.getValue();
            System.arraycopy(places, 0, bearers, bearerStarts[i], places.length);
            all.append(name.getKey());
            i++;
            keyStarts[i] = all.length();
            bearerStarts[i] = bearerStarts[i - 1] + places.length;
        }
        keys = all.toString();
    }

    private static int[] joined(int[] one, int[] other) {
        int[] all = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        return all;
    }

    /**
     * The places of which a name begins so, the best known first.
     *
     * @param prefix in any case, with or without accents, in any language
     * @param most how many at most
     * @param accepted the numbers of the places that are asked for
     */
    public List<Integer> of(String prefix, int most, IntPredicate accepted) {
        String key = NameKey.of(prefix);
        if (key.isEmpty()) {
            return List.of();
        }
        Map<Integer, Double> scores = new HashMap<>();
        for (int i = first(key); i < keyStarts.length - 1 && keys.startsWith(key, keyStarts[i]); i++) {
            if (keyStarts[i + 1] - keyStarts[i] >= key.length()) {
                score(scores, i, key.length(), accepted);
            }
        }
        return scores.entrySet().stream()
                .sorted(Map.Entry.<Integer, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    private void score(Map<Integer, Double> scores, int name, int typed, IntPredicate accepted) {
        boolean isInFull = keyStarts[name + 1] - keyStarts[name] == typed;
        for (int i = bearerStarts[name]; i < bearerStarts[name + 1]; i++) {
            int place = bearers[i] >> 1;
            if (accepted.test(place)) {
                double score = Math.log10(gazetteer.population(place) + 1.0)
                        + (gazetteer.isCountry(place) ? COUNTRY : gazetteer.isAdmin1(place) ? ADMIN1 : 0)
                        + (isInFull ? IN_FULL : 0)
                        + ((bearers[i] & 1) == 1 ? BY_ANOTHER_NAME : 0);
                scores.merge(place, score, Math::max);
            }
        }
    }

    /** The first name that is not before a key. */
    private int first(String key) {
        int low = 0;
        int high = keyStarts.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            String name = keys.substring(keyStarts[middle], keyStarts[middle + 1]);
            if (name.compareTo(key) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
