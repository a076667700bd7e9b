package org.atalaya.search.engine;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.atalaya.kit.problems.UnavailableException;
import org.jspecify.annotations.Nullable;

/** What an error of Elasticsearch means for who asked. */
public final class EngineErrors {
    private static final int BAD_REQUEST = 400;
    private static final int TOO_LARGE = 413;

    private EngineErrors() {}

    /** Whether it was the request that was wrong, so that sending it again would not help. */
    public static boolean isRefusal(Throwable error) {
        return unwrapped(error) instanceof ElasticsearchException refused
                && (refused.status() == BAD_REQUEST || refused.status() == TOO_LARGE);
    }

    /** Whether an item of a bulk request that ended with this status can be tried again. */
    public static boolean isPassing(int status) {
        return status == 429 || status >= 500;
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
