package org.atalaya.kit.access;

import java.util.Optional;
import org.atalaya.kit.messaging.EventJson;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Lets a request pass whose site and token allow it; answers any other with a problem detail. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class AccessFilter implements WebFilter {
    private static final String BEARER = "Bearer ";

    private final Tokens tokens;
    private final SameSite sameSite;
    private final OpenPaths openPaths;

    AccessFilter(Tokens tokens, SameSite sameSite, OpenPaths openPaths) {
        this.tokens = tokens;
        this.sameSite = sameSite;
        this.openPaths = openPaths;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        Optional<String> foreign;
        try {
            foreign = sameSite.refusal(request.getMethod(), request.getHeaders());
        } catch (InvalidMediaTypeException e) {
            foreign = Optional.of("The header Content-Type cannot be read: " + e.getMessage());
        }
        if (foreign.isPresent()) {
            return refuse(exchange, HttpStatus.FORBIDDEN, foreign.get());
        }
        GuardedPath path = new GuardedPath(request.getPath().pathWithinApplication());
        if (!path.isPlain()) {
            return refuse(
                    exchange,
                    HttpStatus.BAD_REQUEST,
                    "The path has an empty segment, one of dots only, or a parameter: write it plainly.");
        }
        if (tokens.isEmpty() || path.isProbe() || openPaths.include(path.written())) {
            return chain.filter(exchange);
        }
        String authorization = request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        if (authorization == null || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return unauthorized(exchange, "A token is needed: send the header Authorization: Bearer TOKEN.");
        }
        Optional<Role> role =
                tokens.role(authorization.substring(BEARER.length()).strip());
        if (role.isEmpty()) {
            return unauthorized(exchange, "The token is not known.");
        }
        GrantedRole.set(exchange, role.get());
        Role needed = needed(request.getMethod(), path);
        return role.get().includes(needed)
                ? chain.filter(exchange)
                : refuse(
                        exchange,
                        HttpStatus.FORBIDDEN,
                        "The role " + needed + " is needed, the token's is " + role.get() + ".");
    }

    private static Role needed(HttpMethod method, GuardedPath path) {
        if (path.isAdministration()) {
            return Role.ADMIN;
        }
        return method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD) || method.equals(HttpMethod.OPTIONS)
                ? Role.READER
                : Role.EDITOR;
    }

    private static Mono<Void> unauthorized(ServerWebExchange exchange, String detail) {
        exchange.getResponse().getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"atalaya\"");
        return refuse(exchange, HttpStatus.UNAUTHORIZED, detail);
    }

    private static Mono<Void> refuse(ServerWebExchange exchange, HttpStatus status, String detail) {
        ServerHttpResponse response = exchange.getResponse();
        response.setStatusCode(status);
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        byte[] body = EventJson.write(ProblemDetail.forStatusAndDetail(status, detail));
        return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
    }
}
