package org.atalaya.search.reports;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.atalaya.kit.problems.InvalidParameterException;
import org.atalaya.kit.problems.NotFoundException;
import org.atalaya.kit.problems.UnavailableException;
import org.atalaya.search.engine.Engine;
import org.atalaya.search.engine.Engine.RefusedException;
import org.atalaya.search.engine.PointInTime;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The reports that can be found. */
final class Reports {
    private final Engine engine;
    private final PointInTime pointInTime;
    private final String alias;

    Reports(Engine engine, String alias) {
        this.engine = engine;
        this.pointInTime = new PointInTime(engine);
        this.alias = alias;
    }

    Mono<ReportPage> find(ReportQuery query, int question, String language) {
        return engine.ask("POST", "/" + alias + "/_search", SearchRequests.of(query))
                .map(answer -> ReportPage.of(answer, query, question, language))
                .onErrorMap(RefusedException.class, e -> refused(e, query));
    }

    /** All that a search finds, in pages of whole documents. */
    Flux<List<JsonNode>> all(ReportQuery query, ObjectNode search, int size) {
        return pointInTime
                .hits(alias, search, size)
                .map(hits -> hits.stream().map(hit -> hit.path("_source")).toList())
                .onErrorMap(RefusedException.class, e -> refused(e, query));
    }

    /**
     * A report with every claim and its evidence, as it was last stored, searchable or not yet.
     *
     * @param withLivingNames whether the asker may see who was injured, detained or disappeared by name
     * @param language of the names of regions
     */
    Mono<JsonNode> get(String id, boolean withLivingNames, String language) {
        String encoded = URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
        String leftOut = withLivingNames ? "" : "?_source_excludes=" + ReportDocument.LIVING_NAMES;
        return engine.ask("GET", "/" + alias + "/_doc/" + encoded + leftOut, null)
                .map(answer -> {
                    JsonNode report = answer.path("_source");
                    PlaceNames.tell((ObjectNode) report, language);
                    return report;
                })
                .onErrorMap(
                        RefusedException.class,
                        e -> e.isNotFound() ? new NotFoundException("There is no report with the id " + id + ".") : e);
    }

    /** Everything else was checked before: refused are words, a forged cursor, or an index that is not there. */
    private static RuntimeException refused(RefusedException e, ReportQuery query) {
        if (e.isNotFound()) {
            return new UnavailableException("The index is not there yet: " + e.getMessage(), e);
        }
        String reason = "It cannot be used: " + e.getMessage();
        if (query.cursor() != null) {
            return new InvalidParameterException("cursor", reason);
        }
        return query.words() != null ? new InvalidParameterException("q", reason) : e;
    }
}
