package org.atalaya.search.series;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.atalaya.search.incidents.Incidents;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Series over HTTP. */
@RestController
@Tag(name = "series", description = "Running totals by speaker, never added to incidents")
class SeriesController {
    private final Incidents incidents;

    SeriesController(Incidents incidents) {
        this.incidents = incidents;
    }

    /**
     * The series that were asked for, the latest changed first.
     *
     * @param series each with its points over time and, under {@code corrections}, those that lie below the one before
     */
    record Found(long total, List<JsonNode> series) {}

    @GetMapping("/api/series")
    @Operation(
            summary = "Running totals by speaker, region and start",
            description = "Takes the parameters of /api/incidents for region, days and harm.")
    @Parameter(in = ParameterIn.QUERY, name = "speaker", description = "Words of the speaker's name")
    @Parameter(in = ParameterIn.QUERY, name = "size", description = "Series at most, 1 to 500, 50 by default")
    Mono<Found> find(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        return incidents
                .search(
                        SeriesIndexConfiguration.ALIAS,
                        SeriesQuery.parse(parameters).body())
                .map(answer -> new Found(
                        answer.path("hits").path("total").path("value").asLong(),
                        answer.path("hits")
                                .path("hits")
                                .valueStream()
                                .map(hit -> hit.path("_source"))
                                .toList()));
    }
}
