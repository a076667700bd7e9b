package org.atalaya.ingest.articles;

import java.net.IDN;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The parts of an address on the web, in ASCII. {@link URI} knows no host where its name has an underscore or letters
 * outside ASCII, so the authority is taken apart here; what stands before an at sign is dropped.
 *
 * @param scheme http or https
 * @param host lower case, IDNA, without trailing dots; IPv6 literals in brackets
 * @param port -1 where it is the scheme's own
 * @param path percent-encoded, starts with a slash
 * @param query percent-encoded; null where there is none
 */
public record WebAddress(
        String scheme,
        String host,
        int port,
        String path,
        @Nullable String query) {
    private static final int HIGHEST_PORT = 65_535;

    /** The parts of an address; null where it is not on the web. */
    public static @Nullable WebAddress of(URI address) {
        String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        String authority = address.getRawAuthority();
        if (!(scheme.equals("http") || scheme.equals("https")) || authority == null) {
            return null;
        }
        String hostAndPort = authority.substring(authority.lastIndexOf('@') + 1);
        int colon = hostAndPort.lastIndexOf(':');
        boolean hasPort = colon > hostAndPort.lastIndexOf(']');
        String host = host(hasPort ? hostAndPort.substring(0, colon) : hostAndPort);
        int port = hasPort ? port(hostAndPort.substring(colon + 1), scheme) : -1;
        if (host == null || port < -1) {
            return null;
        }
        String path = ascii(address.getRawPath());
        String query = address.getRawQuery();
        return new WebAddress(scheme, host, port, path.isEmpty() ? "/" : path, query == null ? null : ascii(query));
    }

    public URI uri() {
        return URI.create(
                scheme + "://" + host + (port < 0 ? "" : ":" + port) + path + (query == null ? "" : "?" + query));
    }

    /** The port that is connected to, the scheme's own where none is named. */
    public int portInUse() {
        return port < 0 ? ownPort(scheme) : port;
    }

    WebAddress withQuery(@Nullable String other) {
        return new WebAddress(scheme, host, port, path, other);
    }

    private static @Nullable String host(String printed) {
        String host = Links.decode(printed);
        while (host.endsWith(".")) {
            host = host.substring(0, host.length() - 1);
        }
        if (host.isEmpty() || host.startsWith("[")) {
            return host.isEmpty() ? null : host.toLowerCase(Locale.ROOT);
        }
        try {
            String ascii = IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
            return ascii.chars().allMatch(WebAddress::mayNameHost) ? ascii : null;
        } catch (IllegalArgumentException noHostName) {
            return null;
        }
    }

    private static boolean mayNameHost(int c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_';
    }

    /** -1 for the scheme's own, less where it is none. */
    private static int port(String printed, String scheme) {
        if (printed.isEmpty()) {
            return -1;
        }
        if (printed.length() > 5 || !printed.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return -2;
        }
        int port = Integer.parseInt(printed);
        if (port == ownPort(scheme)) {
            return -1;
        }
        return port >= 1 && port <= HIGHEST_PORT ? port : -2;
    }

    private static int ownPort(String scheme) {
        return scheme.equals("http") ? 80 : 443;
    }

    private static String ascii(@Nullable String part) {
        if (part == null || part.chars().allMatch(c -> c < 0x80)) {
            return part == null ? "" : part;
        }
        StringBuilder ascii = new StringBuilder(part.length() * 2);
        part.codePoints().forEach(c -> {
            if (c < 0x80) {
                ascii.append((char) c);
            } else {
                Links.percent(ascii, c);
            }
        });
        return ascii.toString();
    }
}
