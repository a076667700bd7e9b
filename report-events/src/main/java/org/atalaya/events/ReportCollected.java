package org.atalaya.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A report as it was collected from a feed.
 *
 * @param id hash of the report's canonical address, or of feed and entry id where it has none
 * @param revision at least 1; of two texts under this id the higher is the newer, whichever feed brought it, and the same
 *     number is the same text. Numbers do not follow each other
 * @param url where the report stands; null where it has no address
 * @param feed id of the feed that brought it
 * @param publisher name of who published it
 * @param title may be empty
 * @param text the report's own words as plain text, paragraphs separated by an empty line
 * @param digest SHA-256 of the bytes that were captured, lower-case hex
 * @param published when it was published; null where the report does not say
 * @param fetched when it was read
 * @param language ISO 639-1 as the feed declares it, a hint only
 * @param country ISO 3166-1 alpha-2 of the feed, a hint only
 * @param backfill true where it was collected as history, so that nobody is alerted
 */
public record ReportCollected(
        String id,
        int revision,
        @Nullable String url,
        String feed,
        String publisher,
        String title,
        String text,
        String digest,
        @Nullable Instant published,
        Instant fetched,
        @Nullable String language,
        @Nullable String country,
        boolean backfill) {
    public ReportCollected {
        Require.filled(id, "ReportCollected.id");
        Require.atLeast(1, revision, "ReportCollected.revision");
        Require.filled(feed, "ReportCollected.feed");
        Require.filled(publisher, "ReportCollected.publisher");
        Require.present(title, "ReportCollected.title");
        Require.present(text, "ReportCollected.text");
        Require.filled(digest, "ReportCollected.digest");
        Require.present(fetched, "ReportCollected.fetched");
    }
}
