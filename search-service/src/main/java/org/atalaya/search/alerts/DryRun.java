package org.atalaya.search.alerts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.atalaya.events.AlertRaised;
import org.atalaya.events.IncidentChanged;
import org.atalaya.kit.messaging.EventJson;
import org.atalaya.search.incidents.IncidentIndexes;
import org.atalaya.search.incidents.Incidents;
import org.atalaya.search.subscriptions.Box;
import org.atalaya.search.subscriptions.Region;
import org.atalaya.search.subscriptions.Subscription;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a subscription would have been told in the past: every stored version of every incident that it may concern goes
 * through the same rule, in the order in which they became known. What came as history counts as if it had come then.
 */
final class DryRun {
    /** Versions looked at; the answer says where there were more. */
    private static final int MOST_VERSIONS = 10_000;

    private static final int PAGE = 500;
    private static final int SHOWN = 100;

    private static final Map<String, Object> WITHOUT_REGION =
            Map.of("bool", Map.of("must_not", Map.of("exists", Map.of("field", "where.country"))));

    private final Incidents incidents;
    private final AlertMessage message;

    DryRun(Incidents incidents, AlertMessage message) {
        this.incidents = incidents;
        this.message = message;
    }

    /**
     * What would have been told.
     *
     * @param fired how many alerts, corrections not counted
     * @param corrected how many corrections
     * @param droppedWithoutRegion how many alerts more it would have been told if it were not by region: their place is not
     *     known
     * @param alerts the latest first, a hundred at most
     * @param isComplete false where there was more to look at
     */
    record Result(
            Instant since,
            int fired,
            int corrected,
            int droppedWithoutRegion,
            List<JsonNode> alerts,
            boolean isComplete) {}

    /**
     * What a subscription by region was not told because nobody knows where it happened.
     *
     * @param since when it began to listen as it does
     * @param withoutRegion how many alerts of new victims
     * @param isComplete false where there was more to look at
     */
    record Dropped(Instant since, int withoutRegion, boolean isComplete) {}

    Mono<Result> run(Subscription subscription, Instant since) {
        Rehearsal rehearsal = new Rehearsal(subscription);
        return take(versions(since, places(subscription)), version -> rehearsal.take(asIfNew(version)), 0, null)
                .map(isComplete -> result(rehearsal, since, isComplete));
    }

    Mono<Dropped> dropped(Subscription subscription) {
        Instant since = subscription.since();
        if (!subscription.isRegional()) {
            return Mono.just(new Dropped(since, 0, true));
        }
        Rehearsal rehearsal = new Rehearsal(subscription);
        return take(versions(since, List.of(WITHOUT_REGION)), rehearsal::take, 0, null)
                .map(isComplete -> new Dropped(since, rehearsal.dropped(), isComplete));
    }

    /** Gives all versions that a query finds to a taker, and then whether these were all. */
    private Mono<Boolean> take(ObjectNode query, Consumer<IncidentChanged> taker, int seen, @Nullable JsonNode after) {
        if (after != null) {
            query.set("search_after", after);
        }
        return incidents.search(IncidentIndexes.VERSIONS, query).flatMap(answer -> {
            JsonNode hits = answer.path("hits").path("hits");
            hits.forEach(
                    hit -> taker.accept(EventJson.mapper().treeToValue(hit.path("_source"), IncidentChanged.class)));
            boolean isOver = hits.size() < PAGE;
            return isOver || seen + PAGE >= MOST_VERSIONS
                    ? Mono.just(isOver)
                    : take(query, taker, seen + PAGE, hits.path(hits.size() - 1).path("sort"));
        });
    }

    private Result result(Rehearsal rehearsal, Instant since, boolean isComplete) {
        List<AlertRaised> alerts = rehearsal.alerts();
        int fired = (int) alerts.stream()
                .filter(alert -> alert.kind() == AlertRaised.Kind.ALERT)
                .count();
        List<JsonNode> shown = new ArrayList<>();
        for (int i = alerts.size() - 1; i >= 0 && shown.size() < SHOWN; i--) {
            shown.add(message.of(alerts.get(i)));
        }
        return new Result(since, fired, alerts.size() - fired, rehearsal.dropped(), shown, isComplete);
    }

    /** Versions since an instant in one of some places; everywhere where there are none. */
    private static ObjectNode versions(Instant since, List<Object> places) {
        List<Object> filters = new ArrayList<>();
        filters.add(Map.of("range", Map.of("changed", Map.of("gte", since.toString()))));
        if (!places.isEmpty()) {
            filters.add(Map.of("bool", Map.of("should", places)));
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("size", PAGE);
        body.put("query", Map.of("bool", Map.of("filter", filters)));
        body.put("sort", List.of(Map.of("changed", "asc"), Map.of("id", "asc"), Map.of("version", "asc")));
        return EventJson.mapper().valueToTree(body);
    }

    private static List<Object> places(Subscription subscription) {
        List<Object> places = new ArrayList<>();
        for (Region region : subscription.regions()) {
            String field = switch (region.level()) {
                case COUNTRY -> "where.country";
                case ADMIN1 -> "where.admin1";
                case ADMIN2 -> "where.admin2";
                case PLACE -> "where.geonameId";
            };
            places.add(Map.of("term", Map.of(field, region.code())));
        }
        Box box = subscription.box();
        if (box != null) {
            Map<String, Object> corners =
                    Map.of("top", box.north(), "left", box.west(), "bottom", box.south(), "right", box.east());
            places.add(Map.of("geo_bounding_box", Map.of("where.location", corners)));
        }
        if (subscription.isRegional()) {
            places.add(WITHOUT_REGION);
        }
        return places;
    }

    private static IncidentChanged asIfNew(IncidentChanged stored) {
        return new IncidentChanged(
                stored.id(),
                stored.version(),
                stored.reason(),
                stored.report(),
                stored.title(),
                stored.when(),
                stored.where(),
                stored.tolls(),
                stored.tollsBefore(),
                stored.newDeaths(),
                stored.sources(),
                stored.figures(),
                stored.claims(),
                stored.changed(),
                stored.mergedInto(),
                stored.merged(),
                stored.suggested(),
                false);
    }
}
