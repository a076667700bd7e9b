package org.atalaya.search.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atalaya.search.incidents.SampleIncidents.version;

import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.atalaya.events.IncidentChanged;
import org.atalaya.events.IncidentChanged.Reason;
import org.atalaya.kit.messaging.EventJson;
import org.atalaya.search.engine.BulkWriter.Document;
import org.atalaya.search.indexing.MessageIndexer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class OlderVersionsTest {
    private final OlderVersions older = new OlderVersions();

    @Test
    void what_compaction_left_is_not_taken_over_and_what_it_removed_is_as_it_was() {
        note(incident("mill", 2), incident("mill", 4));

        assertThat(takeOver("mill", 1)).isPresent();
        assertThat(takeOver("mill", 2)).isEmpty();
        assertThat(takeOver("mill", 3)).hasValueSatisfying(document -> {
            assertThat(document.id()).isEqualTo("mill/3");
            assertThat(document.version()).isEqualTo(3);
            assertThat(document.json()).isEqualTo(IncidentDocument.of(incident("mill", 3)));
        });
        assertThat(takeOver("mill", 4)).isEmpty();
    }

    @Test
    void what_the_topic_cannot_have_had_is_left_out() {
        note(incident("mill", 2));

        assertThat(takeOver("mill", 3)).isEmpty();
        assertThat(takeOver("ford", 1)).isEmpty();
        assertThat(older.takeOver("mill/7", stored(incident("mill", 1)))).isEmpty();
        assertThat(older.takeOver("mill/1", EventJson.mapper().createObjectNode()))
                .isEmpty();
    }

    @Test
    void an_incident_whose_latest_version_cannot_be_read_keeps_what_was_read_before() {
        older.note(new MessageIndexer.Outcome<>(
                List.of(),
                List.of(new MessageIndexer.SetAside(
                        new ConsumerRecord<>("incidents", 0, 0, "mill", new byte[0]),
                        new IllegalArgumentException("unreadable")))));

        assertThat(takeOver("mill", 1)).isPresent();
        assertThat(takeOver("ford", 1)).isEmpty();
    }

    private void note(IncidentChanged... incidents) {
        older.note(new MessageIndexer.Outcome<>(List.of(incidents), List.of()));
    }

    private Optional<Document> takeOver(String id, int version) {
        return older.takeOver(id + "/" + version, stored(incident(id, version)));
    }

    private static IncidentChanged incident(String id, int version) {
        return version(id, version, Reason.CONFIRMED, 12).incident();
    }

    /** As the mapping keeps it. */
    private static JsonNode stored(IncidentChanged incident) {
        ObjectNode source = (ObjectNode) EventJson.mapper().readTree(IncidentDocument.of(incident));
        source.remove("search");
        ((ObjectNode) source.path("where")).remove("location");
        return source;
    }
}
