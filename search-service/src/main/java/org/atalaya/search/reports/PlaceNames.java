package org.atalaya.search.reports;

import org.atalaya.search.regions.RegionNames;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Tells the names of countries and divisions in a report in the asker's language, beside their codes. */
final class PlaceNames {
    private PlaceNames() {}

    static void tell(ObjectNode report, String language) {
        report.path("claims").forEach(claim -> name(claim.path("where"), language));
        report.path("places").forEach(place -> name(place, language));
        name(report.path("focus").path("where"), language);
    }

    /** What has no name in the gazetteer keeps the one it was stored with. */
    private static void name(JsonNode node, String language) {
        if (node instanceof ObjectNode place) {
            for (String field : new String[] {"country", "admin1", "admin2"}) {
                JsonNode code = place.path(field);
                String name = code.isString() ? RegionNames.of(code.asString(), language) : null;
                if (name != null) {
                    place.put(field + "Name", name);
                }
            }
        }
    }
}
