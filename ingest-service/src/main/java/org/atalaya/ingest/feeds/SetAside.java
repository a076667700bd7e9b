package org.atalaya.ingest.feeds;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An entry that cannot become a report, and why. */
record SetAside(String feed, String entry, @Nullable String url, String title, String reason, Instant at) {}
