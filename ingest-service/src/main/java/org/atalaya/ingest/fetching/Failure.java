package org.atalaya.ingest.fetching;

/** Why a fetch did not work. */
public enum Failure {
    /** The host name has no address. */
    DNS,
    /** No connection, or it broke. */
    CONNECT,
    /** No secure connection: certificate or protocol. */
    TLS,
    /** A connection, the answer, or the whole fetch took too long. */
    TIMEOUT,
    /** A 4xx other than 410 and 429. */
    CLIENT_ERROR,
    /** A 5xx other than 503. */
    SERVER_ERROR,
    /** More bytes than allowed, after decompression. */
    TOO_LARGE,
    TOO_MANY_REDIRECTS,
    /** A redirect without an address that can be read. */
    BAD_REDIRECT,
    /** The answer breaks HTTP, or its encoding, or makes no sense. */
    CONTENT,
    /** The thread was told to stop. */
    INTERRUPTED
}
