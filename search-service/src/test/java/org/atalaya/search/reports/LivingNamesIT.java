package org.atalaya.search.reports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.atalaya.events.Claim;
import org.atalaya.events.Count;
import org.atalaya.events.Evidence;
import org.atalaya.events.Field;
import org.atalaya.events.Harm;
import org.atalaya.events.NamedVictim;
import org.atalaya.events.Scope;
import org.atalaya.events.VictimGroup;
import org.atalaya.search.RunningService;
import org.atalaya.testing.BackingServers;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class LivingNamesIT {
    private static final Claim DETAINED = new Claim(
            Harm.DETAINED,
            Count.exactly(1),
            Scope.INCIDENT,
            null,
            SampleReports.PUNO,
            null,
            null,
            null,
            new Evidence(Field.TEXT, 0, 4, "Nine"),
            List.of(VictimGroup.JOURNALISTS),
            List.of(),
            List.of(new NamedVictim("Ana Robles", 31)));

    @Test
    void only_editors_see_the_names_of_the_living() {
        try (RunningService service =
                new RunningService(BackingServers.shared(), tokens("READER", "read", "EDITOR", "edit"))) {
            service.send(List.of(
                    SampleReports.report("living", 1, "Living", "en", "One detained", "Nine hours ago.", DETAINED)));
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> listed(service).size() == 1);

            assertThat(listed(service).path(0).path("claims").path(0).has("livingNames"))
                    .isFalse();
            assertThat(claim(service, "read").has("livingNames")).isFalse();
            assertThat(claim(service, "read").path("groups").toString()).isEqualTo("[\"JOURNALISTS\"]");
            assertThat(claim(service, "edit").path("livingNames").toString())
                    .isEqualTo("[{\"name\":\"Ana Robles\",\"age\":31}]");
        }
    }

    @Test
    void where_no_tokens_are_configured_nobody_sees_them() {
        try (RunningService service = new RunningService(BackingServers.shared())) {
            service.send(List.of(
                    SampleReports.report("hidden", 1, "Hidden", "en", "One detained", "Nine hours ago.", DETAINED)));
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> service.get("/api/reports/hidden").status() == 200);

            JsonNode report = service.get("/api/reports/hidden").body();
            assertThat(report.path("claims").path(0).has("livingNames")).isFalse();
        }
    }

    private static JsonNode listed(RunningService service) {
        return service.get("/api/reports?publisher=Living", "edit").body().path("reports");
    }

    private static JsonNode claim(RunningService service, String token) {
        return service.get("/api/reports/living", token).body().path("claims").path(0);
    }

    static String[] tokens(String... rolesAndTokens) {
        List<String> arguments = new ArrayList<>();
        for (int i = 0; i < rolesAndTokens.length / 2; i++) {
            String token = "--atalaya.access.tokens[" + i + "].";
            arguments.add(token + "name=" + rolesAndTokens[2 * i]);
            arguments.add(token + "role=" + rolesAndTokens[2 * i]);
            arguments.add(token + "sha256=" + sha256(rolesAndTokens[2 * i + 1]));
        }
        return arguments.toArray(String[]::new);
    }

    private static String sha256(String token) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
