package org.atalaya.kit.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.publisher.Mono;

class AccessFilterTest {
    private final AccessFilter guarded = filter(List.of(
            new AccessSettings.Token("ana", Role.READER, sha256("read")),
            new AccessSettings.Token("eva", Role.EDITOR, sha256("edit")),
            new AccessSettings.Token("adi", Role.ADMIN, sha256("rule"))));
    private final AccessFilter unguarded = filter(List.of());

    @Test
    void withoutConfiguredTokensTheMachinesOwnRequestsPass() {
        assertThat(status(unguarded, HttpMethod.GET, "/api/reports", null)).isEqualTo(HttpStatus.OK);
        assertThat(status(unguarded, HttpMethod.POST, "/api/feeds", null)).isEqualTo(HttpStatus.OK);
    }

    @Test
    void withConfiguredTokensOneIsNeededForAllButTheProbes() {
        assertThat(status(guarded, HttpMethod.GET, "/api/reports", null)).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(status(guarded, HttpMethod.GET, "/api/reports", "Bearer guess"))
                .isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(status(guarded, HttpMethod.GET, "/actuator/prometheus", null))
                .isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(status(guarded, HttpMethod.GET, "/actuator/healthy", null)).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(status(guarded, HttpMethod.GET, "/actuator/health/liveness", null))
                .isEqualTo(HttpStatus.OK);
        assertThat(status(guarded, HttpMethod.GET, "/actuator/health/readiness", null))
                .isEqualTo(HttpStatus.OK);
    }

    @Test
    void whatIsMissingInHealthIsShownToReadersOnly() {
        for (String path : List.of("/actuator/health", "/actuator/health/kafka", "/actuator/health/readiness/kafka")) {
            assertThat(status(guarded, HttpMethod.GET, path, null)).as(path).isEqualTo(HttpStatus.UNAUTHORIZED);
            assertThat(status(guarded, HttpMethod.GET, path, "Bearer read")).isEqualTo(HttpStatus.OK);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/admin", "/api/admin/", "/api/admin/x", "/api/%61dmin/x", "/%61pi/admin/x"})
    void administrationIsTheSameHoweverItIsWritten(String path) {
        assertThat(status(guarded, HttpMethod.GET, path, "Bearer edit")).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(status(guarded, HttpMethod.GET, path, "Bearer rule")).isEqualTo(HttpStatus.OK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//api/admin",
                "/api//admin/x",
                "/api/x/../admin",
                "/api/x/%2e%2E/admin",
                "/api/./admin",
                "/api;a=b/admin/x",
                "/api/admin;a=b/x",
                "/api/admin;",
                "/actuator/health/liveness/../kafka"
            })
    void aPathThatCouldMeanAnotherIsRefusedToAll(String path) {
        assertThat(status(guarded, HttpMethod.GET, path, "Bearer rule")).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(status(unguarded, HttpMethod.GET, path, null)).isEqualTo(HttpStatus.BAD_REQUEST);
    }

    @Test
    void aPageThatAsksForTheTokenNeedsNone() {
        assertThat(status(guarded, HttpMethod.GET, "/", null)).isEqualTo(HttpStatus.OK);
        assertThat(status(guarded, HttpMethod.GET, "/search", null)).isEqualTo(HttpStatus.OK);
        assertThat(status(guarded, HttpMethod.GET, "/page/1/start.js", null)).isEqualTo(HttpStatus.OK);
        assertThat(status(guarded, HttpMethod.GET, "/search/more", null)).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(status(guarded, HttpMethod.GET, "/pages", null)).isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void eachRoleMayDoItsPart() {
        assertThat(status(guarded, HttpMethod.GET, "/api/reports", "Bearer read"))
                .isEqualTo(HttpStatus.OK);
        assertThat(status(guarded, HttpMethod.POST, "/api/feeds", "bearer read"))
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(status(guarded, HttpMethod.POST, "/api/feeds", "bearer edit"))
                .isEqualTo(HttpStatus.OK);
        assertThat(status(guarded, HttpMethod.DELETE, "/api/feeds/1", "Bearer edit"))
                .isEqualTo(HttpStatus.OK);
        assertThat(status(guarded, HttpMethod.POST, "/api/admin/x", "Bearer edit"))
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(status(guarded, HttpMethod.POST, "/api/admin/x", "Bearer rule"))
                .isEqualTo(HttpStatus.OK);
    }

    @Test
    void aRequestThatPassedTellsItsRole() {
        assertThat(includes(guarded, "Bearer read", Role.READER)).isTrue();
        assertThat(includes(guarded, "Bearer read", Role.EDITOR)).isFalse();
        assertThat(includes(guarded, "Bearer edit", Role.EDITOR)).isTrue();
        assertThat(includes(guarded, "Bearer rule", Role.EDITOR)).isTrue();
        assertThat(includes(unguarded, null, Role.READER)).isFalse();
    }

    private static boolean includes(AccessFilter filter, @Nullable String authorization, Role needed) {
        MockServerWebExchange exchange = exchange(HttpMethod.GET, "/api/reports", authorization);
        filter.filter(exchange, passed -> Mono.empty()).block();
        return GrantedRole.includes(exchange, needed);
    }

    @Test
    void aRefusalIsAProblemDetail() {
        MockServerWebExchange exchange = exchange(HttpMethod.GET, "/api/reports", null);

        guarded.filter(exchange, passed -> Mono.empty()).block();

        assertThat(exchange.getResponse().getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(exchange.getResponse().getHeaders().getFirst("WWW-Authenticate"))
                .startsWith("Bearer");
        assertThat(exchange.getResponse().getBodyAsString().block()).contains("\"status\":401", "A token is needed");
    }

    private static HttpStatusCode status(
            AccessFilter filter, HttpMethod method, String path, @Nullable String authorization) {
        MockServerWebExchange exchange = exchange(method, path, authorization);
        filter.filter(exchange, passed -> {
                    passed.getResponse().setStatusCode(HttpStatus.OK);
                    return Mono.empty();
                })
                .block();
        HttpStatusCode status = exchange.getResponse().getStatusCode();
        assertThat(status).isNotNull();
        return status;
    }

    private static MockServerWebExchange exchange(HttpMethod method, String path, @Nullable String authorization) {
        MockServerHttpRequest.BodyBuilder request = MockServerHttpRequest.method(
                        method, URI.create("http://localhost:8080" + path))
                .header("Host", "localhost:8080")
                .contentType(MediaType.APPLICATION_JSON);
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return MockServerWebExchange.from(request.build());
    }

    private static AccessFilter filter(List<AccessSettings.Token> tokens) {
        return new AccessFilter(
                new Tokens(tokens), new SameSite(Set.of()), new OpenPaths(Set.of("/", "/search"), Set.of("/page/")));
    }

    private static String sha256(String token) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
