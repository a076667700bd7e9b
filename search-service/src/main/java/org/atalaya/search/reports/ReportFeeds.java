package org.atalaya.search.reports;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atalaya.search.regions.AskerLanguage;
import org.atalaya.search.requests.Origin;
import org.atalaya.search.syndication.FeedAddress;
import org.atalaya.search.syndication.FeedEntry;
import org.atalaya.search.syndication.FeedFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Any search for reports as a feed. */
@RestController
@Tag(name = "exports")
class ReportFeeds {
    private final Reports reports;

    ReportFeeds(Reports reports) {
        this.reports = reports;
    }

    @GetMapping("/api/reports.{format:" + FeedFormat.SUFFIXES + "}")
    @Operation(
            summary = "A search for reports as Atom or RSS",
            description = "Takes the parameters of /api/reports; without sort, what was collected last comes first.")
    Mono<ResponseEntity<byte[]>> feed(
            @PathVariable("format") String format,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> given,
            ServerWebExchange exchange) {
        MultiValueMap<String, String> sorted = new LinkedMultiValueMap<>(given);
        sorted.putIfAbsent("sort", List.of(ReportSort.COLLECTED.parameter()));
        FeedAddress address = FeedAddress.of(exchange, "/search", given);
        return reports.find(QueryParameters.parse(sorted), QueryParameters.question(sorted), AskerLanguage.of(exchange))
                .map(page -> address.page(
                        "Reports",
                        page.next(),
                        page.reports().stream()
                                .map(report -> entry(report, address.origin()))
                                .toList()))
                .map(FeedFormat.of(format)::answer);
    }

    static FeedEntry entry(JsonNode report, Origin origin) {
        String id = report.path("id").asString();
        String title = report.path("title").asString("");
        return new FeedEntry(
                "report",
                id,
                title.isBlank() ? report.path("publisher").asString() : title,
                summary(report.path("claims")),
                Instant.parse(report.path("fetched").asString()),
                instant(report.path("published").stringValue(null)),
                origin.below("/reports/", id),
                report.path("url").stringValue(null),
                report.path("publisher").stringValue(null),
                categories(report.path("claims")));
    }

    /** What is claimed, in the report's own words. */
    private static String summary(JsonNode claims) {
        return claims.valueStream()
                .map(claim -> claim.path("harm").asString().toLowerCase(Locale.ROOT) + ": “"
                        + claim.path("evidence").path("quote").asString() + "”")
                .distinct()
                .collect(Collectors.joining(" · "));
    }

    private static List<String> categories(JsonNode claims) {
        return claims.valueStream()
                .flatMap(claim ->
                        Stream.of(claim.path("harm"), claim.path("where").path("country")))
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .distinct()
                .toList();
    }

    private static @Nullable Instant instant(@Nullable String text) {
        return text == null ? null : Instant.parse(text);
    }
}
