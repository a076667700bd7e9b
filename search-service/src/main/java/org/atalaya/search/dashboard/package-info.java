/** The page for people who would rather look than read JSON: served from the jar, over the public API alone. */
@org.jspecify.annotations.NullMarked
package org.atalaya.search.dashboard;
