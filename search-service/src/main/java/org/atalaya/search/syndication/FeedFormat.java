package org.atalaya.search.syndication;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.atalaya.kit.problems.NotFoundException;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;

/** The formats of feeds. */
public enum FeedFormat {
    ATOM("application/atom+xml;charset=UTF-8") {
        @Override
        WireFeed feed(FeedPage page) {
            return AtomFeed.of(page);
        }
    },
    RSS("application/rss+xml;charset=UTF-8") {
        @Override
        WireFeed feed(FeedPage page) {
            return RssFeed.of(page);
        }
    };

    /** What stands for a format in a path. */
    public static final String SUFFIXES = "atom|rss";

    private final String type;

    FeedFormat(String type) {
        this.type = type;
    }

    abstract WireFeed feed(FeedPage page);

    /** By the end of an address. */
    public static FeedFormat of(String suffix) {
        return Arrays.stream(values())
                .filter(format -> format.suffix().equals(suffix))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("There is no feed of the format " + suffix + "."));
    }

    public String suffix() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whoever has the page already is told so by its entity tag. */
    public ResponseEntity<byte[]> answer(FeedPage page) {
        byte[] xml = write(page);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .cacheControl(CacheControl.noCache())
                .eTag("\"" + DigestUtils.md5DigestAsHex(xml) + "\"")
                .body(xml);
    }

    byte[] write(FeedPage page) {
        try {
            return new WireFeedOutput().outputString(feed(page)).getBytes(StandardCharsets.UTF_8);
        } catch (FeedException e) {
            throw new IllegalStateException(e);
        }
    }
}
