package org.atalaya.search.regions;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.regex.Pattern;
import org.atalaya.kit.problems.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;

/** The language in which names are told: that of the parameter {@code lang}, else what the browser asks for. */
public final class AskerLanguage {
    public static final String PARAMETER = "lang";

    private static final String DEFAULT = "en";
    private static final List<String> KNOWN = List.of("en", "es", "pt", "fr", "ar");
    private static final Pattern CODE = Pattern.compile("[a-z]{2,3}");

    private AskerLanguage() {}

    /**
     * ISO 639-1 of the language. One in which there are no names gives those that places have themselves.
     *
     * @param accepted the header Accept-Language
     * @throws InvalidParameterException where the parameter is no code
     */
    public static String of(@Nullable String parameter, @Nullable String accepted) {
        if (parameter != null && !parameter.isBlank()) {
            String code = parameter.strip().toLowerCase(Locale.ROOT);
            if (!CODE.matcher(code).matches()) {
                throw new InvalidParameterException(
                        PARAMETER, "It must be a code such as es; it is \"" + parameter + "\".");
            }
            return code;
        }
        return accepted == null ? DEFAULT : best(accepted);
    }

    /** The same of a request, whose other parameters are not looked at. */
    public static String of(ServerWebExchange exchange) {
        ServerHttpRequest request = exchange.getRequest();
        return of(
                request.getQueryParams().getFirst(PARAMETER),
                request.getHeaders().getFirst(HttpHeaders.ACCEPT_LANGUAGE));
    }

    private static String best(String accepted) {
        try {
            String best = Locale.lookupTag(LanguageRange.parse(accepted), KNOWN);
            return best == null ? DEFAULT : best;
        } catch (IllegalArgumentException unreadable) {
            return DEFAULT;
        }
    }
}
