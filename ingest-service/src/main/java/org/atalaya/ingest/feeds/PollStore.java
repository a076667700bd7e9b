package org.atalaya.ingest.feeds;

/** Where polls are stored. */
@FunctionalInterface
interface PollStore {
    /**
     * Stores all of a step, or nothing.
     *
     * @throws NoLongerOwnedException where another instance polls the feed by now
     */
    void store(PollStep step) throws NoLongerOwnedException;

    /** Another instance polls the feed by now: what this one read is not stored. */
    final class NoLongerOwnedException extends Exception {
        private static final long serialVersionUID = 1L;

        NoLongerOwnedException(String message) {
            super(message);
        }
    }
}
