package org.atalaya.kit.problems;

import org.jspecify.annotations.Nullable;

/** Something that this service needs does not answer; answered with 503. */
public final class UnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
