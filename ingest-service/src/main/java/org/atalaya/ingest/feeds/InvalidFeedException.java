package org.atalaya.ingest.feeds;

/** A feed that cannot be registered; names the field that is wrong. */
final class InvalidFeedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String field;

    InvalidFeedException(String field, String message) {
        super(message);
        this.field = field;
    }

    String field() {
        return field;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
