package org.atalaya.normalize.casualties;

import org.atalaya.events.Count;
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
        @Nullable String victims) {}
