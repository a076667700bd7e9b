/** Topic reports.collected to dates, places and casualties: topic reports.normalized. */
@org.jspecify.annotations.NullMarked
package org.atalaya.normalize;
