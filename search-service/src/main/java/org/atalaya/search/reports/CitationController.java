package org.atalaya.search.reports;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import org.atalaya.kit.problems.NotFoundException;
import org.atalaya.search.exports.ClaimRow;
import org.atalaya.search.regions.AskerLanguage;
import org.atalaya.search.requests.Origin;
import org.atalaya.search.requests.RequestParameters;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A report and its figures as others refer to them. */
@RestController
@Tag(name = "exports")
class CitationController {
    private static final String LINKED_DATA = "application/ld+json";

    private final Reports reports;

    CitationController(Reports reports) {
        this.reports = reports;
    }

    @GetMapping(path = "/api/reports/{id}/claims/{number}/citation")
    @Operation(
            summary = "A figure as one cites it: who said it, in which words, when it was read, and its digest",
            description = "number counts the claims of the report from 1 on. revision answers 404 unless it is the"
                    + " report's, so that a number never leads to another claim. lang is the language of the text.")
    Mono<Citation> citation(
            @PathVariable("id") String id,
            @PathVariable("number") int number,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> given,
            ServerWebExchange exchange) {
        RequestParameters parameters = RequestParameters.of(given, Set.of("revision", AskerLanguage.PARAMETER));
        Long revision = parameters.number("revision", 1, Integer.MAX_VALUE);
        String language = AskerLanguage.of(exchange);
        return reports.get(id, false, language).map(report -> {
            if (revision != null && report.path("revision").asLong() != revision) {
                throw new NotFoundException("The report " + id + " has another revision, " + report.path("revision")
                        + ": its claims may be others.");
            }
            return Citation.of(claim(report, number), number, language);
        });
    }

    private static ClaimRow claim(JsonNode report, int number) {
        List<ClaimRow> claims = ClaimRow.of(report);
        if (number < 1 || number > claims.size()) {
            throw new NotFoundException("There is no claim " + number + ": the report has " + claims.size() + ".");
        }
        return claims.get(number - 1);
    }

    @GetMapping(path = "/api/reports/{id}.jsonld", produces = LINKED_DATA)
    @Operation(summary = "A report and its claims as JSON-LD, in the vocabulary of schema.org")
    Mono<ObjectNode> linkedDataFile(@PathVariable("id") String id, ServerWebExchange exchange) {
        return linkedData(id, exchange);
    }

    @GetMapping(path = "/api/reports/{id}", produces = LINKED_DATA)
    @Operation(summary = "The same for the header Accept: application/ld+json")
    Mono<ObjectNode> linkedData(@PathVariable("id") String id, ServerWebExchange exchange) {
        return reports.get(id, false, AskerLanguage.of(exchange))
                .map(report -> ReportLinkedData.of(report, Origin.of(exchange)));
    }
}
