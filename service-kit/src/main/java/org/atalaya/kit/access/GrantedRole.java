package org.atalaya.kit.access;

import org.springframework.web.server.ServerWebExchange;

/** The role that a request showed a token for. Where no tokens are configured nobody has shown any. */
public final class GrantedRole {
    private static final String ATTRIBUTE = GrantedRole.class.getName();

    private GrantedRole() {}

    static void set(ServerWebExchange exchange, Role role) {
        exchange.getAttributes().put(ATTRIBUTE, role);
    }

    /** Whether a request's token has a role that may do what another may. */
    public static boolean includes(ServerWebExchange exchange, Role needed) {
        return exchange.getAttribute(ATTRIBUTE) instanceof Role role && role.includes(needed);
    }
}
