package org.atalaya.ingest.formats;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a feed, whatever its format.
 *
 * @param entryId as the feed gives it (guid, atom:id, JSON Feed id, path of a file); null where it gives none
 * @param url canonical address of the entry's page; null where it has none
 * @param title plain text, may be empty
 * @param summaryHtml may be empty
 * @param contentHtml the full text where the feed carries it, may be empty
 * @param published null where the feed does not say, or says what cannot be
 * @param updated null where the feed does not say
 * @param authors plain names
 * @param language as the entry declares it (BCP 47); null where it does not
 * @param notes what was odd about the entry, for a person
 */
public record Entry(
        @Nullable String entryId,
        @Nullable String url,
        String title,
        String summaryHtml,
        String contentHtml,
        @Nullable Instant published,
        @Nullable Instant updated,
        List<String> authors,
        @Nullable String language,
        List<String> notes) {
    public Entry {
        authors = List.copyOf(authors);
        notes = List.copyOf(notes);
    }

    /** What tells this entry from others of its feed: its id, else its address, else the hash of its words. */
    public String key() {
        if (entryId != null) {
            return entryId;
        }
        return url != null ? url : digest();
    }

    public Entry withoutId() {
        return new Entry(null, url, title, summaryHtml, contentHtml, published, updated, authors, language, notes);
    }

    /** SHA-256 of the entry's own words, lower-case hex: another value means that the entry changed. */
    public String digest() {
        return Digests.of(title, summaryHtml, contentHtml);
    }
}
