package org.atalaya.search.exports;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.atalaya.kit.messaging.EventJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * RFC 7946. A feature has a point only where the place itself is known; what is known to a division or country has the
 * codes of it and no geometry, so that nothing is drawn where it did not happen.
 */
final class GeoJsonEncoder<T> implements Encoder<T> {
    private static final byte[] BEGIN = utf8("{\"type\":\"FeatureCollection\",\"features\":[\n");
    private static final byte[] BETWEEN = utf8(",\n");
    private static final byte[] END = utf8("\n]}\n");

    private final Table<T> table;
    private boolean isBegun;
    private boolean hasRows;

    GeoJsonEncoder(Table<T> table) {
        this.table = table;
    }

    @Override
    public byte[] rows(List<T> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (!isBegun) {
            isBegun = true;
            bytes.writeBytes(BEGIN);
        }
        for (T row : rows) {
            if (hasRows) {
                bytes.writeBytes(BETWEEN);
            }
            hasRows = true;
            bytes.writeBytes(EventJson.write(feature(row)));
        }
        return bytes.toByteArray();
    }

    private ObjectNode feature(T row) {
        ObjectNode feature = EventJson.mapper().createObjectNode().put("type", "Feature");
        JsonNode where = table.where().apply(row);
        if (PlaceColumns.isPoint(where)) {
            feature.putObject("geometry")
                    .put("type", "Point")
                    .putArray("coordinates")
                    .add(where.path("longitude").doubleValue())
                    .add(where.path("latitude").doubleValue());
        } else {
            feature.putNull("geometry");
        }
        ObjectNode properties = feature.putObject("properties");
        for (Column<T> column : table.columns()) {
            Object value = column.value().apply(row);
            properties.set(
                    column.name(),
                    EventJson.mapper().valueToTree(value instanceof String text ? PlainText.of(text) : value));
        }
        return feature;
    }

    @Override
    public byte[] end() {
        return END.clone();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
