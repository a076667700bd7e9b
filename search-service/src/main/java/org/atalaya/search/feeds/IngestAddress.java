package org.atalaya.search.feeds;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param url where ingest-service answers */
@ConfigurationProperties("atalaya.ingest")
record IngestAddress(URI url) {
    IngestAddress {
        if (url.getHost() == null) {
            throw new IllegalArgumentException(
                    "atalaya.ingest.url is \"" + url + "\", it must be like http://127.0.0.1:8081");
        }
    }
}
