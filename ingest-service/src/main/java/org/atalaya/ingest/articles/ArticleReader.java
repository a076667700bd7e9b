package org.atalaya.ingest.articles;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Reads a page's own words out of its furniture. */
public final class ArticleReader {
    /**
     * Never throws for what the page holds.
     *
     * @param charsetHint of the Content-Type header; null where it declares none
     */
    public Article read(byte[] html, @Nullable String charsetHint, URI address) {
        return new Article("", "being written: " + html.length + charsetHint + address, null, null, null, null);
    }
}
