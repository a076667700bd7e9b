package org.atalaya.search.syndication;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a feed tells of.
 *
 * @param kind and {@code key} together make the entry's identity, wherever the service stands
 * @param updated when what is told last changed
 * @param published when it was first told; null where that is not known
 * @param page where one reads more here
 * @param original where it was told first, of the web; null where it has no address
 * @param author whose words they are; null where they are nobody's
 */
public record FeedEntry(
        String kind,
        String key,
        String title,
        String summary,
        Instant updated,
        @Nullable Instant published,
        URI page,
        @Nullable String original,
        @Nullable String author,
        List<String> categories) {
    public FeedEntry {
        categories = List.copyOf(categories);
    }

    String id() {
        return urn(kind + "/" + key);
    }

    /** The same for the same name, on every machine (RFC 4122, version 3). */
    static String urn(String name) {
        return "urn:uuid:"
                + UUID.nameUUIDFromBytes(("atalaya/" + name).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
