package org.atalaya.events;

/** Names of the Kafka headers, by the Kafka protocol binding of CloudEvents 1.0 (binary mode) and W3C Trace Context. */
public final class CloudEventHeaders {
    public static final String SPEC_VERSION = "ce_specversion";
    public static final String ID = "ce_id";
    public static final String TYPE = "ce_type";
    public static final String SOURCE = "ce_source";
    public static final String TIME = "ce_time";
    public static final String CONTENT_TYPE = "content-type";
    public static final String TRACE_PARENT = "traceparent";

    /** The version that {@link #SPEC_VERSION} names. */
    public static final String VERSION = "1.0";

    /** The media type that {@link #CONTENT_TYPE} names. */
    public static final String JSON = "application/json";

    private CloudEventHeaders() {}
}
