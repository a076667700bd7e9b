package org.atalaya.search.changes;

import java.util.List;

/**
 * Some of the changes.
 *
 * @param next what to give as {@code since} the next time; it is kept, also where there are no changes
 * @param isMore whether there are more by now
 * @param isFromTheBeginning whether {@code since} was of an index that is no more, so that changes are told again
 */
record ChangePage(List<Change> changes, String next, boolean isMore, boolean isFromTheBeginning) {}
