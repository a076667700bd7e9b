package org.atalaya.ingest.articles;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Links as people print them: spaces inside, characters outside ASCII, loose per-cent signs. */
public final class Links {
    /** Scheme and authority, both optional (RFC 3986, appendix B). */
    private static final Pattern BEGINNING = Pattern.compile("(?:[A-Za-z][A-Za-z0-9+.-]*:)?(?://[^/?#]*)?");

    private Links() {}

    /** The address a printed link leads to; null where it leads to none on the web. */
    public static @Nullable URI resolve(@Nullable String link, @Nullable URI base) {
        URI address = any(link, base);
        return address == null || WebAddress.of(address) == null ? null : address;
    }

    /** The same, whatever the scheme; null where it cannot be read at all. */
    public static @Nullable URI any(@Nullable String link, @Nullable URI base) {
        if (link == null || link.isBlank()) {
            return null;
        }
        URI address = parse(link.strip());
        return address == null || address.isAbsolute() || base == null ? address : resolve(base, address);
    }

    private static URI resolve(URI base, URI relative) {
        URI from = base.getRawPath() == null || base.getRawPath().isEmpty() ? base.resolve("/") : base;
        // java.net.URI drops the last segment of the base for a bare query, which RFC 3986, 5.2.2 keeps.
        if (relative.getRawPath() != null && relative.getRawPath().isEmpty() && relative.getRawAuthority() == null) {
            String query = relative.getRawQuery();
            if (query == null) {
                return base;
            }
            String whole = from.toString();
            int end = whole.indexOf('#') < 0 ? whole.length() : whole.indexOf('#');
            int question = whole.indexOf('?');
            return URI.create(whole.substring(0, question < 0 ? end : Math.min(question, end)) + "?" + query);
        }
        return from.resolve(relative);
    }

    private static @Nullable URI parse(String link) {
        try {
            return new URI(link);
        } catch (URISyntaxException notYet) {
            try {
                return new URI(escape(link));
            } catch (URISyntaxException e) {
                return null;
            }
        }
    }

    /** Escapes what an address must not hold, line breaks dropped as browsers do. */
    private static String escape(String link) {
        StringBuilder escaped = new StringBuilder(link.length() + 16);
        link.codePoints().forEach(c -> {
            if (c == '\n' || c == '\r' || c == '\t') {
                return;
            }
            boolean forbidden = c <= ' ' || c == 0x7f || "<>\"{}|\\^`".indexOf(c) >= 0;
            boolean other = c > 0x7f && (Character.isWhitespace(c) || Character.isISOControl(c));
            if (forbidden || other) {
                percent(escaped, c);
            } else {
                escaped.appendCodePoint(c);
            }
        });
        return escapeLoosePercent(escapeDelimiters(escaped.toString()));
    }

    /** Brackets belong into the host alone, and only the first number sign starts the fragment. */
    private static String escapeDelimiters(String link) {
        Matcher beginning = BEGINNING.matcher(link);
        int from = beginning.lookingAt() ? beginning.end() : 0;
        String rest = link.substring(from).replace("[", "%5B").replace("]", "%5D");
        int fragment = rest.indexOf('#') + 1;
        return link.substring(0, from)
                + rest.substring(0, fragment)
                + (fragment == 0 ? rest : rest.substring(fragment).replace("#", "%23"));
    }

    static void percent(StringBuilder to, int codePoint) {
        for (byte b : Character.toString(codePoint).getBytes(StandardCharsets.UTF_8)) {
            to.append('%').append(String.format(Locale.ROOT, "%02X", b & 0xff));
        }
    }

    private static String escapeLoosePercent(String link) {
        return link.replaceAll("%(?![0-9A-Fa-f]{2})", "%25");
    }

    static String decode(String host) {
        try {
            return host.indexOf('%') < 0 ? host : URLDecoder.decode(host, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException loosePercent) {
            return host;
        }
    }
}
