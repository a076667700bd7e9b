package org.atalaya.search.alerts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.atalaya.events.AlertRaised;
import org.atalaya.events.IncidentChanged;
import org.atalaya.kit.messaging.EventJson;
import org.atalaya.search.incidents.IncidentIndexes;
import org.atalaya.search.incidents.Incidents;
import org.atalaya.search.subscriptions.Box;
import org.atalaya.search.subscriptions.Region;
import org.atalaya.search.subscriptions.Subscription;
import org.atalaya.search.subscriptions.SubscriptionMatcher;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * What a subscription would have been told in the past: every stored version of every incident that it may concern goes
 * through the same rule, in the order in which they became known. What came as history counts as if it had come then.
 */
final class DryRun {
    /** Versions looked at; the answer says where there were more. */
    private static final int MOST_VERSIONS = 10_000;

    private static final int PAGE = 500;
    private static final int SHOWN = 100;

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
     * @param droppedWithoutRegion changes of incidents whose place is not known, which a subscription by region drops
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

    Mono<Result> run(Subscription subscription, Instant since) {
        return page(new Run(subscription, since), null);
    }

    private Mono<Result> page(Run run, @Nullable JsonNode after) {
        return incidents.search(IncidentIndexes.VERSIONS, body(run, after)).flatMap(answer -> {
            JsonNode hits = answer.path("hits").path("hits");
            hits.forEach(hit -> run.take(EventJson.mapper().treeToValue(hit.path("_source"), IncidentChanged.class)));
            boolean isOver = hits.size() < PAGE;
            return isOver || run.seen >= MOST_VERSIONS
                    ? Mono.just(run.result(isOver))
                    : page(run, hits.path(hits.size() - 1).path("sort"));
        });
    }

    private static JsonNode body(Run run, @Nullable JsonNode after) {
        List<Object> filters = new ArrayList<>();
        filters.add(Map.of("range", Map.of("changed", Map.of("gte", run.since.toString()))));
        if (run.subscription.isRegional()) {
            List<Object> places = new ArrayList<>(places(run.subscription));
            places.add(Map.of("bool", Map.of("must_not", Map.of("exists", Map.of("field", "where.country")))));
            filters.add(Map.of("bool", Map.of("should", places)));
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("size", PAGE);
        body.put("query", Map.of("bool", Map.of("filter", filters)));
        body.put("sort", List.of(Map.of("changed", "asc"), Map.of("id", "asc"), Map.of("version", "asc")));
        if (after != null) {
            body.put("search_after", after);
        }
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
        return places;
    }

    private final class Run {
        private final Subscription subscription;
        private final Instant since;
        private final Map<String, IncidentMark> marks = new HashMap<>();
        private final Map<String, Told> told = new HashMap<>();
        private final List<AlertRaised> alerts = new ArrayList<>();
        private int dropped;
        private int seen;

        Run(Subscription subscription, Instant since) {
            this.subscription = subscription;
            this.since = since;
        }

        void take(IncidentChanged stored) {
            seen++;
            IncidentChanged incident = asIfNew(stored);
            if (subscription.isRegional()
                    && (incident.where() == null || incident.where().country() == null)) {
                dropped++;
                return;
            }
            IncidentMark mark = marks.getOrDefault(incident.id(), knownBefore(incident));
            AlertRule.decide(
                            subscription,
                            SubscriptionMatcher.isMatch(subscription, incident),
                            incident,
                            mark,
                            told.get(incident.id()),
                            incident.changed())
                    .ifPresent(alert -> {
                        alerts.add(alert);
                        told.put(incident.id(), Told.after(told.get(incident.id()), alert));
                    });
            marks.put(incident.id(), mark.after(incident));
        }

        /** Of an incident that is older than the time looked at, what it had before is past. */
        private IncidentMark knownBefore(IncidentChanged incident) {
            IncidentMark none = IncidentMark.none(incident.id());
            return incident.version() == 1 ? none : none.before(incident);
        }

        Result result(boolean isComplete) {
            int fired = (int) alerts.stream()
                    .filter(alert -> alert.kind() == AlertRaised.Kind.ALERT)
                    .count();
            List<JsonNode> shown = new ArrayList<>();
            for (int i = alerts.size() - 1; i >= 0 && shown.size() < SHOWN; i--) {
                shown.add(message.of(alerts.get(i)));
            }
            return new Result(since, fired, alerts.size() - fired, dropped, shown, isComplete);
        }
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
