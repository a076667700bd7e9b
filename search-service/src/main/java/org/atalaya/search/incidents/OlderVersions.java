package org.atalaya.search.incidents;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.atalaya.events.IncidentChanged;
import org.atalaya.kit.messaging.EventJson;
import org.atalaya.search.engine.BulkWriter.Document;
import org.atalaya.search.indexing.Leftovers;
import org.atalaya.search.indexing.MessageIndexer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The versions of incidents that the topic had once: compaction leaves the latest of each, the index has all. Only what
 * is older than the latest in the topic can have been there.
 */
final class OlderVersions implements Leftovers<IncidentChanged> {
    private final Map<String, BitSet> inTopic = new HashMap<>();
    private final Set<String> withUnreadable = new HashSet<>();

    @Override
    public void note(MessageIndexer.Outcome<IncidentChanged> noted) {
        noted.indexed()
                .forEach(incident -> inTopic.computeIfAbsent(incident.id(), first -> new BitSet())
                        .set(incident.version()));
        noted.setAside().forEach(each -> withUnreadable.add(each.message().key()));
    }

    @Override
    public Optional<Document> takeOver(String id, JsonNode source) {
        return read(source)
                .filter(incident -> id.equals(IncidentDocument.versionId(incident)))
                .filter(this::wasInTopic)
                .map(IncidentDocument::version);
    }

    private boolean wasInTopic(IncidentChanged incident) {
        @Nullable BitSet versions = inTopic.get(incident.id());
        boolean isThere = versions != null && versions.get(incident.version());
        boolean isOlder = versions != null && incident.version() < versions.length();
        // A later version than can be read is in the topic: this one, read when it came, may be all that is left.
        return !isThere && (isOlder || withUnreadable.contains(incident.id()));
    }

    private static Optional<IncidentChanged> read(JsonNode source) {
        try {
            return Optional.of(EventJson.mapper().treeToValue(source, IncidentChanged.class));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
