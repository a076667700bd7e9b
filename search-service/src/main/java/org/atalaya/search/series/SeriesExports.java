package org.atalaya.search.series;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.atalaya.search.engine.PointInTime;
import org.atalaya.search.exports.ExportFormat;
import org.atalaya.search.exports.Exports;
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

/** Series as files. */
@RestController
@Tag(name = "exports")
class SeriesExports {
    private static final int PAGE = 200;

    private final PointInTime pointInTime;
    private final Exports exports;

    SeriesExports(PointInTime pointInTime, Exports exports) {
        this.pointInTime = pointInTime;
        this.exports = exports;
    }

    @GetMapping("/api/series.{format:csv|xlsx|ndjson}")
    @Operation(
            summary = "Running totals, one row for each day that one is told for",
            description = "Takes the parameters of /api/series but size.")
    ResponseEntity<Flux<DataBuffer>> series(
            @PathVariable("format") String format,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> given,
            ServerWebExchange exchange) {
        MultiValueMap<String, String> filters = new LinkedMultiValueMap<>(given);
        filters.remove(AskerLanguage.PARAMETER);
        Flux<List<PointRow>> rows = pointInTime
                .hits(
                        SeriesIndexConfiguration.ALIAS,
                        SeriesQuery.ofExport(filters).whole(),
                        PAGE)
                .map(hits -> hits.stream()
                        .flatMap(hit -> PointRow.of(hit.path("_source")).stream())
                        .toList());
        return exports.answer(ExportFormat.of(format), PointRow.table(AskerLanguage.of(exchange)), rows);
    }
}
