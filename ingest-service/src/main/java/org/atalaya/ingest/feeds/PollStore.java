package org.atalaya.ingest.feeds;

import org.jspecify.annotations.Nullable;

/** Where polls are stored. */
@FunctionalInterface
interface PollStore {
    /**
     * Stores all of a step, or nothing.
     *
     * @throws NoLongerOwnedException where another instance polls the feed by now
     * @throws RefusedStepException where Kafka does not take this step; it may take others
     */
    void store(PollStep step) throws NoLongerOwnedException, RefusedStepException;

    /** Kafka does not take a step, whose transaction was ended: other feeds go on. */
    final class RefusedStepException extends Exception {
        private static final long serialVersionUID = 1L;

        RefusedStepException(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /** Another instance polls the feed by now: what this one read is not stored. */
    final class NoLongerOwnedException extends Exception {
        private static final long serialVersionUID = 1L;

        NoLongerOwnedException(String message) {
            super(message);
        }
    }
}
