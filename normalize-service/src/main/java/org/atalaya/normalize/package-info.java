/** Topic reports.collected to dates, places and casualties: topic reports.normalized; what they claim to incidents and series. */
@org.jspecify.annotations.NullMarked
package org.atalaya.normalize;
