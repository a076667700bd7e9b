package org.atalaya.servers;

/** A server did not start; the message says what can be known about why. */
public final class ServerFailedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public ServerFailedException(String message) {
        super(message);
    }

    public ServerFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
