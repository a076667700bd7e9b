package org.atalaya.normalize.casualties;

import org.atalaya.events.Count;
import org.atalaya.events.Qualifier;
import org.jspecify.annotations.Nullable;

/**
 * People as a text counts them.
 *
 * @param mask the class of the unit: COUNT, OTHER, ONE or NAME
 * @param isMore "three more"
 * @param isPart "three of them"
 * @param isBare people without a number: "protesters were killed"
 * @param hasNoun whether a word for people stands there, or only the number
 * @param nounToken the first token of the noun phrase, -1 where there is none
 * @param end the token after the last
 */
record People(
        long mask,
        Count count,
        boolean isMore,
        boolean isPart,
        boolean isBare,
        boolean hasNoun,
        int nounToken,
        int end,
        @Nullable String victims) {
    /** The one whom a verb without a subject speaks of. */
    static final People LEFT_OUT =
            new People(CasualtyLanguage.KNOWN, Count.exactly(1), false, false, false, false, -1, 0, null);

    static final People ONE_BODY =
            new People(CasualtyLanguage.ONE, Count.exactly(1), false, false, false, false, -1, 0, null);

    boolean isOne() {
        return java.util.Objects.equals(count.high(), 1L);
    }

    /** The same in addition to others. */
    People more() {
        return new People(mask, count, true, isPart, isBare, hasNoun, nounToken, end, victims);
    }

    /** The same beside others rather than in addition to them. */
    People apart() {
        return new People(CasualtyLanguage.COUNT, count, false, false, isBare, hasNoun, nounToken, end, victims);
    }

    /** The same with a noun that stands apart from the number. */
    People named(People noun) {
        return new People(mask, count, isMore, isPart, false, true, nounToken, end, noun.victims);
    }

    /** Both together. */
    People and(People other, String both) {
        boolean isExact = count.qualifier() == Qualifier.EXACT && other.count.qualifier() == Qualifier.EXACT;
        Long low = sum(count.low(), other.count.low());
        Count all = isExact
                ? Count.exactly(java.util.Objects.requireNonNull(low))
                : new Count(low == null ? 2L : low, null, Qualifier.AT_LEAST);
        return new People(mask, all, isMore, false, false, hasNoun, nounToken, other.end, both);
    }

    private static @Nullable Long sum(@Nullable Long one, @Nullable Long other) {
        return one == null ? other : other == null ? one : Long.valueOf(one + other);
    }
}
