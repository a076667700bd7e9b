/** Puts dates, places and casualties of a report together: what happened, when, where, to how many. */
@org.jspecify.annotations.NullMarked
package org.atalaya.normalize.reports;
