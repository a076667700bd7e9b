/** Feeds to topic reports.collected. */
@org.jspecify.annotations.NullMarked
package org.atalaya.ingest;
