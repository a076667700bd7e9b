package org.atalaya.normalize.places;

import org.atalaya.gazetteer.Level;
import org.atalaya.gazetteer.NameTable;

/**
 * A run of tokens that is the name of places.
 *
 * @param bearers as {@link NameTable#find} gives them; none where only the words around it make it a place
 * @param role what the words around it make of it
 * @param kind the level that a word beside it says, as a mask of {@link Level}s; 0 where none does
 * @param size whether a word beside it says that it is smaller than what gazetteers list
 * @param placed whether the words around it say that it is a place
 */
@SuppressWarnings("ArrayRecordComponent") // shared with the table, never compared
record NamedSpan(
        int first, int end, int[] bearers, FoundPlace.Role role, int kind, FoundPlace.Size size, boolean placed) {
    /** The same, said to be smaller than what gazetteers list. */
    NamedSpan small() {
        return new NamedSpan(first, end, bearers, role, kind, FoundPlace.Size.SMALL, placed);
    }

    NamedSpan withBearers(int[] fewer) {
        return new NamedSpan(first, end, fewer, role, kind, size, placed);
    }

    boolean isUnlisted() {
        return bearers.length == 0;
    }
}
