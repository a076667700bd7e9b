package org.atalaya.ingest.fetching;

import java.time.Duration;
import java.util.Objects;
import org.atalaya.kit.addresses.AllowedHosts;

/**
 * Limits of fetching.
 *
 * @param userAgent who we say we are; see {@link #userAgent(String, String)}
 * @param connectTimeout for one connection
 * @param responseTimeout between two bytes of an answer
 * @param deadline for one fetch with all its redirects, waiting for the host's turn not counted
 * @param bodyLimit bytes after decompression
 * @param redirects how many are followed
 * @param hostPause between two requests to one host
 * @param unpausedHosts those that need no pause, because they are the operator's own
 * @param longestCrawlDelay the most of a robots.txt crawl-delay that is honoured
 * @param allowedHosts those that may resolve to private addresses
 */
public record FetchSettings(
        String userAgent,
        Duration connectTimeout,
        Duration responseTimeout,
        Duration deadline,
        int bodyLimit,
        int redirects,
        Duration hostPause,
        Duration longestCrawlDelay,
        AllowedHosts allowedHosts,
        AllowedHosts unpausedHosts) {
    public FetchSettings {
        Objects.requireNonNull(allowedHosts, "FetchSettings.allowedHosts is missing");
        Objects.requireNonNull(unpausedHosts, "FetchSettings.unpausedHosts is missing");
        if (userAgent.isBlank()) {
            throw new IllegalArgumentException("FetchSettings.userAgent is empty");
        }
        positive(connectTimeout, "connectTimeout");
        positive(responseTimeout, "responseTimeout");
        positive(deadline, "deadline");
        if (bodyLimit < 1) {
            throw new IllegalArgumentException("FetchSettings.bodyLimit is " + bodyLimit + ", it must be at least 1");
        }
        if (redirects < 0) {
            throw new IllegalArgumentException("FetchSettings.redirects is " + redirects + ", it must not be negative");
        }
        if (hostPause.isNegative() || longestCrawlDelay.isNegative()) {
            throw new IllegalArgumentException("FetchSettings.hostPause and longestCrawlDelay must not be negative");
        }
    }

    /** 10 MB, 5 redirects, 10 s to connect, 20 s between bytes, 60 s in all, 1 s between requests to a host. */
    public static FetchSettings defaults(String userAgent) {
        return new FetchSettings(
                userAgent,
                Duration.ofSeconds(10),
                Duration.ofSeconds(20),
                Duration.ofSeconds(60),
                10 * 1024 * 1024,
                5,
                Duration.ofSeconds(1),
                Duration.ofSeconds(30),
                AllowedHosts.NONE,
                AllowedHosts.NONE);
    }

    /** Atalaya with its version, and where to write to its operator, so that a host can tell who polls it. */
    public static String userAgent(String version, String contact) {
        return "Atalaya/" + version + (contact.isBlank() ? "" : " (+" + contact.strip() + ")");
    }

    public FetchSettings withAllowedHosts(AllowedHosts allowed) {
        return new FetchSettings(
                userAgent,
                connectTimeout,
                responseTimeout,
                deadline,
                bodyLimit,
                redirects,
                hostPause,
                longestCrawlDelay,
                allowed,
                unpausedHosts);
    }

    public FetchSettings withHostPause(Duration pause) {
        return new FetchSettings(
                userAgent,
                connectTimeout,
                responseTimeout,
                deadline,
                bodyLimit,
                redirects,
                pause,
                longestCrawlDelay,
                allowedHosts,
                unpausedHosts);
    }

    public FetchSettings withUnpausedHosts(AllowedHosts unpaused) {
        return new FetchSettings(
                userAgent,
                connectTimeout,
                responseTimeout,
                deadline,
                bodyLimit,
                redirects,
                hostPause,
                longestCrawlDelay,
                allowedHosts,
                unpaused);
    }

    Duration pauseAt(String host, int port) {
        return unpausedHosts.allow(host, port) ? Duration.ZERO : hostPause;
    }

    private static void positive(Duration value, String field) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException("FetchSettings." + field + " is " + value + ", it must be positive");
        }
    }
}
