package org.atalaya.normalize.incidents;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.atalaya.events.Where;

/** Whether a telling says in words of a place that it happened in one of a name: "Santiago" is a man as well. */
final class PlaceTold {
    private static final WordGroups CUES = new WordGroups("incidents/place-cues.txt");
    private static final int MOST_BETWEEN = 3;

    private final Telling telling;

    PlaceTold(Telling telling) {
        this.telling = telling;
    }

    boolean isIn(Where place) {
        if (place.name() == null) {
            return false;
        }
        List<String> name = List.of(Folding.words(place.name()));
        return telling.claims().stream().anyMatch(told -> isOf(told, name))
                || sentences().stream().anyMatch(sentence -> isToldIn(sentence, name));
    }

    /** The name was read as that of a place, though not of which. */
    private static boolean isOf(ToldClaim told, List<String> name) {
        Where where = told.claim().where();
        return where != null && where.name() != null && name.equals(List.of(Folding.words(where.name())));
    }

    private Set<String> sentences() {
        Set<String> sentences = new LinkedHashSet<>();
        telling.claims().forEach(told -> sentences.add(told.sentence()));
        sentences.add(telling.in().title());
        return sentences;
    }

    private static boolean isToldIn(String sentence, List<String> name) {
        List<String> words = List.of(Folding.words(sentence));
        for (int at = Collections.indexOfSubList(words, name); at >= 0; ) {
            if (isPlace(words, at)) {
                return true;
            }
            int next = Collections.indexOfSubList(words.subList(at + 1, words.size()), name);
            at = next < 0 ? -1 : at + 1 + next;
        }
        return false;
    }

    /** "In Mayuelas", "in the hamlet of Mayuelas", "el caserío Mayuelas". */
    private static boolean isPlace(List<String> words, int at) {
        for (int i = at - 1; i >= Math.max(0, at - MOST_BETWEEN); i--) {
            Set<String> groups = CUES.in(words.get(i));
            if (!groups.contains("between")) {
                return groups.contains("in");
            }
        }
        return false;
    }
}
