package org.atalaya.search.reports;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Set;
import org.atalaya.kit.access.GrantedRole;
import org.atalaya.kit.access.Role;
import org.atalaya.search.regions.AskerLanguage;
import org.atalaya.search.requests.RequestParameters;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Reports over HTTP. */
@RestController
@Tag(name = "reports", description = "What was reported, with every figure and its sentence")
class ReportsController {
    private final Reports reports;

    ReportsController(Reports reports) {
        this.reports = reports;
    }

    @GetMapping("/api/reports")
    @Operation(
            summary = "Finds reports",
            description =
                    "With harm, min or eventPrecision, place and event days are asked of the same claim. A value can be repeated;"
                            + " codes can also be separated by commas.")
    @Parameter(in = ParameterIn.QUERY, name = "q", description = "Words: + and, | or, - not, \"phrase\", prefix*")
    @Parameter(in = ParameterIn.QUERY, name = "language", description = "ISO 639-1", example = "es")
    @Parameter(in = ParameterIn.QUERY, name = "publisher", description = "Name, exactly")
    @Parameter(in = ParameterIn.QUERY, name = "country", description = "ISO 3166-1 alpha-2", example = "PE")
    @Parameter(in = ParameterIn.QUERY, name = "admin1", description = "ISO 3166-2", example = "PE-PUN")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "admin2",
            description = "GeoNames' code of a second-level division",
            example = "PE.21.2111")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "place",
            description = "GeoNames id: of a town, or of a country or first-level division with all that lies in it",
            example = "3937513")
    @Parameter(in = ParameterIn.QUERY, name = "box", description = "west,south,east,north in degrees")
    @Parameter(in = ParameterIn.QUERY, name = "near", description = "latitude,longitude in degrees")
    @Parameter(in = ParameterIn.QUERY, name = "km", description = "Kilometres around near, 20 by default")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "harm",
            description = "KILLED, INJURED, DETAINED, DISAPPEARED, ABDUCTED, DISPLACED")
    @Parameter(in = ParameterIn.QUERY, name = "min", description = "Fewest people of one claim")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "eventFrom",
            description = "First day of the harm",
            example = "2023-01-09")
    @Parameter(in = ParameterIn.QUERY, name = "eventTo", description = "Last day of the harm")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "eventPrecision",
            description = "Vaguest date of the harm: 1 a day, 2 two to six days, 3 a week, 4 a month, 5 longer",
            example = "1")
    @Parameter(in = ParameterIn.QUERY, name = "publishedFrom", description = "First day of publication")
    @Parameter(in = ParameterIn.QUERY, name = "publishedTo", description = "Last day of publication")
    @Parameter(in = ParameterIn.QUERY, name = "sort", description = "relevance, newest, oldest, collected")
    @Parameter(in = ParameterIn.QUERY, name = "size", description = "Reports on a page, 1 to 100")
    @Parameter(in = ParameterIn.QUERY, name = "cursor", description = "The member next of the page before")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "facets",
            description = "country, admin1, admin2, harm, language, publisher, month, or all")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "lang",
            description = "ISO 639-1 of the names of regions in the answer, else by Accept-Language")
    Mono<ReportPage> find(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String accepted) {
        return reports.find(
                QueryParameters.parse(parameters),
                QueryParameters.question(parameters),
                AskerLanguage.of(parameters.getFirst(AskerLanguage.PARAMETER), accepted));
    }

    @GetMapping("/api/reports/{id}")
    @Operation(
            summary = "One report with every claim and its evidence",
            description =
                    "The names of the living who were harmed (livingNames of a claim) are for those only whose token"
                            + " has the role EDITOR or ADMIN.")
    Mono<JsonNode> get(
            @PathVariable("id") String id,
            ServerWebExchange exchange,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        RequestParameters asked = RequestParameters.of(parameters, Set.of(AskerLanguage.PARAMETER));
        String accepted = exchange.getRequest().getHeaders().getFirst(HttpHeaders.ACCEPT_LANGUAGE);
        return reports.get(
                id,
                GrantedRole.includes(exchange, Role.EDITOR),
                AskerLanguage.of(asked.one(AskerLanguage.PARAMETER), accepted));
    }
}
