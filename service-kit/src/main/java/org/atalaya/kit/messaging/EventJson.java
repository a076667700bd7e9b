package org.atalaya.kit.messaging;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.json.JsonMapper;

/** The JSON form of events: ISO 8601 days and instants, unknown fields ignored, a missing one refused with its name. */
public final class EventJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private EventJson() {}

    public static JsonMapper mapper() {
        return MAPPER;
    }

    public static byte[] write(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    /**
     * Reads one value.
     *
     * @throws UnreadableEventException where the bytes are no JSON, or not of the type; its message names the field
     */
    public static <T> T read(byte @Nullable [] json, Class<T> type) {
        if (json == null) {
            throw new UnreadableEventException(type.getSimpleName() + ": the message has no value", null);
        }
        try {
            T value = MAPPER.readValue(json, type);
            if (value == null) {
                throw new UnreadableEventException(type.getSimpleName() + ": the message is null", null);
            }
            return value;
        } catch (JacksonException e) {
            throw new UnreadableEventException(type.getSimpleName() + ": " + reason(e), e);
        }
    }

    private static String reason(JacksonException e) {
        if (e instanceof StreamReadException) {
            return "not JSON at " + place(e) + ": " + e.getOriginalMessage();
        }
        String path = e.getPath().stream().map(EventJson::step).collect(Collectors.joining("."));
        Throwable cause = e instanceof ValueInstantiationException ? e.getCause() : null;
        String message = cause != null && cause.getMessage() != null ? cause.getMessage() : e.getOriginalMessage();
        return path.isEmpty() ? message : "at " + path + ": " + message;
    }

    private static String place(JacksonException e) {
        return e.getLocation() == null
                ? "an unknown place"
                : "line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr();
    }

    private static String step(Reference reference) {
        return reference.getPropertyName() != null ? reference.getPropertyName() : "[" + reference.getIndex() + "]";
    }
}
