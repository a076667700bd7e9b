package org.atalaya.ingest.formats;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the bytes of a feed turned out to be. */
public sealed interface ParseOutcome {
    /**
     * A feed that could be read.
     *
     * @param title plain text, may be empty
     * @param language as the feed declares it (BCP 47); null where it does not
     * @param siteUrl the site the feed belongs to; null where it does not say
     * @param entries in the feed's order
     * @param notes what had to be repaired to read it, for a person
     * @param unreadable what else there is and cannot be read
     */
    record ParsedFeed(
            String title,
            @Nullable String language,
            @Nullable String siteUrl,
            List<Entry> entries,
            List<String> notes,
            List<Unreadable> unreadable)
            implements ParseOutcome {
        public ParsedFeed {
            entries = List.copyOf(entries);
            notes = List.copyOf(notes);
            unreadable = List.copyOf(unreadable);
        }

        ParsedFeed(
                String title,
                @Nullable String language,
                @Nullable String siteUrl,
                List<Entry> entries,
                List<String> notes) {
            this(title, language, siteUrl, entries, notes, List.of());
        }
    }

    /**
     * A part that cannot be read while others can.
     *
     * @param id as its entry would have
     */
    record Unreadable(String id, String reason) {}

    /**
     * No feed at all, or one beyond repair.
     *
     * @param message what is wrong and what it looks like instead, for a person
     */
    record Unparsable(String message) implements ParseOutcome {}
}
