package org.atalaya.normalize.incidents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The report that something is told in.
 *
 * @param at when it was published, or fetched where it does not say
 * @param fingerprint MinHash of the text's runs of three words
 * @param credits names of agencies that the text gives as its source, folded, separated by ";"
 */
public record ToldIn(
        String report,
        int revision,
        String publisher,
        @Nullable String url,
        @Nullable Instant published,
        Instant at,
        String language,
        String title,
        String fingerprint,
        String credits,
        boolean backfill) {}
