package org.atalaya.ingest.feeds;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this service collects.
 *
 * @param feedsFile read at start and whenever it changes; feeds that vanish from it are removed
 * @param feedsBase where the relative paths of its folders start; its own directory unless told
 * @param pollers how many feeds are polled at once
 * @param allowedHosts hosts, or host:port, that may be inside this machine or network
 * @param folders below which folder feeds may be registered over REST; the file may name any
 * @param hostPause between two requests to one host
 * @param unpausedHosts hosts, or host:port, that need no pause because they are the operator's own
 * @param contact where a polled host can reach the operator: an address of a page or of mail
 */
@ConfigurationProperties("atalaya.ingest")
record IngestSettings(
        @DefaultValue("feeds.yml") Path feedsFile,
        @Nullable Path feedsBase,
        @DefaultValue("16") int pollers,
        @DefaultValue List<String> allowedHosts,
        @DefaultValue List<Path> folders,
        @DefaultValue("1s") Duration hostPause,
        @DefaultValue List<String> unpausedHosts,
        @DefaultValue("") String contact) {
    IngestSettings {
        if (pollers < 1) {
            throw new IllegalArgumentException("atalaya.ingest.pollers is " + pollers + ", it must be at least 1");
        }
    }
}
