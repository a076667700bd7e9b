package org.atalaya.normalize.casualties;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import org.atalaya.events.Count;
import org.atalaya.events.Harm;
import org.atalaya.events.Qualifier;
import org.atalaya.events.Scope;

/**
 * Removes what a report says again: a figure of one harm counts once, words without a figure only without one, those only
 * pointed to only where nobody else suffered that harm, and who was shot only where no such number died.
 */
final class Repetition {
    private final BiPredicate<FoundClaim, FoundClaim> areApart;

    /** @param areApart which two claims are of different times */
    Repetition(BiPredicate<FoundClaim, FoundClaim> areApart) {
        this.areApart = areApart;
    }

    List<FoundClaim> removed(List<Statement> inTitle, List<Statement> inText) {
        List<Statement> kept = new ArrayList<>();
        for (Statement each : inText) {
            int told = first(kept, each);
            if (told < 0) {
                kept.add(each);
            } else {
                Statement earlier = kept.get(told);
                kept.set(told, earlier.with(earlier.claim().completedBy(each.claim(), "told again")));
            }
        }
        List<Statement> all = new ArrayList<>();
        for (Statement each : inTitle) {
            FoundClaim claim = each.claim();
            boolean isTold = kept.stream()
                    .filter(told -> told.claim().harm() == claim.harm())
                    .anyMatch(told -> isSame(told, each) || isVague(claim.count()) || isOne(claim));
            if (!isTold && all.stream().noneMatch(earlier -> isSame(earlier, each))) {
                all.add(each);
            }
        }
        all.addAll(kept);
        all.removeIf(each ->
                isWorded(each.claim()) && all.stream().anyMatch(other -> isFigureFor(other.claim(), each.claim())));
        all.removeIf(each -> each.isKnown() && all.stream().anyMatch(other -> isFullerThan(other, each)));
        all.removeIf(each -> each.isShot() && all.stream().anyMatch(other -> isDeathOf(other.claim(), each.claim())));
        return all.stream().map(Statement::claim).toList();
    }

    private int first(List<Statement> kept, Statement again) {
        for (int i = 0; i < kept.size(); i++) {
            if (isSame(kept.get(i), again)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether another statement tells the harm of those whom one only points to. */
    private static boolean isFullerThan(Statement other, Statement known) {
        boolean isOther =
                !other.equals(known) && other.claim().harm() == known.claim().harm();
        return isOther && (!other.isKnown() || isEarlier(other.claim(), known.claim()));
    }

    private static boolean isEarlier(FoundClaim one, FoundClaim other) {
        return one.text() != other.text() || one.start() < other.start();
    }

    private static boolean isDeathOf(FoundClaim death, FoundClaim shot) {
        return death.harm() == Harm.KILLED && shot.harm() == Harm.INJURED && sameNumber(death.count(), shot.count());
    }

    private boolean isSame(Statement one, Statement other) {
        FoundClaim earlier = one.claim();
        FoundClaim claim = other.claim();
        if (earlier.harm() != claim.harm() || !sameNumber(earlier.count(), claim.count())) {
            return false;
        }
        if (earlier.text() == claim.text() && ListedLines.areEntries(earlier, claim)) {
            return false;
        }
        boolean isAfter = earlier.text() == claim.text() && earlier.sentence() != claim.sentence();
        if (one.isKnown() && !other.isKnown()) {
            // "They killed him. A judge was shot dead": told in full, another.
            return false;
        }
        if (areApartInSentence(earlier, claim)) {
            return false;
        }
        if (other.isMore() && !one.isMore() && isAfter) {
            return false;
        }
        if (isOne(claim)
                && one.isNew()
                && other.isNew()
                && earlier.text() == claim.text()
                && claim.text().paragraph(earlier.firstToken()) != claim.text().paragraph(claim.firstToken())) {
            return false;
        }
        return (!isOne(claim) || sameVictim(earlier, claim)) && !areApart.test(earlier, claim);
    }

    /** "Two policemen and two soldiers were killed", "two in Puno and two in Cusco". */
    private static boolean areApartInSentence(FoundClaim earlier, FoundClaim claim) {
        boolean isBeside = earlier.text() == claim.text()
                && earlier.sentence() == claim.sentence()
                && earlier.peopleToken() != claim.peopleToken();
        return isBeside && (earlier.harmToken() == claim.harmToken() || claim.hasOwnPlace());
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
        boolean isOfSeveral = !isWorded(other) && !isOne(other) && other.scope() != Scope.SUBSET;
        boolean isBeside = other.text() == worded.text() && other.sentence() == worded.sentence();
        return other.harm() == worded.harm() && isOfSeveral && !isBeside;
    }
}
