package org.atalaya.kit.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The known tokens. Only their hashes are kept; a random token of 256 bits needs no slow hash. */
final class Tokens {
    private final List<AccessSettings.Token> known;

    Tokens(List<AccessSettings.Token> known) {
        this.known = known;
    }

    boolean isEmpty() {
        return known.isEmpty();
    }

    /** The role of a token's holder, empty for an unknown token; takes the same time for all. */
    Optional<Role> role(String token) {
        byte[] hash = sha256(token);
        Optional<Role> role = Optional.empty();
        for (AccessSettings.Token candidate : known) {
            byte[] expected = HexFormat.of().parseHex(Objects.requireNonNull(candidate.sha256()));
            if (MessageDigest.isEqual(hash, expected)) {
                role = Optional.ofNullable(candidate.role());
            }
        }
        return role;
    }

    private static byte[] sha256(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
