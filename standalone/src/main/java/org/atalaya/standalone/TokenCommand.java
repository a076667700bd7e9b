package org.atalaya.standalone;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.atalaya.kit.access.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code token}: a random token, and its hash for the configuration of a service. */
@Command(
        name = "token",
        description = "Makes a token for a service that others can reach; only its hash is configured.",
        mixinStandardHelpOptions = true)
final class TokenCommand implements Callable<Integer> {
    private static final int BYTES = 32;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "NAME", description = "Whose it is")
    private String name;

    @Parameters(index = "1", paramLabel = "ROLE", description = "reader, editor or admin")
    private Role role;

    /** Used by picocli, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    TokenCommand() {}

    @Override
    public Integer call() throws NoSuchAlgorithmException {
        if (name.isBlank()) {
            throw new UnmetException("a token needs the name of its holder");
        }
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        String hash = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        PrintWriter out = spec.commandLine().getOut();
        out.println("""
                Give this to %s; it is not stored and cannot be shown again:

                  %s

                Add this to the configuration of each service (application.yml):

                atalaya:
                  access:
                    tokens:
                      - name: "%s"
                        role: %s
                        sha256: %s""".formatted(
                        name,
                        token,
                        name.replace("\\", "\\\\").replace("\"", "\\\""),
                        role.name().toLowerCase(Locale.ROOT),
                        hash));
        out.flush();
        return 0;
    }
}
