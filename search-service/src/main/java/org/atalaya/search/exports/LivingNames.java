package org.atalaya.search.exports;

import org.atalaya.kit.access.GrantedRole;
import org.atalaya.kit.access.Role;
import org.atalaya.kit.problems.InvalidParameterException;
import org.atalaya.search.requests.RequestParameters;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;

/** Names of people who may be alive leave the service in a file only where an editor asks for them by this parameter. */
public final class LivingNames {
    public static final String PARAMETER = "livingNames";

    private LivingNames() {}

    /**
     * Whether they are asked for.
     *
     * @throws ResponseStatusException 403 where the asker may not have them
     */
    public static boolean areAsked(RequestParameters parameters, ServerWebExchange exchange) {
        String asked = parameters.one(PARAMETER);
        if (asked == null || asked.equals("false")) {
            return false;
        }
        if (!asked.equals("true")) {
            throw new InvalidParameterException(PARAMETER, "It must be true or false; it is \"" + asked + "\".");
        }
        if (!GrantedRole.includes(exchange, Role.EDITOR)) {
            throw new ResponseStatusException(
                    HttpStatus.FORBIDDEN,
                    "Names of people who may be alive are for those only whose token has the role EDITOR or ADMIN.");
        }
        return true;
    }
}
