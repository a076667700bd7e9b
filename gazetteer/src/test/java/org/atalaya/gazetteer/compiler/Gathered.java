package org.atalaya.gazetteer.compiler;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What divisions and countries have from the towns in them: people, and a point where the sources give none. */
final class Gathered {
    private double north;
    private double east;
    private long people;
    private int towns;
    private int seatRank = Integer.MAX_VALUE;

    private Gathered() {}

    static void into(
            Map<String, Place> countries, Map<String, Place> first, Map<String, Place> second, List<Place> towns) {
        Map<String, Gathered> sums = new HashMap<>();
        for (Place town : towns) {
            // A part of a town is counted with the town.
            if (town.rank < 5) {
                add(sums, town.country, town, 0);
                add(sums, town.country + "." + town.admin1, town, 1);
                add(sums, town.country + "." + town.admin1 + "." + town.admin2, town, 2);
            }
        }
        apply(countries, sums);
        apply(first, sums);
        apply(second, sums);
        second.values().stream().filter(Gathered::isUnlocated).forEach(division -> {
            Place around = first.get(division.country + "." + division.admin1);
            if (around != null) {
                division.locate(around.latitude, around.longitude);
            }
        });
    }

    private static void apply(Map<String, Place> places, Map<String, Gathered> sums) {
        places.forEach((key, place) -> {
            Gathered sum = sums.get(key);
            if (sum != null) {
                place.population = sum.people;
                if (isUnlocated(place)) {
                    place.locate(sum.north / sum.towns, sum.east / sum.towns);
                }
            }
        });
        Collection<Place> all = places.values();
        assert all.stream().noneMatch(place -> Double.isNaN(place.latitude));
    }

    private static boolean isUnlocated(Place place) {
        return place.latitude == 0 && place.longitude == 0;
    }

    private static void add(Map<String, Gathered> sums, String key, Place town, int seat) {
        sums.computeIfAbsent(key, k -> new Gathered()).add(town, seat);
    }

    /** The seat's own point stands for a second-level division, the towns' middle for the others. */
    private void add(Place town, int seat) {
        people += town.population;
        boolean isSeat = seat == 2 && town.rank <= 2;
        if (isSeat && town.rank < seatRank) {
            seatRank = town.rank;
            north = town.latitude;
            east = town.longitude;
            towns = 1;
        } else if (seatRank == Integer.MAX_VALUE) {
            north += town.latitude;
            east += town.longitude;
            towns++;
        }
    }
}
