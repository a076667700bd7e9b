package org.atalaya.search.incidents;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.atalaya.kit.messaging.EventJson;
import org.atalaya.search.engine.VersionedIndex;
import org.atalaya.search.reports.ReportsIndexConfiguration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The index of incidents as they are now, and the index of every version that they had. */
public final class IncidentIndexes {
    /** Alias of the incidents as they are now. */
    public static final String CURRENT = "incidents";

    /** Alias of all versions. */
    public static final String VERSIONS = "incident-versions";

    private final VersionedIndex current;
    private final VersionedIndex versions;
    private volatile boolean made;

    IncidentIndexes(ElasticsearchClient client) {
        this.current = new VersionedIndex(client, CURRENT, definition(IncidentIndexes.class, "current.json"));
        this.versions = new VersionedIndex(client, VERSIONS, definition(IncidentIndexes.class, "versions.json"));
    }

    VersionedIndex current() {
        return current;
    }

    VersionedIndex versions() {
        return versions;
    }

    /**
     * Makes them where they are absent; cheap once they are there.
     *
     * @throws org.atalaya.kit.problems.UnavailableException where Elasticsearch is away
     */
    void make() {
        if (!made) {
            current.createIfAbsent();
            versions.createIfAbsent();
            made = true;
        }
    }

    /** One of them was found to be missing. */
    void missing() {
        made = false;
    }

    /** The mapping of a file beside a class, with the settings, analyzers above all, of the reports' index. */
    public static String definition(Class<?> beside, String file) {
        try (InputStream json = beside.getResourceAsStream(file)) {
            ObjectNode definition = EventJson.mapper().createObjectNode();
            JsonNode reports = EventJson.mapper().readTree(ReportsIndexConfiguration.definition());
            definition.set("settings", reports.path("settings"));
            definition.set("mappings", EventJson.mapper().readTree(Objects.requireNonNull(json, file)));
            return definition.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
