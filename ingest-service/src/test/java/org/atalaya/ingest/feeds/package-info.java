/** Tests of what is polled and when. */
@org.jspecify.annotations.NullMarked
package org.atalaya.ingest.feeds;
