package org.atalaya.search.changes;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What last became of an incident.
 *
 * @param into id of the incident that it became part of; null unless it was merged
 * @param reason as the incident's version tells it
 * @param report id of the report that caused it
 */
record Change(Kind kind, String id, int version, @Nullable String into, String reason, String report, String changed) {
    enum Kind {
        /** It became part of another: what refers to it refers to that one. */
        MERGED,
        /** All that was claimed of it was withdrawn. */
        WITHDRAWN,
        /** It has a new version and stands for itself, perhaps again. */
        CHANGED
    }

    static Change of(JsonNode incident) {
        String into = incident.path("mergedInto").stringValue(null);
        Kind kind = into != null ? Kind.MERGED : incident.path("sources").asInt() == 0 ? Kind.WITHDRAWN : Kind.CHANGED;
        return new Change(
                kind,
                incident.path("id").asString(),
                incident.path("version").asInt(),
                into,
                incident.path("reason").asString(),
                incident.path("report").asString(),
                incident.path("changed").asString());
    }
}
