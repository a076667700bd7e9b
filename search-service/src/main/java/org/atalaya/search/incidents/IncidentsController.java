package org.atalaya.search.incidents;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.atalaya.kit.problems.InvalidParameterException;
import org.atalaya.search.requests.RequestParameters;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Incidents over HTTP. */
@RestController
@Tag(name = "incidents", description = "What happened, once, however many reports tell of it")
class IncidentsController {
    private final Incidents incidents;

    IncidentsController(Incidents incidents) {
        this.incidents = incidents;
    }

    @GetMapping("/api/incidents")
    @Operation(
            summary = "Finds incidents",
            description = "All parameters must hold. A value can be repeated; codes can also be separated by commas.")
    @Parameter(in = ParameterIn.QUERY, name = "q", description = "Words: + and, | or, - not, \"phrase\", prefix*")
    @Parameter(in = ParameterIn.QUERY, name = "country", description = "ISO 3166-1 alpha-2", example = "PE")
    @Parameter(in = ParameterIn.QUERY, name = "admin1", description = "ISO 3166-2", example = "PE-PUN")
    @Parameter(in = ParameterIn.QUERY, name = "admin2", description = "GeoNames' code", example = "PE.21.2111")
    @Parameter(in = ParameterIn.QUERY, name = "place", description = "GeoNames id of the deepest place")
    @Parameter(in = ParameterIn.QUERY, name = "box", description = "west,south,east,north in degrees")
    @Parameter(in = ParameterIn.QUERY, name = "near", description = "latitude,longitude in degrees")
    @Parameter(in = ParameterIn.QUERY, name = "km", description = "Kilometres around near, 20 by default")
    @Parameter(in = ParameterIn.QUERY, name = "from", description = "First day that it may have happened on")
    @Parameter(in = ParameterIn.QUERY, name = "to", description = "Last day that it may have happened on")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "harm",
            description = "KILLED, INJURED, DETAINED, DISAPPEARED, ABDUCTED, DISPLACED")
    @Parameter(in = ParameterIn.QUERY, name = "min", description = "Fewest people by the best figure")
    @Parameter(in = ParameterIn.QUERY, name = "confirmedBy", description = "Fewest independent sources")
    @Parameter(in = ParameterIn.QUERY, name = "datePrecision", description = "Vaguest date_prec, 1 to 5")
    @Parameter(in = ParameterIn.QUERY, name = "placePrecision", description = "Vaguest where_prec, 1 to 6")
    @Parameter(in = ParameterIn.QUERY, name = "sort", description = "relevance, newest, oldest, changed, deaths")
    @Parameter(in = ParameterIn.QUERY, name = "size", description = "Incidents on a page, 1 to 100")
    @Parameter(in = ParameterIn.QUERY, name = "cursor", description = "The member next of the page before")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "facets",
            description = "country, admin1, admin2, harm, month, publisher, language, datePrecision, placePrecision, or"
                    + " all")
    Mono<IncidentPage> find(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        return Mono.defer(() -> incidents.find(IncidentQuery.parse(parameters)));
    }

    @GetMapping("/api/incidents/{id}")
    @Operation(
            summary = "One incident with every claim, and its versions with what each rested on",
            description = "308 to the incident that it became part of where it was merged.")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "asOf",
            description = "Only what was known here at this instant, whenever it was published; as_of is the same",
            example = "2023-01-10T12:00:00Z")
    Mono<ResponseEntity<Object>> get(
            @PathVariable("id") String id,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        Instant asOf = asOf(RequestParameters.of(parameters, Set.of("asOf", "as_of")));
        return incidents.get(id, asOf).map(history -> answer(id, asOf == null ? "" : "?asOf=" + asOf, history));
    }

    /** Spelled as the API spells, or as databases do. */
    private static @Nullable Instant asOf(RequestParameters parameters) {
        Instant usual = parameters.instant("asOf");
        Instant other = parameters.instant("as_of");
        if (usual != null && other != null) {
            throw new InvalidParameterException("as_of", "It is the same as asOf, which is given too.");
        }
        return usual == null ? other : usual;
    }

    private static ResponseEntity<Object> answer(String id, String query, IncidentHistory history) {
        String into = history.mergedInto();
        return into == null
                ? ResponseEntity.ok(history.json())
                : ResponseEntity.status(HttpStatus.PERMANENT_REDIRECT)
                        .location(
                                URI.create("/api/incidents/" + URLEncoder.encode(into, StandardCharsets.UTF_8) + query))
                        .body(Map.of("id", id, "mergedInto", into));
    }
}
