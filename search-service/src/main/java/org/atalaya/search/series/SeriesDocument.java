package org.atalaya.search.series;

import java.util.Comparator;
import java.util.Optional;
import org.atalaya.events.SeriesChanged;
import org.atalaya.events.SeriesChanged.Point;
import org.atalaya.kit.messaging.EventJson;
import org.atalaya.search.engine.BulkWriter.Document;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A series as index.json maps it: as it came, with what was corrected, and the days that it covers to filter by. */
final class SeriesDocument {
    private SeriesDocument() {}

    static Document document(SeriesChanged series) {
        return new Document(series.id(), series.version(), of(series));
    }

    static byte[] of(SeriesChanged series) {
        ObjectNode document = (ObjectNode) EventJson.mapper().valueToTree(series);
        ArrayNode corrections = document.putArray("corrections");
        for (int i = 1; i < series.points().size(); i++) {
            Point point = series.points().get(i);
            if (point.change() < 0) {
                corrections
                        .addObject()
                        .put("day", point.day().toString())
                        .put("before", point.total() - point.change())
                        .put("total", point.total())
                        .put("report", point.report());
            }
        }
        Optional<Point> last = series.points().stream().max(Comparator.comparing(Point::day));
        last.ifPresent(point -> document.putObject("days")
                .put("gte", first(series, point))
                .put("lte", point.day().toString()));
        return EventJson.write(document);
    }

    private static String first(SeriesChanged series, Point last) {
        if (series.from() != null && !series.from().isAfter(last.day())) {
            return series.from().toString();
        }
        return series.points().stream()
                .map(Point::day)
                .min(Comparator.naturalOrder())
                .orElse(last.day())
                .toString();
    }
}
