package org.atalaya.search.alerts;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
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
 * @param from the address that e-mail comes from, and the sender of CAP messages
 */
@ConfigurationProperties("atalaya.alerts")
record AlertSettings(
        @DefaultValue Set<String> allowedHosts,
        @DefaultValue("http://127.0.0.1:8080") URI page,
        @DefaultValue("atalaya@localhost") String from) {
    AlertSettings {
        try {
            new InternetAddress(from, true);
        } catch (AddressException e) {
            throw new IllegalArgumentException("atalaya.alerts.from is no e-mail address: " + from, e);
        }
    }

    InternetAddress sender() {
        try {
            return new InternetAddress(from, true);
        } catch (AddressException e) {
            throw new IllegalStateException(e);
        }
    }

    AllowedHosts allowed() {
        return AllowedHosts.of(allowedHosts);
    }
}
