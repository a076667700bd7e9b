package org.atalaya.search.syndication;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.atalaya.search.requests.Origin;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * What a feed of a search links to.
 *
 * @param view path at which people see the same
 */
public record FeedAddress(Origin origin, String path, String view, MultiValueMap<String, String> parameters) {
    private static final Set<String> OF_A_PAGE = Set.of("cursor", "size", "facets");
    private static final String CURSOR = "cursor";

    public static FeedAddress of(ServerWebExchange exchange, String view, MultiValueMap<String, String> parameters) {
        return new FeedAddress(
                Origin.of(exchange), exchange.getRequest().getPath().value(), view, parameters);
    }

    /**
     * The page of the feed that was asked for.
     *
     * @param title what is searched, before the parameters
     * @param cursor of the next page; null on the last
     */
    public FeedPage page(String title, @Nullable String cursor, List<FeedEntry> entries) {
        MultiValueMap<String, String> first = new LinkedMultiValueMap<>(parameters);
        first.remove(CURSOR);
        MultiValueMap<String, String> next = new LinkedMultiValueMap<>(first);
        next.add(CURSOR, cursor);
        MultiValueMap<String, String> question = new LinkedMultiValueMap<>(parameters);
        question.keySet().removeAll(OF_A_PAGE);
        return new FeedPage(
                path + new TreeMap<>(question),
                question.isEmpty() ? title : title + ": " + words(question),
                address(path, parameters),
                address(path, first),
                cursor == null ? null : address(path, next),
                address(view, question),
                entries);
    }

    private static String words(MultiValueMap<String, String> question) {
        return question.entrySet().stream()
                .map(each -> each.getKey() + " " + String.join(", ", each.getValue()))
                .collect(Collectors.joining("; "));
    }

    private URI address(String at, MultiValueMap<String, String> with) {
        UriComponentsBuilder built = UriComponentsBuilder.fromUriString(origin.address() + at);
        with.forEach((name, values) -> built.queryParam(
                encoded(name), values.stream().map(FeedAddress::encoded).toList()));
        return built.build(true).toUri();
    }

    private static String encoded(String value) {
        return UriUtils.encode(value, StandardCharsets.UTF_8);
    }
}
