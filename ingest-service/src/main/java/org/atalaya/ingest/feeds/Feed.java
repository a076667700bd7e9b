package org.atalaya.ingest.feeds;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The registration of a feed.
 *
 * @param id hash of the url: the same address is the same feed
 * @param url http, https, or file for a {@link FeedKind#FOLDER}
 * @param publisher whom its reports are attributed to
 * @param country ISO 3166-1 alpha-2, a hint only
 * @param language ISO 639-1, a hint only
 * @param interval between polls; null where it follows how often the feed brings something new
 * @param pollRequested when somebody last asked for a poll at once
 */
record Feed(
        String id,
        String url,
        String publisher,
        @Nullable String country,
        @Nullable String language,
        FeedKind kind,
        @Nullable Duration interval,
        Origin origin,
        boolean paused,
        @Nullable Instant pollRequested) {
    private static final int ID_LENGTH = 32;

    static String idOf(String url) {
        return Hashes.of(url).substring(0, ID_LENGTH);
    }

    Feed pollRequestedAt(@Nullable Instant time) {
        return new Feed(id, url, publisher, country, language, kind, interval, origin, paused, time);
    }

    boolean isFolder() {
        return kind == FeedKind.FOLDER;
    }
}
