package org.atalaya.gazetteer.compiler;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Divisions of the first and second level: GeoNames' codes, with ids, ISO codes and names from the other two sources. */
final class Divisions {
    private static final List<String> LANGUAGES = Output.LANGUAGES;

    private Divisions() {}

    static Map<String, Place> first(Path sources) throws IOException {
        Map<String, Place> divisions = read(sources.resolve("admin1.json"));
        naturalEarth(divisions, Sources.json(sources.resolve("states.json")));
        isoDatabase(divisions, Sources.json(sources.resolve("iso3166-2.json")));
        return divisions;
    }

    static Map<String, Place> second(Path sources) throws IOException {
        Map<String, Place> divisions = read(sources.resolve("admin2.json"));
        for (Place division : divisions.values()) {
            int dot = division.code.indexOf('.');
            division.admin1 = dot < 0 ? "" : division.code.substring(0, dot);
        }
        return divisions;
    }

    private static Map<String, Place> read(Path file) throws IOException {
        Map<String, Place> divisions = new TreeMap<>();
        for (JsonNode row : Sources.json(file)) {
            String code = row.path("code").asString("");
            String name = row.path("name").asString("");
            if (code.length() > 3 && !name.isBlank()) {
                divisions.put(code, new Place(code.substring(0, 2), code.substring(3), name));
            }
        }
        return divisions;
    }

    /** Where several of its polygons share one division, only their middle is of use. */
    private static void naturalEarth(Map<String, Place> divisions, JsonNode collection) {
        Map<String, List<JsonNode>> byCode = new HashMap<>();
        for (JsonNode feature : collection.path("features")) {
            JsonNode properties = feature.path("properties");
            byCode.computeIfAbsent(properties.path("gn_a1_code").asString(""), code -> new ArrayList<>())
                    .add(properties);
        }
        divisions.forEach((code, division) -> {
            List<JsonNode> rows = byCode.getOrDefault(code, List.of());
            if (rows.isEmpty()) {
                return;
            }
            division.locate(mean(rows, "latitude"), mean(rows, "longitude"));
            if (rows.size() == 1) {
                describe(division, rows.get(0));
            }
        });
    }

    private static void describe(Place division, JsonNode row) {
        division.geonameId = Math.max(0, row.path("gn_id").asLong(0));
        String iso = row.path("iso_3166_2").asString("");
        if (iso.matches("[A-Z]{2}-[A-Z0-9]{1,3}")) {
            division.iso = iso;
        }
        division.others.add(row.path("name").asString(""));
        for (String language : LANGUAGES) {
            division.translate(language, row.path("name_" + language).asString(""));
        }
    }

    private static double mean(List<JsonNode> rows, String field) {
        return rows.stream()
                .mapToDouble(row -> row.path(field).asDouble())
                .average()
                .orElse(0);
    }

    private static void isoDatabase(Map<String, Place> divisions, JsonNode countries) {
        for (JsonNode country : countries) {
            String iso = country.path("iso").asString("");
            for (JsonNode region : country.path("regions")) {
                Place division = divisions.get(iso + "." + region.path("admin").asString(""));
                if (division == null) {
                    continue;
                }
                division.iso = iso + "-" + region.path("iso").asString("");
                division.geonameId = region.path("reference").path("geonames").asLong(division.geonameId);
                LANGUAGES.forEach(language -> division.translate(
                        language, region.path("names").path(language).asString("")));
            }
        }
    }
}
