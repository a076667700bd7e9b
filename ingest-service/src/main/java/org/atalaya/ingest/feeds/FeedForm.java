package org.atalaya.ingest.feeds;

import org.jspecify.annotations.Nullable;

/** A feed as somebody writes it down, in feeds.yml or in a request; {@link FeedRules} makes a {@link Feed} of it. */
record FeedForm(
        @Nullable String url,
        @Nullable String publisher,
        @Nullable String country,
        @Nullable String language,
        @Nullable String kind,
        @Nullable String interval,
        @Nullable Boolean paused) {
    boolean isPaused() {
        return Boolean.TRUE.equals(paused);
    }
}
