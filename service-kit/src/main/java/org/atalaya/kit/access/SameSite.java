package org.atalaya.kit.access;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/**
 * Keeps web pages of other sites from giving orders through the user's browser: by the Host header against DNS
 * rebinding, by Origin, Sec-Fetch-Site and the content type against cross-site requests (OWASP cheat sheet on
 * cross-site request forgery).
 */
final class SameSite {
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Pattern ADDRESS = Pattern.compile("\\[[0-9a-f:.%]+\\]|[0-9]{1,3}(\\.[0-9]{1,3}){3}");

    private final Set<String> hosts;

    SameSite(Set<String> hosts) {
        this.hosts = hosts;
    }

    /** Why a request is refused, empty where it is not. */
    Optional<String> refusal(HttpMethod method, HttpHeaders headers) {
        String host = headers.getFirst(HttpHeaders.HOST);
        if (host == null || !expected(host)) {
            return Optional.of("The header Host names " + host
                    + ", not this service. If it is a name of this service, add it to atalaya.access.hosts.");
        }
        if (READING.contains(method)) {
            return Optional.empty();
        }
        String origin = headers.getFirst(HttpHeaders.ORIGIN);
        if (origin != null && !sameAuthority(origin, host)) {
            return Optional.of("The header Origin names another site, " + origin + ".");
        }
        String site = headers.getFirst("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            return Optional.of("The request comes from another site (Sec-Fetch-Site: " + site + ").");
        }
        if (!method.equals(HttpMethod.DELETE) && !structured(headers)) {
            return Optional.of("A request that changes something needs the header Content-Type: application/json.");
        }
        return Optional.empty();
    }

    /** Addresses and names without a dot cannot be rebound by a foreign name server; other names are configured. */
    private boolean expected(String hostHeader) {
        String host = withoutPort(hostHeader.toLowerCase(Locale.ROOT));
        return ADDRESS.matcher(host).matches()
                || (!host.isEmpty() && host.indexOf('.') < 0)
                || host.endsWith(".localhost")
                || hosts.contains(host);
    }

    private static String withoutPort(String host) {
        int port = host.lastIndexOf(':');
        return port < 0 || host.endsWith("]") ? host : host.substring(0, port);
    }

    private static boolean sameAuthority(String origin, String host) {
        try {
            @Nullable String authority = URI.create(origin).getAuthority();
            return host.equalsIgnoreCase(authority);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Types that a plain HTML form cannot send. */
    private static boolean structured(HttpHeaders headers) {
        MediaType type = headers.getContentType();
        return type != null
                && (type.getSubtype().endsWith("json") || type.getSubtype().endsWith("xml"));
    }
}
