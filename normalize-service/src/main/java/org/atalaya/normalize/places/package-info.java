/** The places that a report names: found in its words, told from what only looks like them, put on the map. */
@NullMarked
package org.atalaya.normalize.places;

import org.jspecify.annotations.NullMarked;
