package org.atalaya.search.incidents;

import java.util.List;
import org.atalaya.kit.messaging.EventJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An incident and how it came to be: its latest version, whole, and what each version rested on. */
final class IncidentHistory {
    private static final List<String> OF_A_VERSION = List.of(
            "version",
            "reason",
            "report",
            "changed",
            "backfill",
            "tolls",
            "tollsBefore",
            "newDeaths",
            "sources",
            "figures");

    private final List<JsonNode> versions;

    /** @param versions from the latest to the first, not empty */
    IncidentHistory(List<JsonNode> versions) {
        this.versions = versions;
    }

    /** The incident that this one became part of. */
    @Nullable String mergedInto() {
        return versions.get(0).path("mergedInto").stringValue(null);
    }

    /** The latest version with {@code versions}, the latest first. */
    JsonNode json() {
        ObjectNode incident = (ObjectNode) versions.get(0).deepCopy();
        ArrayNode all = incident.putArray("versions");
        versions.forEach(each -> all.add(version(each)));
        return incident;
    }

    private static JsonNode version(JsonNode whole) {
        ObjectNode version = EventJson.mapper().createObjectNode();
        OF_A_VERSION.forEach(field -> version.set(field, whole.path(field)));
        ArrayNode rests = version.putArray("restsOn");
        for (JsonNode each : whole.path("claims")) {
            ObjectNode claim = rests.addObject();
            for (String field : List.of("report", "revision", "publisher", "family", "url")) {
                claim.set(field, each.path(field));
            }
            claim.set("harm", each.path("claim").path("harm"));
            claim.set("count", each.path("claim").path("count"));
            claim.set("sentence", each.path("sentence"));
        }
        return version;
    }
}
