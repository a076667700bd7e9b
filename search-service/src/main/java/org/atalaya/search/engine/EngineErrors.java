package org.atalaya.search.engine;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.atalaya.kit.problems.UnavailableException;
import org.jspecify.annotations.Nullable;

/** What an error of Elasticsearch means for who asked. */
public final class EngineErrors {
    private EngineErrors() {}

    /**
     * Whether an item of a bulk request that ended with this status can be tried again: no document is at fault where
     * the index is missing or blocked, or where this service may not write.
     */
    static boolean isPassing(int status) {
        return status == 401 || status == 403 || status == 404 || status == 429 || status >= 500;
    }

    /** Every error that is no refusal: Elasticsearch is away, busy, or has lost the index. */
    public static UnavailableException unavailable(Throwable error) {
        Throwable cause = unwrapped(error);
        return cause instanceof UnavailableException known
                ? known
                : new UnavailableException("Elasticsearch does not answer as needed: " + reason(cause), cause);
    }

    /** In one line, the innermost cause last. */
    public static String reason(Throwable error) {
        Throwable cause = unwrapped(error);
        if (cause instanceof ElasticsearchException refused) {
            return reason(refused.error());
        }
        String message = cause.getMessage();
        return message == null || message.isBlank()
                ? cause.getClass().getSimpleName()
                : message.lines().findFirst().orElse(message);
    }

    public static String reason(ErrorCause error) {
        StringBuilder text = new StringBuilder();
        for (@Nullable ErrorCause cause = error; cause != null; cause = cause.causedBy()) {
            if (cause.reason() != null && text.indexOf(cause.reason()) < 0) {
                text.append(text.isEmpty() ? "" : ": ").append(cause.reason());
            }
        }
        return text.isEmpty() ? String.valueOf(error.type()) : text.toString();
    }

    private static Throwable unwrapped(Throwable error) {
        Throwable cause = error;
        while ((cause instanceof CompletionException || cause instanceof ExecutionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
