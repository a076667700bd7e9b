/** Running totals by speaker, which are never added to incidents. */
@org.jspecify.annotations.NullMarked
package org.atalaya.search.series;
