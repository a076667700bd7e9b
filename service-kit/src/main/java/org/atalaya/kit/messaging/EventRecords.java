package org.atalaya.kit.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.atalaya.events.CloudEventHeaders;
import org.atalaya.events.EventType;

/** Kafka records of events, by the Kafka protocol binding of CloudEvents 1.0 in binary mode. */
public final class EventRecords {
    private EventRecords() {}

    /**
     * The record that carries an event.
     *
     * @param event one of the classes that {@link EventType} names
     * @param eventId the same for the same event, however often it is sent: with the source it is its identity
     * @param source the service, as a path: "/ingest-service"
     * @param time when it happened
     */
    public static ProducerRecord<String, byte[]> of(
            Record event, String key, String eventId, String source, Instant time, TraceParent trace) {
        EventType type = EventType.of(event.getClass());
        ProducerRecord<String, byte[]> kafkaRecord = new ProducerRecord<>(type.topic(), key, EventJson.write(event));
        Headers headers = kafkaRecord.headers();
        add(headers, CloudEventHeaders.SPEC_VERSION, CloudEventHeaders.VERSION);
        add(headers, CloudEventHeaders.ID, eventId);
        add(headers, CloudEventHeaders.TYPE, type.type());
        add(headers, CloudEventHeaders.SOURCE, source);
        add(headers, CloudEventHeaders.TIME, time.toString());
        add(headers, CloudEventHeaders.CONTENT_TYPE, CloudEventHeaders.JSON);
        add(headers, CloudEventHeaders.TRACE_PARENT, trace.value());
        return kafkaRecord;
    }

    static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
