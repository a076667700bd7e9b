/** Incidents that can be found: as they are now, and every version that they had. */
@org.jspecify.annotations.NullMarked
package org.atalaya.search.incidents;
