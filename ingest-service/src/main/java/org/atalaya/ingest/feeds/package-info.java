/** What is polled and when, what was seen of it, and how that survives restarts. */
@NullMarked
package org.atalaya.ingest.feeds;

import org.jspecify.annotations.NullMarked;
