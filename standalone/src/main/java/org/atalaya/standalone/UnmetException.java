package org.atalaya.standalone;

/** Something that must hold before anything starts does not; the message says what, and what to do. */
final class UnmetException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnmetException(String message) {
        super(message);
    }

    UnmetException(String message, Throwable cause) {
        super(message, cause);
    }
}
