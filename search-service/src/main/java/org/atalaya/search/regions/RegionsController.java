package org.atalaya.search.regions;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Regions over HTTP. */
@RestController
@Tag(name = "regions", description = "Countries, divisions and towns by their names")
class RegionsController {
    /** The regions of which a name begins so, the best known first. */
    record Found(List<Region> regions) {}

    @GetMapping("/api/regions")
    @Operation(
            summary = "Completes names of regions as one types",
            description = "In any case, with or without accents, by the names in every language.")
    @Parameter(in = ParameterIn.QUERY, name = "prefix", required = true, example = "juli")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "lang",
            description = "ISO 639-1 of the names in the answer, else by Accept-Language",
            example = "es")
    @Parameter(in = ParameterIn.QUERY, name = "country", description = "ISO 3166-1 alpha-2", example = "PE")
    @Parameter(in = ParameterIn.QUERY, name = "level", description = "COUNTRY, ADMIN1, ADMIN2, TOWN")
    @Parameter(in = ParameterIn.QUERY, name = "size", description = "Regions at most, 1 to 50, 10 by default")
    Mono<Found> complete(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String accepted) {
        RegionQuery query = RegionQuery.parse(parameters, accepted);
        // The first one reads the gazetteer, which takes longer than other requests should wait for.
        return Mono.fromCallable(() -> new Found(Regions.complete(
                        query.prefix(), query.language(), query.countries(), query.levels(), query.size())))
                .subscribeOn(Schedulers.boundedElastic());
    }
}
