package org.atalaya.search.alerts;

import java.net.URI;
import java.util.Set;
import org.atalaya.kit.addresses.AllowedHosts;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How alerts are delivered.
 *
 * @param allowedHosts hosts inside this network that webhooks may be at, as name or name:port
 * @param page where people reach this service: what links in alerts begin with
 */
@ConfigurationProperties("atalaya.alerts")
record AlertSettings(
        @DefaultValue Set<String> allowedHosts,
        @DefaultValue("http://127.0.0.1:8080") URI page) {
    AllowedHosts allowed() {
        return AllowedHosts.of(allowedHosts);
    }
}
