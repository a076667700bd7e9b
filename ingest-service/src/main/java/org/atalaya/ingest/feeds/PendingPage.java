package org.atalaya.ingest.feeds;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A page that could not be had yet, with what its report needs beside it.
 *
 * @param tries that failed
 * @param announced beginning of title and summary, by which the page is known; null where it was not kept
 */
record PendingPage(
        String url,
        int tries,
        String title,
        @Nullable Instant published,
        @Nullable String language,
        @Nullable String announced) {
    static final int MOST_TRIES = 5;

    private static final int ENOUGH = 1_000;

    PendingPage {
        announced = announced == null || announced.length() <= ENOUGH ? announced : announced.substring(0, ENOUGH);
    }

    /** After one more failure; null where it was the last. */
    @Nullable PendingPage failedAgain() {
        return tries + 1 >= MOST_TRIES ? null : new PendingPage(url, tries + 1, title, published, language, announced);
    }
}
