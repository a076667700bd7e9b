package org.atalaya.normalize.casualties;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.atalaya.events.Count;
import org.atalaya.events.Harm;
import org.atalaya.normalize.text.TokenizedText;
import org.jspecify.annotations.Nullable;

/**
 * What a field tells before a sentence.
 *
 * @param found its statements up to there
 */
record TextBefore(List<Statement> found, TokenizedText text, int sentence) {
    /** In sentences: how long a harm told still is what a bare figure counts. */
    private static final int REACHES = 3;

    /** The harm of the last claim, null where none stands near. */
    @Nullable Harm harm() {
        FoundClaim last = last();
        return last == null ? null : last.harm();
    }

    /** The harm that a bare figure counts: killed where the last claim's sentence tells of dead, else that of this claim. */
    @Nullable Harm harmOfFigure() {
        FoundClaim last = last();
        for (int i = found.size() - 1; last != null && i >= 0; i--) {
            FoundClaim claim = found.get(i).claim();
            if (claim.sentence() != last.sentence()) {
                break;
            }
            if (claim.harm() == Harm.KILLED) {
                return Harm.KILLED;
            }
        }
        return last == null ? null : last.harm();
    }

    private @Nullable FoundClaim last() {
        FoundClaim last = found.isEmpty() ? null : found.get(found.size() - 1).claim();
        return last != null && sentence - text.sentence(last.firstToken()) <= REACHES ? last : null;
    }

    /** The count of the last claim, null where none stands near. */
    @Nullable Count count() {
        return harm() == null ? null : found.get(found.size() - 1).claim().count();
    }

    /** Whether several are told to have suffered a harm who are called the same, or by no noun. */
    boolean hasVictims(Harm harm, String noun) {
        String head = head(noun);
        return found.stream()
                .map(Statement::claim)
                .anyMatch(claim -> claim.harm() == harm
                        && !Long.valueOf(1).equals(claim.count().high())
                        && (claim.victims() == null
                                || ANYBODY.contains(head(claim.victims()))
                                || head(claim.victims()).equals(head)));
    }

    private static final Set<String> ANYBODY = Set.of("people", "persons", "victims", "personas", "victimas");

    private static String head(String noun) {
        return noun.substring(noun.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }

    /** Whether several are told to have suffered a harm. */
    boolean has(Harm harm) {
        return found.stream()
                .map(Statement::claim)
                .anyMatch(claim -> claim.harm() == harm
                        && !Long.valueOf(1).equals(claim.count().high()));
    }
}
