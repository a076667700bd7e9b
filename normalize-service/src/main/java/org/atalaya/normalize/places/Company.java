package org.atalaya.normalize.places;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.atalaya.gazetteer.Gazetteer;
import org.atalaya.gazetteer.NameKey;

/**
 * The company that names keep: "Cádiz", "Puerto Real" and "San Fernando" are borne all over the world, but together only
 * in one division. Each name has one vote, which its bearers share by how many people they have.
 */
final class Company {
    /** What bearers of the name by another name ("Puerto Real" for Real) have of it. */
    private static final double BY_ANOTHER_NAME = 0.2;

    /** People of a division or town whose number is not known. */
    private static final int UNCOUNTED = 2_000;

    /** Of a name's vote, so that it counts as one of those that agree. */
    private static final double LEAST = 0.03;

    private static final int FEWEST = 2;
    private static final double ENOUGH = 0.8;
    private static final double AHEAD = 2;

    private final Gazetteer gazetteer;
    private final Set<Long> known = new HashSet<>();
    private final Map<Integer, Double> votes = new HashMap<>();
    private final Map<Integer, Integer> names = new HashMap<>();

    Company(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** Counts the names of a field, each once in the report. */
    void add(MarkedText text, List<NamedSpan> spans) {
        for (NamedSpan span : spans) {
            boolean isTown = span.bearers().length > 0
                    && span.size() == FoundPlace.Size.ANY
                    && span.role() != FoundPlace.Role.DEMONYM;
            if (isTown && known.add(name(text, span))) {
                vote(span);
            }
        }
    }

    private static long name(MarkedText text, NamedSpan span) {
        long hash = NameKey.start();
        for (int i = span.first(); i < span.end(); i++) {
            hash = NameKey.add(hash, text.text().folded(i));
        }
        return hash;
    }

    private void vote(NamedSpan span) {
        Map<Integer, Double> shares = new HashMap<>();
        double all = 0;
        for (int bearer : span.bearers()) {
            int division = gazetteer.admin1Of(bearer >> 1);
            if (gazetteer.isCountry(bearer >> 1)) {
                return;
            }
            double before = shares.getOrDefault(division, 0.0);
            double share = Math.max(before, people(bearer));
            all += share - before;
            shares.put(division, share);
        }
        for (Map.Entry<Integer, Double> share : shares.entrySet()) {
            double part = share.getValue() / all;
            if (share.getKey() >= 0 && part >= LEAST) {
                votes.merge(share.getKey(), part, Double::sum);
                names.merge(share.getKey(), 1, Integer::sum);
            }
        }
    }

    private double people(int bearer) {
        int counted = gazetteer.population(bearer >> 1);
        double people = Math.sqrt(counted == 0 ? UNCOUNTED : counted);
        return (bearer & 1) == 1 ? BY_ANOTHER_NAME * people : people;
    }

    /** The division that several names have in common, far ahead of all others; -1 where there is none. */
    int division() {
        int best = -1;
        double most = 0;
        double second = 0;
        for (Map.Entry<Integer, Double> vote : votes.entrySet()) {
            double votesOf = names.getOrDefault(vote.getKey(), 0) < FEWEST ? 0 : vote.getValue();
            if (votesOf > most) {
                second = Math.max(second, most);
                most = votesOf;
                best = vote.getKey();
            } else {
                second = Math.max(second, votesOf);
            }
        }
        return most >= ENOUGH && most >= AHEAD * second ? best : -1;
    }
}
