package org.atalaya.search.engine;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.atalaya.kit.messaging.EventJson;
import org.atalaya.kit.problems.UnavailableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * All that an index held at one moment and that a search finds, page after page, however much it is. What is written
 * meanwhile neither appears nor moves anything. A page is asked for when the one before was taken, so that a slow reader
 * slows Elasticsearch down rather than filling this JVM; whatever is missing of a page is an error.
 */
public final class PointInTime {
    /** How long a reader may take for one page before Elasticsearch forgets what it held. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final String KEPT = PATIENCE.toMinutes() + "m";
    private static final int LARGEST_PAGE_BYTES = 16 * 1024 * 1024;
    private static final Logger LOG = LoggerFactory.getLogger(PointInTime.class);

    private final Engine engine;

    public PointInTime(Engine engine) {
        this.engine = engine;
    }

    /**
     * The hits of a search.
     *
     * @param body query, sort and whatever else; size, search_after and pit are set here
     * @param size hits of a page at most; fewer where their documents are long
     * @return pages of hits as Elasticsearch answers them; one at least, which may be empty
     */
    public Flux<List<JsonNode>> hits(String alias, ObjectNode body, int size) {
        ObjectNode search = body.deepCopy();
        search.put("track_total_hits", false);
        return Flux.usingWhen(open(alias), pit -> pages(pit, search, size), this::close);
    }

    /**
     * The buckets of a composite aggregation, which is the only one of the body, named {@code rows}.
     *
     * @return pages of buckets; one at least, which may be empty
     */
    public Flux<List<JsonNode>> buckets(String alias, List<ObjectNode> bodies) {
        return Flux.usingWhen(
                open(alias), pit -> Flux.fromIterable(bodies).concatMap(body -> buckets(pit, body), 1), this::close);
    }

    private Flux<List<JsonNode>> pages(Pit pit, ObjectNode body, int size) {
        return page(pit, body, null, size)
                .expand(page -> page.isLast() ? Mono.empty() : page(pit, body, page.after(), page.size()))
                .map(Page::items);
    }

    private Mono<Page> page(Pit pit, ObjectNode body, @Nullable JsonNode after, int size) {
        return Mono.defer(() -> {
                    ObjectNode search = body.deepCopy().put("size", size);
                    if (after != null) {
                        search.set("search_after", after);
                    }
                    return ask(pit, search, size == 1 ? Integer.MAX_VALUE : LARGEST_PAGE_BYTES);
                })
                .map(answer -> {
                    List<JsonNode> hits =
                            answer.path("hits").path("hits").valueStream().toList();
                    JsonNode last =
                            hits.isEmpty() ? null : hits.get(hits.size() - 1).path("sort");
                    return new Page(hits, last, hits.size() < size, size);
                })
                .onErrorResume(
                        Engine.TooLongException.class,
                        e -> size == 1 ? Mono.error(e) : page(pit, body, after, Math.max(1, size / 4)));
    }

    private Flux<List<JsonNode>> buckets(Pit pit, ObjectNode body) {
        return bucketPage(pit, body, null)
                .expand(page -> page.isLast() ? Mono.empty() : bucketPage(pit, body, page.after()))
                .map(Page::items);
    }

    private Mono<Page> bucketPage(Pit pit, ObjectNode body, @Nullable JsonNode after) {
        return Mono.defer(() -> {
                    ObjectNode search = body.deepCopy();
                    if (after != null) {
                        ((ObjectNode) search.path("aggs").path("rows").path("composite")).set("after", after);
                    }
                    return ask(pit, search, Integer.MAX_VALUE);
                })
                .map(answer -> {
                    JsonNode rows = answer.path("aggregations").path("rows");
                    JsonNode last = rows.path("after_key");
                    return new Page(rows.path("buckets").valueStream().toList(), last, last.isMissingNode(), 0);
                });
    }

    private Mono<JsonNode> ask(Pit pit, ObjectNode search, int mostBytes) {
        search.putObject("pit").put("id", pit.id().get()).put("keep_alive", KEPT);
        return engine.ask("POST", "/_search?allow_partial_search_results=false", search, mostBytes)
                .doOnNext(answer -> {
                    String next = answer.path("pit_id").stringValue(null);
                    if (next != null) {
                        pit.id().set(next);
                    }
                });
    }

    private Mono<Pit> open(String alias) {
        return engine.ask("POST", "/" + alias + "/_pit?keep_alive=" + KEPT, null)
                .map(answer -> new Pit(new AtomicReference<>(answer.path("id").asString())))
                .onErrorMap(
                        Engine.RefusedException.class,
                        e -> e.isNotFound()
                                ? new UnavailableException("The index is not there yet: " + e.getMessage(), e)
                                : e);
    }

    /** What is not closed is forgotten by itself after a while. */
    private Mono<Void> close(Pit pit) {
        JsonNode body = EventJson.mapper().createObjectNode().put("id", pit.id().get());
        return engine.ask("DELETE", "/_pit", body)
                .doOnError(e -> LOG.debug("Not closed: {}", e.getMessage()))
                .onErrorComplete()
                .then();
    }

    /** Elasticsearch may give another id with each answer. */
    private record Pit(AtomicReference<String> id) {}

    private record Page(List<JsonNode> items, @Nullable JsonNode after, boolean isLast, int size) {}
}
