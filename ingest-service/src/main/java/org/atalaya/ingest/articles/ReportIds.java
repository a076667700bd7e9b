package org.atalaya.ingest.articles;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Ids of reports: the same report has the same id however often, and by whichever feed, it is collected. */
public final class ReportIds {
    private static final int LENGTH = 32;

    private ReportIds() {}

    /**
     * The id of a report.
     *
     * @param canonicalUrl as {@link CanonicalUrl} gives it; null where the report has no address
     * @param feed id of the feed
     * @param entry key of the entry within its feed
     * @return the first 32 hex digits of the SHA-256 of the address, or of feed and entry where there is none
     */
    public static String of(@Nullable String canonicalUrl, String feed, String entry) {
        String identity = canonicalUrl != null ? canonicalUrl : feed + "\n" + entry;
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
