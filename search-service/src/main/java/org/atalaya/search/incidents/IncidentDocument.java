package org.atalaya.search.incidents;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.atalaya.events.Harm;
import org.atalaya.events.IncidentChanged;
import org.atalaya.events.IncidentClaim;
import org.atalaya.events.When;
import org.atalaya.kit.messaging.EventJson;
import org.atalaya.search.engine.BulkWriter.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An incident as current.json maps it: as it came, whether it is held, and under {@code search} fields to filter and group by that are not
 * kept in the source.
 */
final class IncidentDocument {
    /** In the place of a period: the incident is dated, but its interval does not lie in one period. */
    static final String VAGUE = "vague";

    /** In the place of a period: nothing tells when it happened. */
    static final String UNDATED = "undated";

    private static final JsonMapper JSON = EventJson.mapper();

    private IncidentDocument() {}

    /** Among the incidents as they are now. */
    static Document current(IncidentChanged incident) {
        return new Document(incident.id(), incident.version(), of(incident));
    }

    /** Among all versions. */
    static Document version(IncidentChanged incident) {
        return new Document(versionId(incident), incident.version(), of(incident));
    }

    /** Among all versions, and among the incidents as they are now. */
    static List<Document> both(IncidentChanged incident) {
        byte[] json = of(incident);
        return List.of(
                new Document(versionId(incident), incident.version(), json),
                new Document(incident.id(), incident.version(), json));
    }

    static String versionId(IncidentChanged incident) {
        return incident.id() + "/" + incident.version();
    }

    static byte[] of(IncidentChanged incident) {
        ObjectNode document = (ObjectNode) JSON.valueToTree(incident);
        document.put("held", incident.isHeld());
        document.set("search", search(incident));
        point(document.path("where"));
        document.path("claims").forEach(each -> point(each.path("claim").path("where")));
        return EventJson.write(document);
    }

    private static ObjectNode search(IncidentChanged incident) {
        ObjectNode search = JSON.createObjectNode();
        search.set("publishers", array(incident, IncidentClaim::publisher));
        search.set("languages", array(incident, IncidentClaim::language));
        search.set("words", words(incident));
        ArrayNode harms = search.putArray("harms");
        for (Harm harm : Harm.values()) {
            if (IncidentFacts.best(incident.tolls(), harm) > 0) {
                harms.add(harm.name());
            }
        }
        When when = incident.when();
        if (when != null) {
            search.putObject("days")
                    .put("gte", when.from().toString())
                    .put("lte", when.to().toString());
        }
        search.put("day", period(when, day -> day.toString()));
        search.put("week", period(when, day -> monday(day).toString()));
        search.put("month", period(when, day -> YearMonth.from(day).toString()));
        return search;
    }

    /** Several days are one period only where the first and the last lie in it. */
    private static String period(@Nullable When when, Function<LocalDate, String> of) {
        if (when == null) {
            return UNDATED;
        }
        String first = of.apply(when.from());
        return first.equals(of.apply(when.to())) ? first : VAGUE;
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static ArrayNode words(IncidentChanged incident) {
        ArrayNode words = JSON.createArrayNode();
        IncidentFacts.texts(incident).forEach(words::add);
        return words;
    }

    private static ArrayNode array(IncidentChanged incident, Function<IncidentClaim, String> field) {
        Set<String> values = new LinkedHashSet<>();
        incident.claims().forEach(claim -> values.add(field.apply(claim)));
        ArrayNode array = JSON.createArrayNode();
        values.forEach(array::add);
        return array;
    }

    private static void point(JsonNode where) {
        if (where instanceof ObjectNode object
                && object.path("latitude").isNumber()
                && object.path("longitude").isNumber()) {
            object.putObject("location")
                    .put("lat", object.path("latitude").doubleValue())
                    .put("lon", object.path("longitude").doubleValue());
        }
    }
}
