package org.atalaya.gazetteer.compiler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** The countries of ISO 3166-1, named by the JDK in five languages. */
final class Countries {
    private Countries() {}

    /** @param points hand-kept file of ISO code, latitude and longitude */
    static Map<String, Place> read(Path sources, Path points) throws IOException {
        Map<String, Place> countries = new TreeMap<>();
        for (String iso : Locale.getISOCountries()) {
            Place country = new Place(iso, "", name(iso, "en"));
            country.iso = iso;
            Output.LANGUAGES.forEach(language -> country.translate(language, name(iso, language)));
            countries.put(iso, country);
        }
        Place kosovo = new Place("XK", "", "Kosovo");
        kosovo.iso = "XK";
        countries.put("XK", kosovo);
        for (String line : Files.readAllLines(points)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] column = line.split("\t", -1);
                Place country = countries.get(column[0]);
                if (country == null) {
                    throw new IllegalArgumentException(points + ": " + column[0] + " is no country");
                }
                country.locate(Double.parseDouble(column[1]), Double.parseDouble(column[2]));
            }
        }
        for (JsonNode row : Sources.json(sources.resolve("iso3166-2.json"))) {
            Place country = countries.get(row.path("iso").asString(""));
            if (country != null) {
                country.geonameId = row.path("reference").path("geonames").asLong(0);
            }
        }
        return countries;
    }

    private static String name(String iso, String language) {
        return new Locale.Builder().setRegion(iso).build().getDisplayCountry(Locale.forLanguageTag(language));
    }
}
