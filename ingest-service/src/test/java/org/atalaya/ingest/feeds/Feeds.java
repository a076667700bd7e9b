package org.atalaya.ingest.feeds;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Feeds for tests. */
final class Feeds {
    static final String URL = "https://feeds.example.org/news";

    private Feeds() {}

    static Feed plain() {
        return every(null);
    }

    static Feed every(@Nullable Duration interval) {
        return feed(URL, interval);
    }

    static Feed at(String url) {
        return feed(url, null);
    }

    static Feed folder(Path path) {
        String url = path.toUri().toString();
        return new Feed(Feed.idOf(url), url, "Example", null, null, FeedKind.FOLDER, null, Origin.API, false, null);
    }

    private static Feed feed(String url, @Nullable Duration interval) {
        return new Feed(Feed.idOf(url), url, "Example", "PE", "es", FeedKind.AUTO, interval, Origin.API, false, null);
    }
}
