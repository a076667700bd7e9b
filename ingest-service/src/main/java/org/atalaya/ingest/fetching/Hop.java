package org.atalaya.ingest.fetching;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One request and its answer, before redirects are followed. */
sealed interface Hop {
    /** The server's answer; body is empty except for 2xx. */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record Answer(
            int status,
            byte[] body,
            @Nullable String contentType,
            @Nullable String location,
            @Nullable Duration retryAfter,
            Validators validators)
            implements Hop {}

    /** No answer. */
    record None(FetchOutcome why) implements Hop {}
}
