package org.atalaya.ingest.fetching;

import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** What the answer at the end of the redirects means. */
final class Answers {
    private Answers() {}

    static boolean isRedirect(int status) {
        return status == 301 || status == 302 || status == 303 || isPermanent(status) || status == 307;
    }

    static boolean isPermanent(int status) {
        return status == 301 || status == 308;
    }

    static FetchOutcome outcome(Hop.Answer answer, URI address, @Nullable URI permanent, FetchRequest request) {
        int status = answer.status();
        return switch (status) {
            case 200, 203 -> fetched(answer, address, permanent);
            case 304 -> notModified(permanent, request);
            case 410 -> new FetchOutcome.Gone(status(status, address) + ": gone for good");
            case 429, 503 -> throttled(answer, address);
            default -> failed(status, address);
        };
    }

    private static FetchOutcome fetched(Hop.Answer answer, URI address, @Nullable URI permanent) {
        ContentType type = ContentType.of(answer.contentType());
        return new FetchOutcome.Fetched(
                address,
                answer.body(),
                type.mediaType(),
                type.charset(),
                answer.validators(),
                sha256(answer.body()),
                permanent);
    }

    private static FetchOutcome notModified(@Nullable URI permanent, FetchRequest request) {
        Validators validators = request.validators();
        return validators == null || validators.isEmpty()
                ? new FetchOutcome.Failed(Failure.CONTENT, "status 304, although nothing was sent to compare with")
                : new FetchOutcome.NotModified(permanent);
    }

    private static FetchOutcome throttled(Hop.Answer answer, URI address) {
        String wait = answer.retryAfter() == null
                ? "too many requests, or overloaded"
                : "come again in " + answer.retryAfter().toSeconds() + " s";
        return new FetchOutcome.Throttled(
                answer.status(), answer.retryAfter(), status(answer.status(), address) + ": " + wait);
    }

    private static FetchOutcome failed(int status, URI address) {
        Failure kind = status >= 500 ? Failure.SERVER_ERROR : status >= 400 ? Failure.CLIENT_ERROR : Failure.CONTENT;
        return new FetchOutcome.Failed(kind, status(status, address));
    }

    private static String status(int status, URI address) {
        return "status " + status + " from " + address.getRawAuthority();
    }

    private static String sha256(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
