package org.atalaya.kit.messaging;

import org.jspecify.annotations.Nullable;

/** A message that is not the event it should be; the message says what is wrong, and in which field. */
public final class UnreadableEventException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnreadableEventException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
