package org.atalaya.normalize.incidents;

import java.util.List;
import org.atalaya.events.Evidence;
import org.atalaya.events.Harm;
import org.atalaya.events.Qualifier;
import org.atalaya.events.Scope;
import org.jspecify.annotations.Nullable;

/**
 * What one telling says of one harm.
 *
 * @param total the toll; 0 where only an addition is told
 * @param addition what is added to a toll that is not told; 0 where a toll is
 * @param reaches what the toll comes to by the place of who is added, "a fourth protester"; 0 where that is not told
 * @param isVague whether nothing better than "dozens" is told
 * @param rank how well the speaker is placed
 * @param isRecovered whether the addition is of missing people who were found dead
 * @param rests the claim that gave it
 */
record Numbers(
        long total,
        long addition,
        long reaches,
        boolean isVague,
        int rank,
        boolean isRecovered,
        @Nullable ToldClaim rests) {
    private static final WordGroups PLACED = new WordGroups("incidents/sources.txt");
    private static final WordGroups ORDINALS = new WordGroups("incidents/ordinals.txt");
    private static final WordGroups STATES = new WordGroups("incidents/wounds.txt");
    private static final int BESIDE = 60;
    private static final Numbers NONE = new Numbers(0, 0, 0, true, 0, false, null);

    static Numbers of(Telling telling, Harm harm) {
        List<ToldClaim> all = of(telling, harm, Scope.INCIDENT);
        List<ToldClaim> tolls = all.stream().filter(told -> !told.died()).toList();
        List<ToldClaim> totals = tolls.isEmpty() ? all : tolls;
        if (totals.isEmpty()) {
            List<ToldClaim> additions = of(telling, harm, Scope.INCREMENT);
            return additions.isEmpty()
                    ? NONE
                    : new Numbers(
                            0,
                            additions.stream()
                                    .mapToLong(ToldClaim::number)
                                    .max()
                                    .orElse(0),
                            place(additions.get(0)),
                            additions.stream().allMatch(ToldClaim::isVague),
                            rank(additions.get(0)),
                            false,
                            additions.get(0));
        }
        Numbers best = NONE;
        for (int i = 0; i < totals.size(); i++) {
            long number = totals.get(i).number();
            for (int j = i + 1; j < totals.size() && areGroups(totals.get(j - 1), totals.get(j)); j++) {
                number += totals.get(j).number();
            }
            Numbers told =
                    new Numbers(number, 0, 0, totals.get(i).isVague(), rank(totals.get(i)), false, totals.get(i));
            best = told.isBetterThan(best) ? told : best;
        }
        long place = of(telling, harm, Scope.INCREMENT).stream()
                .mapToLong(Numbers::place)
                .max()
                .orElse(0);
        if (place > best.total) {
            return new Numbers(place, 0, 0, false, best.rank, false, best.rests);
        }
        return best.areOfMissing(telling) ? best.recovered() : best;
    }

    /** "Four of the six hunters taken captive". */
    private static boolean isPartOfMissing(ToldClaim found) {
        String quote = found.claim().evidence().quote();
        String folded = " " + String.join(" ", Folding.words(quote)) + " ";
        boolean isPart = folded.contains(" of the ") || folded.contains(" de los ") || folded.contains(" de las ");
        return isPart && STATES.in(found.sentence()).contains("missing");
    }

    /** "Three of the five missing were found dead": they come to those who were known to be dead. */
    private boolean areOfMissing(Telling telling) {
        ToldClaim found = rests;
        boolean areFound =
                found != null && found.claim().harm() == Harm.KILLED && found.found() && found.number() == total;
        return found != null
                && areFound
                && (isPartOfMissing(found)
                        || of(telling, Harm.DISAPPEARED, Scope.INCIDENT).stream()
                                .anyMatch(missing -> missing.number() == total
                                        && missing.sentence().equals(found.sentence())
                                        && overlap(
                                                missing.claim().evidence(),
                                                found.claim().evidence())));
    }

    private static boolean overlap(Evidence one, Evidence other) {
        return one.field() == other.field() && one.start() < other.end() && other.start() < one.end();
    }

    private Numbers recovered() {
        return new Numbers(0, total, 0, isVague, rank, true, rests);
    }

    private static List<ToldClaim> of(Telling telling, Harm harm, Scope scope) {
        return telling.claims().stream()
                .filter(told -> told.claim().harm() == harm && told.claim().scope() == scope)
                .toList();
    }

    /** The place of one who is added among the dead; 0 where it is not told. */
    private static long place(ToldClaim added) {
        return added.number() != 1
                ? 0
                : ORDINALS.in(added.claim().evidence().quote()).stream()
                        .mapToLong(Long::parseLong)
                        .max()
                        .orElse(0);
    }

    /** "Nine students and a teacher": beside each other in one sentence, and nobody else speaks. */
    private static boolean areGroups(ToldClaim one, ToldClaim next) {
        Evidence first = one.claim().evidence();
        Evidence second = next.claim().evidence();
        return one.sentence().equals(next.sentence())
                && first.field() == second.field()
                && second.start() >= first.end()
                && second.start() - first.end() < BESIDE
                && java.util.Objects.equals(
                        one.claim().attribution(), next.claim().attribution());
    }

    /** Whether it tells of those who died later only, in words that leave open whether they are the whole toll. */
    boolean isLater() {
        return total > 0 && rests != null && rests.died();
    }

    /** Whether it says only that there are no fewer: "at least 20". */
    boolean isLeast() {
        Qualifier qualifier = rests == null ? null : rests.claim().count().qualifier();
        return qualifier == Qualifier.AT_LEAST || qualifier == Qualifier.MORE_THAN;
    }

    private boolean isBetterThan(Numbers other) {
        if (other.rests == null || isVague != other.isVague) {
            return other.rests == null || !isVague;
        }
        return rank != other.rank ? rank > other.rank : total > other.total;
    }

    /** By who is quoted: those who counted the dead before others, and those before a party to the conflict. */
    private static int rank(ToldClaim told) {
        String speaker = told.claim().attribution();
        if (speaker == null) {
            return 1;
        }
        return PLACED.in(speaker).stream().mapToInt(Integer::parseInt).max().orElse(1);
    }
}
