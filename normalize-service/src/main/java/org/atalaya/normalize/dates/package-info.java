/** Finds dates in a report and the days they mean; each keeps what decided it. */
@NullMarked
package org.atalaya.normalize.dates;

import org.jspecify.annotations.NullMarked;
