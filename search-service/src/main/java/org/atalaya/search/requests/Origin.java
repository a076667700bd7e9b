package org.atalaya.search.requests;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.web.server.ServerWebExchange;

/** The address of this service as the asker knows it, for links in answers. */
public record Origin(String address) {
    public static Origin of(ServerWebExchange exchange) {
        URI asked = exchange.getRequest().getURI();
        return new Origin(asked.getScheme() + "://" + asked.getRawAuthority());
    }

    /** An address below a path that ends in a slash. */
    public URI below(String path, String id) {
        return URI.create(
                address + path + URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20"));
    }
}
