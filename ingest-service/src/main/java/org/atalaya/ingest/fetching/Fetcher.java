package org.atalaya.ingest.fetching;

import java.time.Clock;

/**
 * The one door to the web: every request of this service goes through here, so that each is polite, limited and never
 * leads inside this machine or network. Safe for many threads; a call blocks until its outcome is known.
 */
public final class Fetcher implements AutoCloseable {
    private final FetchSettings settings;
    private final Clock clock;

    public Fetcher(FetchSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    public FetchOutcome fetch(FetchRequest request) {
        return new FetchOutcome.Failed(Failure.CONTENT, "being written: " + settings + clock + request);
    }

    @Override
    public void close() {}
}
