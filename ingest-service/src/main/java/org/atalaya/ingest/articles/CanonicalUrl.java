package org.atalaya.ingest.articles;

import java.net.IDN;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One form for the many addresses of one page: scheme and host in lower case, international names as IDNA, no default
 * port, no fragment, no user, no tracking parameters; the rest of the query stays in order. Doing it twice changes
 * nothing.
 */
public final class CanonicalUrl {
    /** Parameters that say where a reader came from, never which page is shown. */
    private static final Set<String> TRACKING = Set.of(
            "fbclid",
            "gclid",
            "gclsrc",
            "dclid",
            "gbraid",
            "wbraid",
            "msclkid",
            "yclid",
            "twclid",
            "ttclid",
            "igshid",
            "igsh",
            "mc_cid",
            "mc_eid",
            "mkt_tok",
            "_hsenc",
            "_hsmi",
            "vero_id",
            "oly_anon_id",
            "oly_enc_id",
            "_ga",
            "_gl",
            "s_cid",
            "cmpid",
            "wt_mc",
            "ns_mchannel",
            "ns_source",
            "ns_campaign",
            "at_medium",
            "at_campaign",
            "ftag",
            "rss_id",
            "__twitter_impression");

    private CanonicalUrl() {}

    /**
     * The canonical form of an absolute address.
     *
     * @throws IllegalArgumentException where the address is not absolute, or neither http nor https
     */
    public static URI of(URI address) {
        String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new IllegalArgumentException("not a web address: " + address);
        }
        String authority = authority(address, scheme);
        String path = address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        String query = query(address.getRawQuery());
        return URI.create(scheme + "://" + authority + path + (query == null ? "" : "?" + query));
    }

    /** The same for an address as it was printed, resolved against its base; null where it is no web address. */
    public static @Nullable String ofLink(@Nullable String link, @Nullable URI base) {
        URI address = Links.resolve(link, base);
        if (address == null) {
            return null;
        }
        try {
            return of(address).toString();
        } catch (IllegalArgumentException notOnTheWeb) {
            return null;
        }
    }

    private static String authority(URI address, String scheme) {
        String authority = address.getRawAuthority();
        if (authority == null || authority.isEmpty()) {
            throw new IllegalArgumentException("no host in " + address);
        }
        String hostAndPort = authority.substring(authority.lastIndexOf('@') + 1);
        int colon = hostAndPort.lastIndexOf(':');
        boolean hasPort = colon > hostAndPort.lastIndexOf(']');
        String host = host(hasPort ? hostAndPort.substring(0, colon) : hostAndPort);
        String port = hasPort ? hostAndPort.substring(colon + 1) : "";
        boolean standard = port.isEmpty() || port.equals(scheme.equals("http") ? "80" : "443");
        if (host.isEmpty()) {
            throw new IllegalArgumentException("no host in " + address);
        }
        return standard ? host : host + ":" + port;
    }

    private static String host(String printed) {
        String host = printed;
        while (host.endsWith(".")) {
            host = host.substring(0, host.length() - 1);
        }
        if (host.startsWith("[")) {
            return host.toLowerCase(Locale.ROOT);
        }
        return IDN.toASCII(Links.decode(host), IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    }

    private static @Nullable String query(@Nullable String query) {
        if (query == null || query.isEmpty()) {
            return null;
        }
        String kept = Arrays.stream(query.split("&"))
                .filter(parameter -> !parameter.isEmpty() && !isTracking(parameter))
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? null : kept;
    }

    private static boolean isTracking(String parameter) {
        int equals = parameter.indexOf('=');
        String name = (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
        return name.startsWith("utm_") || TRACKING.contains(name);
    }
}
