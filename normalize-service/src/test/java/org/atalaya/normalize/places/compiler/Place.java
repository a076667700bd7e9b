package org.atalaya.normalize.places.compiler;

import java.util.LinkedHashSet;
import java.util.Set;

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
    final Set<String> others = new LinkedHashSet<>();

    /** @param code the source's own code below its country, empty for a country and a populated place */
    Place(String country, String code, String name) {
        this.country = country;
        this.code = code;
        this.name = name;
    }

    String key() {
        return country + "." + code;
    }

    void locate(double north, double east) {
        latitude = north;
        longitude = east;
    }
}
