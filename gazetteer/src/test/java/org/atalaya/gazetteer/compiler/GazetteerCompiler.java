package org.atalaya.gazetteer.compiler;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compiles the gazetteer: see gazetteer/rebuild. */
public final class GazetteerCompiler {
    /** In Arabic only towns that the news would name. */
    private static final int LARGE = 15_000;

    private final Map<String, Place> countries;
    private final Map<String, Place> first;
    private final Map<String, Place> second;
    private final List<Place> towns;
    private final List<Place> all = new ArrayList<>();
    private final Map<Place, Integer> numbers = new HashMap<>();

    private GazetteerCompiler(Path sources, Path points) throws IOException {
        countries = Countries.read(sources, points);
        first = Divisions.first(sources);
        second = Divisions.second(sources);
        towns = Towns.read(sources);
    }

    /**
     * Compiles.
     *
     * @param arguments the folder of the raw files, the file of the countries' points, the folder of the resources to write
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 3) {
            throw new IllegalArgumentException("Usage: GazetteerCompiler SOURCES COUNTRY_POINTS OUTPUT");
        }
        new GazetteerCompiler(Path.of(arguments[0]), Path.of(arguments[1])).compile(Path.of(arguments[2]));
    }

    private void compile(Path output) throws IOException {
        towns.removeIf(town -> !countries.containsKey(town.country));
        first.values().removeIf(division -> !countries.containsKey(division.country));
        second.values().removeIf(division -> !first.containsKey(division.country + "." + division.admin1));
        Gathered.into(countries, first, second, towns);
        Comparator<Place> order = Comparator.comparing((Place town) -> town.country)
                .thenComparing(town -> town.admin1)
                .thenComparing(town -> town.admin2)
                .thenComparing(town -> town.name)
                .thenComparing(town -> town.geonameId)
                .thenComparing(town -> town.latitude)
                .thenComparing(town -> town.longitude);
        towns.sort(order);
        all.addAll(countries.values());
        all.addAll(first.values());
        all.addAll(second.values());
        all.addAll(towns);
        for (int i = 0; i < all.size(); i++) {
            numbers.put(all.get(i), i);
        }
        Keys keys = new Keys();
        countries.values().forEach(country -> name(keys, country, true));
        first.values().forEach(division -> nameDivision(keys, division, true));
        second.values().forEach(division -> nameDivision(keys, division, !division.country.equals("US")));
        towns.forEach(town -> name(keys, town, town.population >= LARGE));
        int[] levels = {countries.size(), first.size(), second.size(), towns.size()};
        Output.writePlaces(output.resolve("places.bin"), all, levels, columns());
        Output.writeNames(output.resolve("names.bin"), keys);
    }

    private Columns columns() {
        Map<String, Integer> firsts = new HashMap<>();
        first.forEach((code, division) -> firsts.put(code, number(division)));
        Map<String, Integer> seconds = new HashMap<>();
        second.forEach((code, division) -> seconds.put(code, number(division)));
        return new Columns(
                place -> number(place.country, countries),
                place -> firsts.getOrDefault(isFirst(place) ? place.key() : place.country + "." + place.admin1, -1),
                place -> seconds.getOrDefault(
                        isSecond(place) ? place.key() : place.country + "." + place.admin1 + "." + place.admin2, -1));
    }

    private int number(String key, Map<String, Place> places) {
        Place place = places.get(key);
        return place == null ? -1 : number(place);
    }

    private int number(Place place) {
        Integer number = numbers.get(place);
        return number == null ? -1 : number;
    }

    private boolean isFirst(Place place) {
        return first.get(place.key()) == place;
    }

    private boolean isSecond(Place place) {
        return second.get(place.key()) == place;
    }

    private void name(Keys keys, Place place, boolean arabic) {
        int number = number(place);
        if (arabic) {
            Names.arabic(place).ifPresent(name -> place.translated.putIfAbsent("ar", name));
        }
        keys.add(place.name, number, false);
        Set<String> others = Names.others(place, arabic);
        others.forEach(other -> keys.add(other, number, true));
    }

    private void nameDivision(Keys keys, Place division, boolean bare) {
        int number = number(division);
        Set<String> others = Names.others(division, true);
        keys.add(division.name, number, false);
        others.forEach(other -> keys.add(other, number, true));
        if (bare) {
            keys.add(Names.bare(division.name), number, false);
            others.forEach(other -> keys.add(Names.bare(other), number, true));
            division.translated.replaceAll((language, name) -> Names.bare(name));
            division.name = Names.bare(division.name);
        }
    }
}
