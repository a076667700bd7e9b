package org.atalaya.ingest.feeds;

import org.atalaya.ingest.fetching.FetchOutcome;
import org.atalaya.ingest.fetching.FetchOutcome.Failed;
import org.atalaya.ingest.fetching.FetchOutcome.Gone;
import org.atalaya.ingest.fetching.FetchOutcome.Refused;
import org.atalaya.ingest.fetching.FetchOutcome.Throttled;

/** Kinds of failure that differ in when it makes sense to try again. */
enum Trouble {
    /** No address, no connection, or no answer in time. */
    UNREACHABLE,
    /** The server says that the request is wrong: 404, 403, ... */
    CLIENT_ERROR,
    /** The server says that it is broken. */
    SERVER_ERROR,
    /** The server asks to come less often. */
    THROTTLED,
    /** The address must not be read. */
    REFUSED,
    /** Something came that is no feed, or too much of it. */
    UNREADABLE,
    /** The server says that it will not come back. */
    GONE;

    /** Of an outcome that brought neither a body nor "not modified". */
    static Trouble of(FetchOutcome outcome) {
        if (outcome instanceof Gone) {
            return GONE;
        }
        if (outcome instanceof Refused) {
            return REFUSED;
        }
        if (outcome instanceof Throttled throttled) {
            return throttled.status() == 503 ? SERVER_ERROR : THROTTLED;
        }
        if (outcome instanceof Failed failed) {
            return of(failed);
        }
        throw new IllegalArgumentException("no failure: " + outcome.message());
    }

    private static Trouble of(Failed failed) {
        return switch (failed.kind()) {
            case DNS, CONNECT, TLS, TIMEOUT, INTERRUPTED -> UNREACHABLE;
            case CLIENT_ERROR -> CLIENT_ERROR;
            case SERVER_ERROR -> SERVER_ERROR;
            case TOO_LARGE, TOO_MANY_REDIRECTS, BAD_REDIRECT, CONTENT -> UNREADABLE;
        };
    }
}
