package org.atalaya.ingest.fetching;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import org.atalaya.ingest.articles.WebAddress;
import org.jspecify.annotations.Nullable;

/**
 * The one door to the web: every request of this service goes through here, so that each is polite, limited and never
 * leads inside this machine or network. Safe for many threads; a call blocks until its outcome is known.
 */
public final class Fetcher implements AutoCloseable {
    private final FetchSettings settings;
    private final CheckedDns dns;
    private final Http http;
    private final HostGate gate;
    private final RobotsPolicy robots;

    public Fetcher(FetchSettings settings, Clock clock) {
        this(settings, clock, HostGate.sleeping(clock), InetAddress::getAllByName);
    }

    Fetcher(FetchSettings settings, Clock clock, HostGate gate, CheckedDns.HostNames names) {
        this.settings = settings;
        this.gate = gate;
        dns = new CheckedDns(settings.allowedHosts(), names);
        http = new Http(settings, dns, clock);
        String product = settings.userAgent().split("[/\\s]", 2)[0];
        robots = new RobotsPolicy(product, this::robots, clock);
    }

    /** Reads the address and follows its redirects; every hop passes the same checks. */
    public FetchOutcome fetch(FetchRequest request) {
        return new Walk(request, settings, http, gate, robots).toItsEnd();
    }

    /**
     * Why this address would be refused at once: its scheme, or a private address behind its host; null where it would
     * not be, or where its host cannot be resolved for now. Looks up the host's name.
     */
    public @Nullable String refusal(URI address) {
        WebAddress target = WebAddress.of(address);
        if (target == null) {
            return Walk.notOnTheWeb(address);
        }
        try {
            dns.resolve(target.host(), target.portInUse());
            return null;
        } catch (CheckedDns.PrivateAddressException e) {
            return e.getMessage();
        } catch (UnknownHostException notNow) {
            return null;
        }
    }

    private FetchOutcome robots(URI address) {
        return fetch(FetchRequest.robots(address));
    }

    @Override
    public void close() {
        http.close();
    }
}
