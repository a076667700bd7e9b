package org.atalaya.gazetteer.compiler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Populated places: those of 2020 with ids and other names, under today's divisions, and those that came later. */
final class Towns {
    private static final int NAME = 1;
    private static final int ASCII_NAME = 2;
    private static final int OTHER_NAMES = 3;
    private static final int LATITUDE = 4;
    private static final int LONGITUDE = 5;
    private static final int FEATURE = 7;
    private static final int COUNTRY = 8;
    private static final int ADMIN1 = 10;
    private static final int ADMIN2 = 11;
    private static final int ADMIN3 = 12;
    private static final int POPULATION = 14;

    private Towns() {}

    static List<Place> read(Path sources) throws IOException {
        Map<String, JsonNode> today = new HashMap<>();
        for (JsonNode row : Sources.json(sources.resolve("cities.json"))) {
            today.putIfAbsent(
                    key(text(row, "country"), text(row, "name"), number(row, "lat"), number(row, "lng")), row);
        }
        List<Place> towns = new ArrayList<>();
        for (String line : Files.readAllLines(sources.resolve("cities1000.txt"))) {
            String[] column = line.split("\t", -1);
            if (FeatureRanks.gone(column[FEATURE])) {
                continue;
            }
            Place town = of2020(column);
            JsonNode now = today.remove(key(town.country, town.name, town.latitude, town.longitude));
            if (now != null) {
                town.admin1 = text(now, "admin1");
                town.admin2 = text(now, "admin2");
            }
            towns.add(town);
        }
        today.values().stream().map(Towns::later).forEach(towns::add);
        return towns;
    }

    private static Place of2020(String[] column) {
        Place town = new Place(column[COUNTRY], column[ADMIN3], column[NAME]);
        town.geonameId = Long.parseLong(column[0]);
        town.locate(Double.parseDouble(column[LATITUDE]), Double.parseDouble(column[LONGITUDE]));
        town.rank = FeatureRanks.of(column[FEATURE]);
        town.admin1 = column[ADMIN1];
        town.admin2 = column[ADMIN2];
        town.population = Long.parseLong(column[POPULATION]);
        town.others.add(column[ASCII_NAME]);
        for (String other : column[OTHER_NAMES].split(",", -1)) {
            town.others.add(other);
        }
        return town;
    }

    private static Place later(JsonNode row) {
        Place town = new Place(text(row, "country"), "", text(row, "name"));
        town.locate(number(row, "lat"), number(row, "lng"));
        town.rank = FeatureRanks.of("PPL");
        town.admin1 = text(row, "admin1");
        town.admin2 = text(row, "admin2");
        return town;
    }

    private static String key(String country, String name, double latitude, double longitude) {
        return country + "|" + name + "|" + Math.round(latitude * 50) + "|" + Math.round(longitude * 50);
    }

    private static String text(JsonNode row, String field) {
        return row.path(field).asString("");
    }

    private static double number(JsonNode row, String field) {
        return Double.parseDouble(text(row, field));
    }
}
