package org.atalaya.ingest.articles;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A page's own words.
 *
 * @param title plain text, may be empty
 * @param text plain text, paragraphs separated by an empty line; empty where the page has none
 * @param published null where the page does not say
 * @param language as the page declares it (BCP 47); null where it does not
 * @param canonicalUrl where the page says it belongs; null where it does not
 * @param publisher null where the page does not name one
 */
public record Article(
        String title,
        String text,
        @Nullable Instant published,
        @Nullable String language,
        @Nullable String canonicalUrl,
        @Nullable String publisher) {}
