package org.atalaya.search.incidents;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atalaya.search.exports.ClaimTable;
import org.atalaya.search.exports.ExportFormat;
import org.atalaya.search.exports.Exports;
import org.atalaya.search.regions.AskerLanguage;
import org.atalaya.search.requests.Origin;
import org.atalaya.search.requests.RequestParameters;
import org.atalaya.search.syndication.FeedAddress;
import org.atalaya.search.syndication.FeedEntry;
import org.atalaya.search.syndication.FeedFormat;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Incidents as files and feeds. */
@RestController
@Tag(name = "exports")
class IncidentExports {
    private static final int PAGE = 200;

    private final Incidents incidents;
    private final Exports exports;

    IncidentExports(Incidents incidents, Exports exports) {
        this.incidents = incidents;
        this.exports = exports;
    }

    @GetMapping("/api/incidents.{format:" + ExportFormat.SUFFIXES + "}")
    @Operation(
            summary = "The incidents of a search, one row each with its tolls",
            description = "Takes the parameters of /api/incidents but those of a page.")
    ResponseEntity<Flux<DataBuffer>> incidents(
            @PathVariable("format") String format,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> given,
            ServerWebExchange exchange) {
        MultiValueMap<String, String> filters = new LinkedMultiValueMap<>(given);
        filters.remove(AskerLanguage.PARAMETER);
        IncidentQuery query = IncidentQuery.ofExport(filters);
        return exports.answer(
                ExportFormat.of(format),
                IncidentRows.table(AskerLanguage.of(exchange), Origin.of(exchange)),
                incidents.all(query, PAGE));
    }

    @GetMapping("/api/incidents/{id}/claims.{format:" + ExportFormat.SUFFIXES + "}")
    @Operation(summary = "The claims that one incident rests on")
    Mono<ResponseEntity<Flux<DataBuffer>>> claims(
            @PathVariable("id") String id,
            @PathVariable("format") String format,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> given,
            ServerWebExchange exchange) {
        RequestParameters.of(given, Set.of(AskerLanguage.PARAMETER));
        return incidents
                .claims(id)
                .map(rows -> exports.answer(
                        ExportFormat.of(format), ClaimTable.of(AskerLanguage.of(exchange), false), Flux.just(rows)));
    }

    @GetMapping("/api/incidents.{format:" + FeedFormat.SUFFIXES + "}")
    @Operation(
            summary = "A search for incidents as Atom or RSS",
            description = "Takes the parameters of /api/incidents; without sort, what changed last comes first.")
    Mono<ResponseEntity<byte[]>> feed(
            @PathVariable("format") String format,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> given,
            ServerWebExchange exchange) {
        MultiValueMap<String, String> sorted = new LinkedMultiValueMap<>(given);
        sorted.putIfAbsent("sort", List.of(IncidentSort.CHANGED.parameter()));
        FeedAddress address = FeedAddress.of(exchange, "/incidents", given);
        return incidents
                .find(IncidentQuery.parse(sorted))
                .map(page -> address.page(
                        "Incidents",
                        page.next(),
                        page.incidents().stream()
                                .map(incident -> entry(incident, address.origin()))
                                .toList()))
                .map(FeedFormat.of(format)::answer);
    }

    static FeedEntry entry(JsonNode incident, Origin origin) {
        String id = incident.path("id").asString();
        return new FeedEntry(
                "incident",
                id,
                incident.path("title").asString(),
                Stream.of(tolls(incident.path("tolls")), day(incident.path("when")), place(incident.path("where")))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" · ")),
                Instant.parse(incident.path("changed").asString()),
                null,
                origin.below("/incidents/", id),
                null,
                null,
                Stream.concat(
                                incident.path("tolls").propertyStream().map(toll -> toll.getKey()),
                                Stream.ofNullable(
                                        incident.path("where").path("country").stringValue(null)))
                        .toList());
    }

    private static String tolls(JsonNode tolls) {
        return tolls.propertyStream()
                .map(toll -> toll.getKey().toLowerCase(Locale.ROOT) + " "
                        + toll.getValue().path("best").asLong() + " ("
                        + toll.getValue().path("low").asLong() + "–"
                        + toll.getValue().path("high").asLong() + ")")
                .collect(Collectors.joining(", "));
    }

    private static String day(JsonNode when) {
        String from = when.path("from").asString("");
        String to = when.path("to").asString("");
        return from.equals(to) ? from : from + "/" + to;
    }

    private static String place(JsonNode where) {
        return Stream.of("name", "admin2Name", "admin1Name", "country")
                .map(field -> where.path(field).stringValue(null))
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
