package org.atalaya.ingest.feeds;

import org.atalaya.ingest.fetching.FetchOutcome;
import org.atalaya.ingest.fetching.FetchRequest;

/** What polling needs of the web: in service it is the fetcher. */
@FunctionalInterface
interface Web {
    FetchOutcome fetch(FetchRequest request);
}
