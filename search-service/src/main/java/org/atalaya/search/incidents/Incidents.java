package org.atalaya.search.incidents;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.atalaya.kit.messaging.EventJson;
import org.atalaya.kit.problems.InvalidParameterException;
import org.atalaya.kit.problems.NotFoundException;
import org.atalaya.kit.problems.UnavailableException;
import org.atalaya.search.engine.Engine;
import org.atalaya.search.engine.Engine.RefusedException;
import org.atalaya.search.engine.PointInTime;
import org.atalaya.search.exports.ClaimRow;
import org.atalaya.search.reports.ReportsIndexConfiguration;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The incidents that can be found. */
public final class Incidents {
    /** More versions of one incident are not shown; a handful is usual. */
    private static final int MOST_VERSIONS = 1_000;

    /** More reports of one incident are told without their digests. */
    private static final int MOST_REPORTS = 1_000;

    private final Engine engine;
    private final PointInTime pointInTime;

    Incidents(Engine engine) {
        this.engine = engine;
        this.pointInTime = new PointInTime(engine);
    }

    Mono<IncidentPage> find(IncidentQuery query) {
        return search(IncidentIndexes.CURRENT, query.body())
                .map(answer -> IncidentPage.of(answer, query))
                .onErrorMap(RefusedException.class, e -> refused(e, query));
    }

    /** All incidents that a search finds, in pages. */
    Flux<List<JsonNode>> all(IncidentQuery query, int size) {
        return pointInTime
                .hits(IncidentIndexes.CURRENT, query.whole(), size)
                .map(hits -> hits.stream().map(hit -> hit.path("_source")).toList())
                .onErrorMap(RefusedException.class, e -> refused(e, query));
    }

    /** The claims that an incident rests on, each with the digest of its report where that is still of the same revision. */
    Mono<List<ClaimRow>> claims(String id) {
        return get(id, null).map(IncidentHistory::json).flatMap(incident -> {
            List<JsonNode> claims = incident.path("claims").valueStream().toList();
            Set<String> reports = claims.stream()
                    .map(claim -> claim.path("report").asString())
                    .collect(Collectors.toSet());
            JsonNode body = EventJson.mapper()
                    .valueToTree(Map.of(
                            "size",
                            Math.min(MOST_REPORTS, Math.max(1, reports.size())),
                            "query",
                            Map.of("terms", Map.of("id", reports)),
                            "_source",
                            List.of("id", "revision", "digest", "fetched", "extractor")));
            return search(ReportsIndexConfiguration.ALIAS, body).map(answer -> rows(claims, answer));
        });
    }

    private static List<ClaimRow> rows(List<JsonNode> claims, JsonNode reports) {
        Map<String, JsonNode> captured = new HashMap<>();
        for (JsonNode hit : reports.path("hits").path("hits")) {
            JsonNode report = hit.path("_source");
            captured.put(
                    report.path("id").asString() + "/" + report.path("revision").asInt(), report);
        }
        return claims.stream().map(claim -> row(claim, captured)).toList();
    }

    private static ClaimRow row(JsonNode told, Map<String, JsonNode> captured) {
        ObjectNode report = EventJson.mapper().createObjectNode();
        report.set("id", told.path("report"));
        for (String field : List.of("revision", "url", "publisher", "title", "language", "published")) {
            report.set(field, told.path(field));
        }
        JsonNode same = captured.get(
                told.path("report").asString() + "/" + told.path("revision").asInt());
        if (same != null) {
            report.setAll((ObjectNode) same);
        }
        return new ClaimRow(report, null, told.path("sentence").asString(""), told.path("claim"));
    }

    /**
     * Searches one of the indexes of incidents.
     *
     * @param alias {@link IncidentIndexes#CURRENT} or {@link IncidentIndexes#VERSIONS}
     * @return the answer as it comes; {@link RefusedException} where the request was wrong
     */
    public Mono<JsonNode> search(String alias, JsonNode body) {
        return engine.ask("POST", "/" + alias + "/_search", body)
                .onErrorMap(
                        RefusedException.class,
                        e -> e.isNotFound()
                                ? new UnavailableException("The index is not there yet: " + e.getMessage(), e)
                                : e);
    }

    /**
     * An incident with all its versions.
     *
     * @param asOf only what was known at this instant; null for all
     */
    Mono<IncidentHistory> get(String id, @Nullable Instant asOf) {
        Mono<List<JsonNode>> versions = asOf == null
                ? versions(id, Integer.MAX_VALUE).flatMap(found -> withLatest(id, found))
                : firstAfter(id, asOf).flatMap(later -> versions(id, later));
        return versions.flatMap(found -> found.isEmpty()
                        ? Mono.error(new NotFoundException(
                                asOf == null
                                        ? "There is no incident with the id " + id + "."
                                        : "There was no incident with the id " + id + " at " + asOf + "."))
                        : Mono.just(found))
                .map(IncidentHistory::new);
    }

    /**
     * The first version that was not known at an instant. No later one was known either, though it bears an earlier time:
     * a report of old that is read anew makes a version on top of what came since.
     */
    private Mono<Integer> firstAfter(String id, Instant asOf) {
        return ofVersions(id, Map.of("range", Map.of("changed", Map.of("gt", asOf.toString()))), "asc", 1)
                .map(found -> found.isEmpty()
                        ? Integer.MAX_VALUE
                        : found.get(0).path("version").asInt());
    }

    /** The latest first. */
    private Mono<List<JsonNode>> versions(String id, int before) {
        return ofVersions(id, Map.of("range", Map.of("version", Map.of("lt", before))), "desc", MOST_VERSIONS);
    }

    private Mono<List<JsonNode>> ofVersions(String id, Map<String, Object> which, String order, int size) {
        JsonNode body = EventJson.mapper()
                .valueToTree(Map.of(
                        "size",
                        size,
                        "query",
                        Map.of("bool", Map.of("filter", List.of(Map.of("term", Map.of("id", id)), which))),
                        "sort",
                        List.of(Map.of("version", order))));
        return search(IncidentIndexes.VERSIONS, body)
                .map(answer -> answer.path("hits")
                        .path("hits")
                        .valueStream()
                        .map(hit -> hit.path("_source"))
                        .toList());
    }

    /** What was stored in this second is not searchable yet, but can be had by its id. */
    private Mono<List<JsonNode>> withLatest(String id, List<JsonNode> found) {
        return engine.ask("GET", "/" + IncidentIndexes.CURRENT + "/_doc/" + encoded(id), null)
                .map(answer -> answer.path("_source"))
                .map(latest -> {
                    int version = latest.path("version").asInt();
                    if (!found.isEmpty() && found.get(0).path("version").asInt() >= version) {
                        return found;
                    }
                    List<JsonNode> all = new ArrayList<>(found);
                    all.add(0, latest);
                    return all;
                })
                .onErrorResume(RefusedException.class, e -> e.isNotFound() ? Mono.just(found) : Mono.error(e));
    }

    private static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Everything else was checked before: refused are words or a forged cursor. */
    private static RuntimeException refused(RefusedException e, IncidentQuery query) {
        String reason = "It cannot be used: " + e.getMessage();
        if (query.cursor() != null) {
            return new InvalidParameterException("cursor", reason);
        }
        return query.filter().words() != null ? new InvalidParameterException("q", reason) : e;
    }
}
