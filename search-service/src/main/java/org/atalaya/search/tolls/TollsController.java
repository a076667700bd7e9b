package org.atalaya.search.tolls;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.atalaya.kit.problems.InvalidParameterException;
import org.atalaya.search.engine.Engine.RefusedException;
import org.atalaya.search.incidents.IncidentIndexes;
import org.atalaya.search.incidents.Incidents;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Tolls over HTTP. */
@RestController
@Tag(name = "tolls", description = "Sums over incidents, by time and region")
class TollsController {
    private final Incidents incidents;

    TollsController(Incidents incidents) {
        this.incidents = incidents;
    }

    @GetMapping("/api/tolls")
    @Operation(
            summary = "Sums over incidents: low, best and high of each harm, and how many incidents",
            description = "Takes the parameters of /api/incidents that say which incidents are meant.")
    @Parameter(in = ParameterIn.QUERY, name = "by", description = "day, week or month")
    @Parameter(in = ParameterIn.QUERY, name = "level", description = "country, admin1, admin2 or place")
    Mono<TollTable> tolls(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        TollQuery query = TollQuery.parse(parameters);
        return incidents
                .search(IncidentIndexes.CURRENT, query.body())
                .map(TollTable::of)
                .onErrorMap(
                        RefusedException.class,
                        e -> query.filter().words() == null
                                ? e
                                : new InvalidParameterException("q", "It cannot be used: " + e.getMessage()));
    }
}
