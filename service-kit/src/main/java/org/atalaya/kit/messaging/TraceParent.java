package org.atalaya.kit.messaging;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.atalaya.events.CloudEventHeaders;

/** The traceparent of W3C Trace Context, level 1: it follows a report through the services. */
public record TraceParent(String value) {
    private static final Pattern FORM = Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
    private static final int TRACE_ID_START = 3;
    private static final int TRACE_ID_END = 35;
    private static final String SAMPLED = "01";

    public TraceParent {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a traceparent of version 00: " + value);
        }
    }

    /** A new trace. */
    public static TraceParent start() {
        return of(hex(16));
    }

    /** The trace that a message belongs to, or a new one where it has none that can be read. */
    public static TraceParent of(Headers headers) {
        Header header = headers.lastHeader(CloudEventHeaders.TRACE_PARENT);
        if (header == null || header.value() == null) {
            return start();
        }
        String value = new String(header.value(), StandardCharsets.US_ASCII);
        return FORM.matcher(value).matches() ? new TraceParent(value) : start();
    }

    /** The next step of the same trace. */
    public TraceParent child() {
        return of(traceId());
    }

    /** 32 hex digits. */
    public String traceId() {
        return value.substring(TRACE_ID_START, TRACE_ID_END);
    }

    private static TraceParent of(String traceId) {
        return new TraceParent("00-" + traceId + "-" + hex(8) + "-" + SAMPLED);
    }

    /** Random and never all zero, which the standard forbids. */
    private static String hex(int length) {
        byte[] bytes = new byte[length];
        ThreadLocalRandom.current().nextBytes(bytes);
        bytes[0] |= 1;
        return HexFormat.of().formatHex(bytes);
    }
}
