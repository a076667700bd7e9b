package org.atalaya.search.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.atalaya.kit.messaging.EventJson;
import org.atalaya.kit.problems.UnavailableException;
import org.atalaya.search.engine.Engine;
import org.atalaya.search.engine.Engine.RefusedException;
import org.atalaya.search.incidents.IncidentIndexes;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * What became of incidents, in the order in which the index took it. Elasticsearch numbers what it writes to a shard, and
 * the index has one: the numbers up to its global checkpoint are all there, and after a refresh all can be found.
 */
final class Changes {
    private final Engine engine;

    Changes(Engine engine) {
        this.engine = engine;
    }

    /**
     * The changes after a mark, at most so many. An incident is told of once, with its latest change.
     *
     * @param since null for all
     */
    Mono<ChangePage> after(@Nullable Mark since, Set<Change.Kind> kinds, int size) {
        return complete()
                .flatMap(complete -> engine.ask("POST", "/" + complete.index() + "/_refresh", null)
                        .then(Mono.defer(() -> {
                            boolean isOther = since != null
                                    && !since.index().equals(complete.mark().index());
                            long from = since == null || isOther ? -1 : since.number();
                            return engine.ask(
                                            "POST",
                                            "/" + complete.index() + "/_search?allow_partial_search_results=false",
                                            search(from, complete.mark().number(), kinds, size))
                                    .map(answer -> page(answer, complete.mark(), size, isOther));
                        })))
                .onErrorMap(
                        RefusedException.class,
                        e -> e.isNotFound()
                                ? new UnavailableException("The index is not there yet: " + e.getMessage(), e)
                                : e);
    }

    /** An index, and up to where nothing is missing of it. */
    private record Complete(String index, Mark mark) {}

    private Mono<Complete> complete() {
        String path = "/" + IncidentIndexes.CURRENT + "/_stats?level=shards&filter_path=indices.*.uuid,"
                + "indices.*.shards.*.routing.primary,indices.*.shards.*.seq_no.global_checkpoint";
        return engine.ask("GET", path, null).map(stats -> {
            for (Map.Entry<String, JsonNode> index : stats.path("indices").properties()) {
                for (JsonNode copy : index.getValue().path("shards").path("0")) {
                    if (copy.path("routing").path("primary").asBoolean()) {
                        long checkpoint =
                                copy.path("seq_no").path("global_checkpoint").asLong();
                        return new Complete(
                                index.getKey(),
                                new Mark(index.getValue().path("uuid").asString(), checkpoint));
                    }
                }
            }
            throw new UnavailableException("Elasticsearch has not got the index of incidents at hand.", null);
        });
    }

    private static JsonNode search(long from, long to, Set<Change.Kind> kinds, int size) {
        List<Object> either = new ArrayList<>();
        Map<String, Object> merged = Map.of("exists", Map.of("field", "mergedInto"));
        Map<String, Object> empty = Map.of("term", Map.of("sources", 0));
        if (kinds.contains(Change.Kind.MERGED)) {
            either.add(merged);
        }
        if (kinds.contains(Change.Kind.WITHDRAWN)) {
            either.add(Map.of("bool", Map.of("filter", empty, "must_not", merged)));
        }
        if (kinds.contains(Change.Kind.CHANGED)) {
            either.add(Map.of("bool", Map.of("must_not", List.of(merged, empty))));
        }
        return EventJson.mapper()
                .valueToTree(Map.of(
                        "size",
                        size,
                        "query",
                        Map.of(
                                "bool",
                                Map.of(
                                        "filter",
                                        List.of(
                                                Map.of("range", Map.of("_seq_no", Map.of("gt", from, "lte", to))),
                                                Map.of("bool", Map.of("should", either))))),
                        "sort",
                        List.of(Map.of("_seq_no", "asc")),
                        "_source",
                        List.of("id", "version", "reason", "report", "changed", "mergedInto", "sources")));
    }

    private static ChangePage page(JsonNode answer, Mark complete, int size, boolean isFromTheBeginning) {
        JsonNode hits = answer.path("hits").path("hits");
        boolean isMore = hits.size() == size;
        long last = hits.path(hits.size() - 1).path("sort").path(0).asLong(complete.number());
        Mark next = isMore ? new Mark(complete.index(), last) : complete;
        return new ChangePage(
                hits.valueStream().map(hit -> Change.of(hit.path("_source"))).toList(),
                next.encoded(),
                isMore,
                isFromTheBeginning);
    }
}
