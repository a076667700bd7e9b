package org.atalaya.normalize.link;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.atalaya.events.Harm;
import org.atalaya.events.IncidentChanged;
import org.atalaya.events.IncidentChanged.Reason;
import org.atalaya.events.ReportCollected;
import org.atalaya.events.Toll;
import org.atalaya.kit.messaging.EventJson;
import org.atalaya.normalize.incidents.Linker;
import org.atalaya.normalize.incidents.MemoryTable;
import org.atalaya.normalize.incidents.ReportLinker;
import org.atalaya.normalize.reports.Normalizer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes the reports of one storyline through the code that the pipeline runs, and notes what a subscriber would hear. */
final class Storyline {
    private final Normalizer normalizer;
    private final ReportLinker linker = new ReportLinker(new MemoryTable());
    private final Map<String, IncidentChanged> latest = new LinkedHashMap<>();
    private final Map<String, Long> alerted = new HashMap<>();

    /** The highest best figure of the dead by incident. */
    private final Map<String, Long> known = new HashMap<>();

    private final Map<String, Integer> revisions = new HashMap<>();
    /** Names of the storyline's reports by address: those with one address are revisions of one report. */
    private final Map<String, Set<String>> names = new HashMap<>();

    private final ObjectNode out = EventJson.mapper().createObjectNode();
    private final ArrayNode incidents;
    private final ArrayNode alerts;
    private final ArrayNode corrections;

    Storyline(Normalizer normalizer, String id) {
        this.normalizer = normalizer;
        out.put("id", id);
        incidents = out.putArray("incidents");
        alerts = out.putArray("alerts");
        corrections = out.putArray("corrections");
    }

    void take(JsonNode report) {
        String name = required(report, "id");
        String url = report.path("url").asString("");
        String id = url.isEmpty() ? name : url;
        names.computeIfAbsent(id, key -> new LinkedHashSet<>()).add(name);
        Instant published = Instant.parse(required(report, "publishedAt"));
        ReportCollected collected = new ReportCollected(
                id,
                revisions.merge(id, 1, Integer::sum),
                url.isEmpty() ? null : url,
                "storyline",
                required(report, "publisher"),
                report.path("title").asString(""),
                report.path("text").asString(""),
                "none",
                published,
                published,
                report.path("language").asString(""),
                null,
                false);
        Linker.Changes changes = linker.take(normalizer.normalize(collected));
        changes.incidents().forEach(change -> hear(change, name));
    }

    private static String required(JsonNode report, String field) {
        String value = report.path(field).asString("");
        if (value.isBlank()) {
            throw new IllegalArgumentException("a report's \"" + field + "\" is missing");
        }
        return value;
    }

    private void hear(IncidentChanged change, String after) {
        latest.put(change.id(), change);
        Toll toll = change.tolls().get(Harm.KILLED);
        long deaths = toll == null ? 0 : toll.best();
        long highest = known.getOrDefault(change.id(), 0L);
        known.merge(change.id(), deaths, Math::max);
        boolean isPlaced = change.where() != null && change.where().country() != null;
        if (!isPlaced || change.mergedInto() != null || change.isHeld()) {
            return;
        }
        Toll before = change.tollsBefore().get(Harm.KILLED);
        for (String merged : change.merged()) {
            Long apart = alerted.remove(merged);
            if (apart != null) {
                alerted.merge(change.id(), apart, Long::sum);
            }
        }
        boolean isFirst = !alerted.containsKey(change.id());
        long told = Math.max(alerted.getOrDefault(change.id(), 0L), past(change, deaths, highest));
        long fresh = deaths - told;
        if (fresh > 0) {
            alerted.put(change.id(), Math.max(told, deaths));
            alerts.addObject()
                    .put("after", after)
                    .put("incident", change.id())
                    .put("newDeaths", fresh)
                    .put("totalDeaths", deaths)
                    .put("reason", reason(change.reason(), isFirst).name());
        } else if (!isFirst && before != null && deaths < before.best()) {
            corrections
                    .addObject()
                    .put("after", after)
                    .put("incident", change.id())
                    .put("totalDeaths", deaths);
        }
    }

    /** What was told, beyond all that this incident ever was, was told of another that its dead were of. */
    private static long past(IncidentChanged change, long deaths, long highest) {
        long told = deaths - change.newDeaths();
        return change.reason() == Reason.SPLIT || told > highest ? told : 0;
    }

    /** To a subscriber a rise is a rise, whatever brought it. */
    private static Reason reason(Reason reason, boolean isFirst) {
        if (isFirst) {
            return reason == Reason.LATE_DISCOVERY ? reason : Reason.NEW_INCIDENT;
        }
        return Reason.TOLL_RISE;
    }

    ObjectNode outcome() {
        for (IncidentChanged incident : latest.values()) {
            if (incident.mergedInto() == null && !incident.claims().isEmpty()) {
                ObjectNode node = incidents.addObject();
                node.put("id", incident.id());
                node.set("when", EventJson.mapper().valueToTree(incident.when()));
                node.set("where", EventJson.mapper().valueToTree(incident.where()));
                node.set("tolls", EventJson.mapper().valueToTree(incident.tolls()));
                node.set("reports", EventJson.mapper().valueToTree(reports(incident)));
            }
        }
        return out;
    }

    private List<String> reports(IncidentChanged incident) {
        return incident.claims().stream()
                .map(claim -> claim.report())
                .distinct()
                .flatMap(report -> names.getOrDefault(report, Set.of(report)).stream())
                .toList();
    }
}
