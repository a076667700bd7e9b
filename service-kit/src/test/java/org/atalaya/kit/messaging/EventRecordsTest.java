package org.atalaya.kit.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.atalaya.events.Count;
import org.atalaya.events.ReportCollected;
import org.junit.jupiter.api.Test;

class EventRecordsTest {
    private static final Instant FETCHED = Instant.parse("2026-03-01T10:00:00Z");
    private static final ReportCollected REPORT = new ReportCollected(
            "r1", 2, null, "f1", "Radio Altiplano", "Title", "Text.", "00", null, FETCHED, null, null, false);

    @Test
    void anEventIsABinaryModeCloudEvent() {
        TraceParent trace = TraceParent.start();

        ProducerRecord<String, byte[]> kafkaRecord =
                EventRecords.of(REPORT, "r1", "r1/2", "/ingest-service", FETCHED, trace);

        assertThat(kafkaRecord.topic()).isEqualTo("reports.collected");
        assertThat(kafkaRecord.key()).isEqualTo("r1");
        assertThat(EventJson.read(kafkaRecord.value(), ReportCollected.class)).isEqualTo(REPORT);
        assertThat(header(kafkaRecord, "ce_specversion")).isEqualTo("1.0");
        assertThat(header(kafkaRecord, "ce_id")).isEqualTo("r1/2");
        assertThat(header(kafkaRecord, "ce_type")).isEqualTo("org.atalaya.report.collected.v1");
        assertThat(header(kafkaRecord, "ce_source")).isEqualTo("/ingest-service");
        assertThat(header(kafkaRecord, "ce_time")).isEqualTo("2026-03-01T10:00:00Z");
        assertThat(header(kafkaRecord, "content-type")).isEqualTo("application/json");
        assertThat(TraceParent.of(kafkaRecord.headers())).isEqualTo(trace);
    }

    @Test
    void aRecordThatIsNoEventIsRefused() {
        Count count = Count.exactly(1);

        assertThatThrownBy(() -> EventRecords.of(count, "k", "id", "/s", FETCHED, TraceParent.start()))
                .hasMessageContaining("Count is not an event");
    }

    private static String header(ProducerRecord<String, byte[]> kafkaRecord, String name) {
        return new String(kafkaRecord.headers().lastHeader(name).value(), UTF_8);
    }
}
