package org.atalaya.ingest.fetching;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How a fetch ended. Everything that ordinarily happens on the web is one of these; none is an exception. */
public sealed interface FetchOutcome {
    /** One line for a person. */
    String message();

    /**
     * A 200 with its body.
     *
     * @param address where redirects ended; the base of relative links
     * @param body decompressed, within the limit; handed on, not copied
     * @param mediaType lower case, without parameters; null where the server names none
     * @param charset as the Content-Type header declares it; null where it does not
     * @param validators of this very answer; {@link Validators#NONE} where it has none
     * @param digest SHA-256 of the body, lower-case hex
     * @param permanentAddress where permanent redirects (301, 308) led from the requested address; null where it did not
     *     move
     */
    @SuppressWarnings("ArrayRecordComponent") // the bytes are parsed once and never compared
    record Fetched(
            URI address,
            byte[] body,
            @Nullable String mediaType,
            @Nullable String charset,
            Validators validators,
            String digest,
            @Nullable URI permanentAddress)
            implements FetchOutcome {
        @Override
        public String message() {
            return "read " + body.length + " bytes";
        }
    }

    /** A 304 to a conditional GET. */
    record NotModified(@Nullable URI permanentAddress) implements FetchOutcome {
        @Override
        public String message() {
            return "not modified";
        }
    }

    /** A 410: it will not come back. */
    record Gone(String message) implements FetchOutcome {}

    /**
     * A 429 or 503.
     *
     * @param retryAfter how long the server asks to wait, never negative; null where it does not say
     */
    record Throttled(int status, @Nullable Duration retryAfter, String message) implements FetchOutcome {}

    /** It was tried and did not work. */
    record Failed(Failure kind, String message) implements FetchOutcome {}

    /** It was not tried, or not followed, because it must not be. */
    record Refused(Refusal kind, String message) implements FetchOutcome {}
}
