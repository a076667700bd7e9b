package org.atalaya.search.tolls;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.atalaya.kit.problems.InvalidParameterException;
import org.atalaya.search.engine.Engine.RefusedException;
import org.atalaya.search.engine.PointInTime;
import org.atalaya.search.exports.ExportFormat;
import org.atalaya.search.exports.Exports;
import org.atalaya.search.incidents.IncidentIndexes;
import org.atalaya.search.regions.AskerLanguage;
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

/** Tolls as files. */
@RestController
@Tag(name = "exports")
class TollExports {
    private final PointInTime pointInTime;
    private final Exports exports;

    TollExports(PointInTime pointInTime, Exports exports) {
        this.pointInTime = pointInTime;
        this.exports = exports;
    }

    @GetMapping("/api/tolls.{format:csv|xlsx|ndjson}")
    @Operation(
            summary = "Sums over incidents by period and region, one row each",
            description =
                    "Takes the parameters of /api/tolls. Every incident is in one row exactly; what lies in no single"
                            + " period has a row of its own interval, where dating is vague.")
    ResponseEntity<Flux<DataBuffer>> tolls(
            @PathVariable("format") String format,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> given,
            ServerWebExchange exchange) {
        MultiValueMap<String, String> filters = new LinkedMultiValueMap<>(given);
        filters.remove(AskerLanguage.PARAMETER);
        TollQuery query = TollQuery.parse(filters);
        Flux<List<TollRow>> rows = pointInTime
                .buckets(IncidentIndexes.CURRENT, query.whole())
                .map(page ->
                        page.stream().map(bucket -> TollRow.of(bucket, query)).toList())
                .onErrorMap(
                        RefusedException.class,
                        e -> query.filter().words() == null
                                ? e
                                : new InvalidParameterException("q", "It cannot be used: " + e.getMessage()));
        return exports.answer(ExportFormat.of(format), TollRow.table(query, AskerLanguage.of(exchange)), rows);
    }
}
