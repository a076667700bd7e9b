package org.atalaya.kit.access;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** Guards every request, and refuses to start where the service could be reached by all unless that was declared. */
@AutoConfiguration
@EnableConfigurationProperties(AccessSettings.class)
class AccessConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(AccessConfiguration.class);

    @Bean
    AccessFilter accessFilter(AccessSettings settings, ObjectProvider<OpenPaths> openPaths, Environment environment) {
        refuseUnprotected(
                settings,
                Binder.get(environment)
                        .bind("server.address", InetAddress.class)
                        .orElse(null));
        return new AccessFilter(
                new Tokens(settings.tokens()),
                new SameSite(settings.hosts()),
                openPaths.getIfAvailable(() -> OpenPaths.NONE));
    }

    /** No address means all of the machine's addresses. */
    private static void refuseUnprotected(AccessSettings settings, @Nullable InetAddress address) {
        if ((address != null && address.isLoopbackAddress())
                || !settings.tokens().isEmpty()) {
            return;
        }
        String where = address == null ? "all addresses" : address.getHostAddress();
        if (!settings.open()) {
            throw new UnprotectedAddressException(where);
        }
        LOG.warn("Open to everybody who reaches {}, as atalaya.access.open declares", where);
    }
}
