package org.atalaya.ingest.fetching;

import org.jspecify.annotations.Nullable;

/**
 * The validators of one 200 answer, kept and sent back as one pair: an ETag of one answer beside the date of another
 * makes servers say 304 to a feed that changed (RFC 9110, 13.1).
 *
 * @param etag as it came, with quotes and weakness mark
 * @param lastModified as it came, never parsed
 */
public record Validators(@Nullable String etag, @Nullable String lastModified) {
    public static final Validators NONE = new Validators(null, null);

    /** True where a conditional GET cannot be made from this. */
    public boolean isEmpty() {
        return etag == null && lastModified == null;
    }
}
