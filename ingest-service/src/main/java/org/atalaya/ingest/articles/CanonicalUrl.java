package org.atalaya.ingest.articles;

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
            "__twitter_impression");

    private CanonicalUrl() {}

    /**
     * The canonical form of an absolute address.
     *
     * @throws IllegalArgumentException where the address is not absolute, or neither http nor https
     */
    public static URI of(URI address) {
        WebAddress parts = WebAddress.of(address);
        if (parts == null) {
            throw new IllegalArgumentException("not an address on the web: " + address);
        }
        return parts.withQuery(withoutTracking(parts.query())).uri();
    }

    /** The same for an address as it was printed, resolved against its base; null where it is no web address. */
    public static @Nullable String ofLink(@Nullable String link, @Nullable URI base) {
        URI address = Links.resolve(link, base);
        return address == null ? null : of(address).toString();
    }

    private static @Nullable String withoutTracking(@Nullable String query) {
        if (query == null) {
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
