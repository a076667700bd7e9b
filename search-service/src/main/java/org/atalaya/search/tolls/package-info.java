/** Sums over incidents, never over reports, by time and region. */
@org.jspecify.annotations.NullMarked
package org.atalaya.search.tolls;
