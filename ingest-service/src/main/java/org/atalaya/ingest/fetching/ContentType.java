package org.atalaya.ingest.fetching;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A Content-Type header, read leniently: servers send it without quotes, with two of them, in any case. */
record ContentType(@Nullable String mediaType, @Nullable String charset) {
    private static final Pattern CHARSET =
            Pattern.compile(";\\s*charset\\s*=\\s*[\"']?([^\\s\"';,]+)", Pattern.CASE_INSENSITIVE);

    static ContentType of(@Nullable String header) {
        if (header == null) {
            return new ContentType(null, null);
        }
        int semicolon = header.indexOf(';');
        String type = (semicolon < 0 ? header : header.substring(0, semicolon))
                .strip()
                .toLowerCase(Locale.ROOT);
        Matcher charset = CHARSET.matcher(header);
        return new ContentType(type.isEmpty() ? null : type, charset.find() ? charset.group(1) : null);
    }
}
