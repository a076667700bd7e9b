package org.atalaya.gazetteer.compiler;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A place while it is compiled: a country, a division of the first or second level, or a populated place. */
final class Place {
    final String country;
    final String code;
    String name;
    String admin1 = "";
    String admin2 = "";
    String iso = "";
    long geonameId;
    double latitude;
    double longitude;
    long population;
    int rank;
    /** Names by language, as far as the source tells the language. */
    final Map<String, String> translated = new TreeMap<>();

    final Set<String> others = new LinkedHashSet<>();

    /** @param code the source's own code below its country; of a populated place that of its third-level division */
    Place(String country, String code, String name) {
        this.country = country;
        this.code = code;
        this.name = name;
    }

    void translate(String language, String translation) {
        if (!translation.isBlank()) {
            translated.put(language, translation);
            others.add(translation);
        }
    }

    String key() {
        return country + "." + code;
    }

    void locate(double north, double east) {
        latitude = north;
        longitude = east;
    }
}
