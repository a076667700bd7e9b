package org.atalaya.ingest.feeds;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A page that could not be had yet, with what its report needs beside it.
 *
 * @param tries that failed
 */
record PendingPage(
        String url,
        int tries,
        String title,
        @Nullable Instant published,
        @Nullable String language) {
    static final int MOST_TRIES = 5;

    /** After one more failure; null where it was the last. */
    @Nullable PendingPage failedAgain() {
        return tries + 1 >= MOST_TRIES ? null : new PendingPage(url, tries + 1, title, published, language);
    }
}
