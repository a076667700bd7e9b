package org.atalaya.search.subscriptions;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where alerts are sent, beside the stream, the feeds and the topic that carry all of them.
 *
 * @param url of a webhook, or "mailto:" and the one address that e-mail goes to; there "mailto:" may be left out
 * @param secret of a webhook, "whsec_" and base64; signs what is sent
 */
public record Channel(
        Kind kind, @Nullable String url, @Nullable String secret) {
    private static final String MAILTO = "mailto:";

    /** How alerts are sent. */
    public enum Kind {
        /** By the Standard Webhooks specification. */
        WEBHOOK,
        /** By SMTP. */
        EMAIL
    }

    public Channel {
        if (kind == null) {
            throw new IllegalArgumentException("a channel needs its kind");
        }
        String given = url == null ? "" : url.strip();
        url = kind == Kind.WEBHOOK ? web(given) : MAILTO + mailbox(given);
    }

    private static String web(String given) {
        URI address;
        try {
            address = URI.create(given);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("the address of a webhook cannot be read: " + given, e);
        }
        boolean isWeb = "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
        if (!isWeb || address.getHost() == null || address.getUserInfo() != null) {
            throw new IllegalArgumentException(
                    "a webhook needs an address like https://host/path without a user, not \"" + given + "\"");
        }
        return given;
    }

    /** One address without a name, a group or a route, so that nobody else is written to and no header is added. */
    private static String mailbox(String given) {
        String bare = given.toLowerCase(Locale.ROOT).startsWith(MAILTO) ? given.substring(MAILTO.length()) : given;
        try {
            InternetAddress address = new InternetAddress(bare, true);
            if (address.isGroup() || !bare.equals(address.getAddress()) || bare.indexOf('@') < 0) {
                throw new AddressException("it is not one address alone");
            }
            return bare;
        } catch (AddressException e) {
            throw new IllegalArgumentException(
                    "e-mail needs one address like desk@example.org, not \"" + given + "\": " + e.getMessage(), e);
        }
    }

    Channel withSecret(@Nullable String known) {
        return new Channel(kind, url, known);
    }

    /** For those who may not know the secret. */
    Channel withoutSecret() {
        return new Channel(kind, url, null);
    }

    /** The address of a webhook. */
    public URI address() {
        return URI.create(url == null ? "" : url);
    }

    /** The address that e-mail goes to. */
    public String mailbox() {
        return url == null ? "" : url.substring(MAILTO.length());
    }

    /** Tells the channels of one subscription apart. */
    public String key() {
        return kind + " " + url;
    }
}
