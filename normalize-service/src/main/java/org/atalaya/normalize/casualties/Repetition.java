package org.atalaya.normalize.casualties;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.atalaya.events.Count;
import org.atalaya.events.Qualifier;
import org.atalaya.events.Scope;

/** Removes what a report says again: a figure of one harm counts once, and words without a figure only without one. */
final class Repetition {
    private Repetition() {}

    static List<FoundClaim> removed(List<FoundClaim> inTitle, List<FoundClaim> inText) {
        List<FoundClaim> kept = new ArrayList<>();
        for (FoundClaim claim : inText) {
            if (kept.stream().noneMatch(earlier -> isSame(earlier, claim))) {
                kept.add(claim);
            }
        }
        List<FoundClaim> all = new ArrayList<>();
        for (FoundClaim claim : inTitle) {
            boolean isTold = kept.stream()
                    .anyMatch(told -> told.harm() == claim.harm()
                            && (isSame(told, claim) || isVague(claim.count()) || isOne(claim)));
            if (!isTold && all.stream().noneMatch(earlier -> isSame(earlier, claim))) {
                all.add(claim);
            }
        }
        all.addAll(kept);
        all.removeIf(claim -> isWorded(claim) && all.stream().anyMatch(other -> isFigureFor(other, claim)));
        return List.copyOf(all);
    }

    private static boolean isSame(FoundClaim earlier, FoundClaim claim) {
        if (earlier.harm() != claim.harm() || !sameNumber(earlier.count(), claim.count())) {
            return false;
        }
        return !isOne(claim) || sameVictim(earlier, claim);
    }

    private static boolean isOne(FoundClaim claim) {
        return Objects.equals(claim.count().high(), 1L);
    }

    private static boolean sameNumber(Count one, Count other) {
        boolean isEqual = Objects.equals(one.low(), other.low()) && Objects.equals(one.high(), other.high());
        return isEqual || (figure(one) == figure(other) && figure(one) > 1 && !isVague(one) && !isVague(other));
    }

    private static long figure(Count count) {
        return count.low() != null ? count.low() : Objects.requireNonNull(count.high());
    }

    private static boolean isVague(Count count) {
        return count.qualifier() == Qualifier.VAGUE;
    }

    /** One person again: by the same noun, or by a part of the name. */
    private static boolean sameVictim(FoundClaim earlier, FoundClaim claim) {
        if (earlier.victims() == null || claim.victims() == null) {
            return true;
        }
        Set<String> one = words(earlier.victims());
        Set<String> other = words(claim.victims());
        return one.stream().anyMatch(other::contains);
    }

    private static Set<String> words(String victims) {
        return Set.copyOf(List.of(victims.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)));
    }

    /** Without a figure: "protesters were killed". */
    private static boolean isWorded(FoundClaim claim) {
        return isVague(claim.count()) && Objects.equals(claim.count().low(), 2L);
    }

    private static boolean isFigureFor(FoundClaim other, FoundClaim worded) {
        return other.harm() == worded.harm() && !isWorded(other) && other.scope() != Scope.SUBSET;
    }
}
