package org.atalaya.search.syndication;

import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a feed.
 *
 * @param name what the feed is of, without page: two feeds of the same name are one
 * @param self the address of this page
 * @param first the address of the first page
 * @param next the address of the page of what is older; null on the last
 * @param page where people see the same
 */
public record FeedPage(
        String name,
        String title,
        URI self,
        URI first,
        @Nullable URI next,
        URI page,
        List<FeedEntry> entries) {
    public FeedPage {
        entries = List.copyOf(entries);
    }

    String id() {
        return FeedEntry.urn("feed/" + name);
    }

    /** When the latest of the entries changed; a feed without any has never changed. */
    Instant updated() {
        return entries.stream()
                .map(FeedEntry::updated)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }
}
