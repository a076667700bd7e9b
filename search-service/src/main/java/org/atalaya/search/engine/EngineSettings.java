package org.atalaya.search.engine;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Elasticsearch is.
 *
 * @param url scheme, host and port
 * @param username for a server that asks who one is; with password
 * @param responseTimeout longest wait for an answer, long enough for a bulk request on a busy server
 * @param compression whether requests are compressed; by itself only towards another machine, since compressing costs
 *     more than it saves on this one
 */
@ConfigurationProperties("atalaya.elasticsearch")
record EngineSettings(
        @DefaultValue("http://127.0.0.1:9200") URI url,
        @Nullable String username,
        @Nullable String password,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("60s") Duration responseTimeout,
        @Nullable Boolean compression) {
    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

    EngineSettings {
        if (url.getHost() == null) {
            throw new IllegalArgumentException(
                    "atalaya.elasticsearch.url is " + url + ", it must be like http://host:9200");
        }
    }

    boolean compressed() {
        return compression != null ? compression : !THIS_MACHINE.contains(url.getHost());
    }
}
