package org.atalaya.ingest.fetching;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.atalaya.kit.addresses.AllowedHosts;

/** Fetchers for tests, to which a local server is a host like any other. */
final class Fetchers {
    static final String USER_AGENT = "Atalaya/1.2 (+https://watch.example.org/about)";

    private Fetchers() {}

    static Fetcher of(FetchSettings settings) {
        return new Fetcher(settings, Clock.systemUTC());
    }

    static Fetcher of(FetchSettings settings, CheckedDns.HostNames names) {
        return new Fetcher(settings, Clock.systemUTC(), HostGate.sleeping(Clock.systemUTC()), names);
    }

    /** No pause, and localhost may be read. */
    static FetchSettings settings() {
        return settings(Duration.ofSeconds(20), Duration.ofSeconds(60), 100_000);
    }

    static FetchSettings settings(Duration betweenBytes, Duration deadline, int bodyLimit) {
        return new FetchSettings(
                USER_AGENT,
                Duration.ofSeconds(10),
                betweenBytes,
                deadline,
                bodyLimit,
                5,
                Duration.ZERO,
                Duration.ofSeconds(30),
                new AllowedHosts(Set.of("localhost")),
                AllowedHosts.NONE);
    }

    /** Every name is an address of this machine, as if each were another host. */
    static InetAddress[] thisMachine(String anyName) {
        return new InetAddress[] {InetAddress.getLoopbackAddress()};
    }
}
