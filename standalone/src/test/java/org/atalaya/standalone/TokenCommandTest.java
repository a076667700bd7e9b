package org.atalaya.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.atalaya.kit.access.AccessSettings;
import org.atalaya.kit.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TokenCommandTest {
    private static final Pattern TOKEN = Pattern.compile("(?m)^  ([A-Za-z0-9_-]{43})$");
    private static final Pattern HASH = Pattern.compile("sha256: ([0-9a-f]{64})$");

    private static String found(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text.strip());
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void the_configuration_has_the_tokens_hash_and_a_role_of_the_services(Role role) throws Exception {
        CommandRun run = CommandRun.of("token", "Ana", role.name().toLowerCase(Locale.ROOT));

        assertThat(run.status()).isZero();
        String token = found(TOKEN, run.out());
        String hash = found(HASH, run.out());
        assertThat(hash)
                .isEqualTo(HexFormat.of()
                        .formatHex(
                                MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8))));
        assertThat(new AccessSettings.Token("Ana", role, hash).role()).isEqualTo(role);
        assertThat(run.out())
                .contains("name: \"Ana\"")
                .contains("role: " + role.name().toLowerCase(Locale.ROOT));
    }

    @Test
    void no_two_tokens_are_the_same() {
        assertThat(found(TOKEN, CommandRun.of("token", "Ana", "reader").out()))
                .isNotEqualTo(
                        found(TOKEN, CommandRun.of("token", "Ana", "reader").out()));
    }

    @Test
    void a_token_without_a_holder_is_refused() {
        CommandRun run = CommandRun.of("token", " ", "reader");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("name of its holder");
    }
}
