package org.atalaya.kit.addresses;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Hosts that are trusted with something others are not, each as {@code name} (any port) or {@code name:port}. */
public record AllowedHosts(Set<String> hosts) {
    public static final AllowedHosts NONE = new AllowedHosts(Set.of());

    public AllowedHosts {
        hosts = hosts.stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .filter(host -> !host.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    public static AllowedHosts of(Collection<String> hosts) {
        return new AllowedHosts(Set.copyOf(hosts));
    }

    public boolean allow(String host, int port) {
        String name = host.toLowerCase(Locale.ROOT);
        return hosts.contains(name) || hosts.contains(name + ":" + port);
    }
}
