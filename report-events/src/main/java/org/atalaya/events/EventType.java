package org.atalaya.events;

import java.util.Arrays;

/** The events, with their CloudEvents type and the topic that carries them. */
public enum EventType {
    REPORT_COLLECTED("org.atalaya.report.collected.v1", Topics.REPORTS_COLLECTED, ReportCollected.class),
    REPORT_NORMALIZED("org.atalaya.report.normalized.v1", Topics.REPORTS_NORMALIZED, ReportNormalized.class),
    INCIDENT_CHANGED("org.atalaya.incident.changed.v1", Topics.INCIDENTS, IncidentChanged.class),
    SERIES_CHANGED("org.atalaya.series.changed.v1", Topics.SERIES, SeriesChanged.class),
    ALERT_RAISED("org.atalaya.alert.raised.v1", Topics.ALERTS, AlertRaised.class);

    private final String type;
    private final String topic;
    private final Class<? extends Record> payload;

    EventType(String type, String topic, Class<? extends Record> payload) {
        this.type = type;
        this.topic = topic;
        this.payload = payload;
    }

    /** Value of the header {@link CloudEventHeaders#TYPE}. */
    public String type() {
        return type;
    }

    public String topic() {
        return topic;
    }

    public Class<? extends Record> payload() {
        return payload;
    }

    /** The event of a record class; throws {@link IllegalArgumentException} for any other class. */
    public static EventType of(Class<?> payload) {
        return Arrays.stream(values())
                .filter(event -> event.payload.equals(payload))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(payload.getName() + " is not an event"));
    }
}
