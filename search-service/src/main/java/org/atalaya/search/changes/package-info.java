/** Which ids no longer stand for themselves, in the order in which that became known, so that mirrors stay true. */
@org.jspecify.annotations.NullMarked
package org.atalaya.search.changes;
