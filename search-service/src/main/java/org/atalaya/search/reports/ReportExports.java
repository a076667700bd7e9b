package org.atalaya.search.reports;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.atalaya.kit.messaging.EventJson;
import org.atalaya.search.exports.ClaimRow;
import org.atalaya.search.exports.ClaimTable;
import org.atalaya.search.exports.ExportFormat;
import org.atalaya.search.exports.Exports;
import org.atalaya.search.exports.LivingNames;
import org.atalaya.search.exports.Table;
import org.atalaya.search.regions.AskerLanguage;
import org.atalaya.search.requests.RequestParameters;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reports and their claims as files. */
@RestController
@Tag(name = "exports", description = "All that a search finds, as a file")
class ReportExports {
    /** Reports of a page; their texts make most of it. */
    private static final int PAGE = 200;

    private final Reports reports;
    private final Exports exports;

    ReportExports(Reports reports, Exports exports) {
        this.reports = reports;
        this.exports = exports;
    }

    @GetMapping("/api/claims.{format:" + ExportFormat.SUFFIXES + "}")
    @Operation(
            summary = "The claims of a search for reports, one row each, with sentence and source",
            description =
                    "Takes the parameters of /api/reports but those of a page. Each claim fulfils by itself what is"
                            + " asked of harm, min, place and event days. livingNames=true, for editors, adds those names.")
    ResponseEntity<Flux<DataBuffer>> claims(
            @PathVariable("format") String format,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> given,
            ServerWebExchange exchange) {
        RequestParameters parameters = QueryParameters.ofExport(given);
        ReportQuery query = QueryParameters.query(parameters);
        boolean isNamingTheLiving = LivingNames.areAsked(parameters, exchange);
        ClaimFilter filter = new ClaimFilter(query);
        ObjectNode search = SearchRequests.ofClaims(query, leftOut(isNamingTheLiving, "places", "dates"));
        Flux<List<ClaimRow>> rows = reports.all(query, search, PAGE)
                .map(page -> page.stream()
                        .flatMap(report -> ClaimRow.of(report).stream())
                        .filter(row -> filter.accepts(row.claim()))
                        .toList());
        return exports.answer(
                ExportFormat.of(format), ClaimTable.of(AskerLanguage.of(exchange), isNamingTheLiving), rows);
    }

    @GetMapping("/api/reports.ndjson")
    @Operation(
            summary = "The reports of a search, whole, one a line",
            description = "Takes the parameters of /api/reports but those of a page, and livingNames as above.")
    ResponseEntity<Flux<DataBuffer>> whole(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> given, ServerWebExchange exchange) {
        RequestParameters parameters = QueryParameters.ofExport(given);
        ReportQuery query = QueryParameters.query(parameters);
        ObjectNode search = SearchRequests.whole(query, leftOut(LivingNames.areAsked(parameters, exchange)));
        JsonNode nowhere = EventJson.mapper().missingNode();
        Table<JsonNode> table = new Table<>("reports", List.of(), report -> report, report -> nowhere);
        return exports.answer(ExportFormat.NDJSON, table, reports.all(query, search, PAGE));
    }

    @GetMapping("/api/reports/{id}/claims.{format:" + ExportFormat.SUFFIXES + "}")
    @Operation(summary = "The claims of one report", description = "livingNames as above.")
    Mono<ResponseEntity<Flux<DataBuffer>>> claimsOf(
            @PathVariable("id") String id,
            @PathVariable("format") String format,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> given,
            ServerWebExchange exchange) {
        RequestParameters parameters =
                RequestParameters.of(given, Set.of(AskerLanguage.PARAMETER, LivingNames.PARAMETER));
        boolean isNamingTheLiving = LivingNames.areAsked(parameters, exchange);
        String language = AskerLanguage.of(exchange);
        return reports.get(id, isNamingTheLiving, language)
                .map(report -> exports.answer(
                        ExportFormat.of(format),
                        ClaimTable.of(language, isNamingTheLiving),
                        Flux.just(ClaimRow.of(report))));
    }

    private static List<String> leftOut(boolean isNamingTheLiving, String... more) {
        List<String> fields = new ArrayList<>(List.of(more));
        if (!isNamingTheLiving) {
            fields.add(ReportDocument.LIVING_NAMES);
        }
        return fields;
    }
}
