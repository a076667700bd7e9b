package org.atalaya.normalize.places;

import org.atalaya.gazetteer.Level;
import org.atalaya.gazetteer.NameTable;

/**
 * A run of tokens that is the name of places.
 *
 * @param bearers as {@link NameTable#find} gives them
 * @param role what the words around it make of it
 * @param kind the level that a word beside it says, as a mask of {@link Level}s; 0 where none does
 */
@SuppressWarnings("ArrayRecordComponent") // shared with the table, never compared
record NamedSpan(int first, int end, int[] bearers, FoundPlace.Role role, int kind) {}
