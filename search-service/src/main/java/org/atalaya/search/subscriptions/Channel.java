package org.atalaya.search.subscriptions;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where alerts are sent, beside the stream and the topic that carry all of them.
 *
 * @param url of a webhook
 * @param secret of a webhook, "whsec_" and base64; signs what is sent
 */
public record Channel(
        Kind kind, @Nullable String url, @Nullable String secret) {
    /** How alerts are sent. */
    public enum Kind {
        /** By the Standard Webhooks specification. */
        WEBHOOK
    }

    public Channel {
        if (kind == null) {
            throw new IllegalArgumentException("a channel needs its kind");
        }
        URI address;
        try {
            address = URI.create(url == null ? "" : url);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("the address of a webhook cannot be read: " + url, e);
        }
        boolean isWeb = "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
        if (!isWeb || address.getHost() == null || address.getUserInfo() != null) {
            throw new IllegalArgumentException(
                    "a webhook needs an address like https://host/path without a user, not \"" + url + "\"");
        }
    }

    Channel withSecret(String known) {
        return new Channel(kind, url, known);
    }

    /** For those who may not know the secret. */
    Channel withoutSecret() {
        return new Channel(kind, url, null);
    }

    /** The address. */
    public URI address() {
        return URI.create(url == null ? "" : url);
    }

    /** Tells the channels of one subscription apart. */
    public String key() {
        return kind + " " + url;
    }
}
