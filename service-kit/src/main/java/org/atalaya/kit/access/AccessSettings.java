package org.atalaya.kit.access;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may use the service.
 *
 * @param open true declares that everybody who reaches the service may do everything
 * @param tokens bearer tokens, stored as their hashes only
 * @param hosts names under which the service is reached, beside addresses and names without a dot
 */
@ConfigurationProperties("atalaya.access")
public record AccessSettings(
        @DefaultValue("false") boolean open,
        @DefaultValue List<Token> tokens,
        @DefaultValue Set<String> hosts) {

    public AccessSettings {
        tokens = List.copyOf(tokens);
        Set<String> lowerCase = new HashSet<>();
        hosts.forEach(host -> lowerCase.add(host.toLowerCase(Locale.ROOT)));
        hosts = Set.copyOf(lowerCase);
    }

    /**
     * A token.
     *
     * @param name whose it is
     * @param sha256 SHA-256 of the token, 64 hex digits
     */
    public record Token(
            @Nullable String name,
            @Nullable Role role,
            @Nullable String sha256) {
        private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

        public Token {
            if (name == null || name.isBlank()) {
                throw new IllegalArgumentException("a token of atalaya.access.tokens has no name");
            }
            if (role == null) {
                throw new IllegalArgumentException(
                        "the token of " + name + " has no role: READER, EDITOR or ADMIN is needed");
            }
            if (sha256 == null || !SHA_256.matcher(sha256).matches()) {
                throw new IllegalArgumentException(
                        "the token of " + name + " needs sha256, 64 lower-case hex digits (./atalaya token makes one)");
            }
        }
    }
}
