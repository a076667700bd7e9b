package org.atalaya.search.regions;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.atalaya.gazetteer.Completion;
import org.atalaya.gazetteer.Gazetteer;
import org.atalaya.gazetteer.Level;
import org.jspecify.annotations.Nullable;

/** Finds regions by the beginnings of their names. */
final class Regions {
    private static final int FIRST_TOWN_RANK = 4;
    private static final int PART_RANK = 5;

    private Regions() {}

    /**
     * The best known first. What no search can ask for, since it has neither code nor GeoNames id, is left out.
     *
     * @param countries ISO 3166-1 alpha-2; empty for all
     * @param levels empty for all
     */
    static List<Region> complete(String prefix, String language, Set<String> countries, Set<Level> levels, int most) {
        Gazetteer world = Gazetteer.world();
        return Completion.world()
                .of(
                        prefix,
                        most,
                        place -> (world.code(place) != null || world.geonameId(place) != null)
                                && (countries.isEmpty() || countries.contains(countryCode(place)))
                                && (levels.isEmpty() || levels.contains(world.level(place))))
                .stream()
                .map(place -> region(place, language))
                .toList();
    }

    private static String countryCode(int place) {
        return Objects.requireNonNullElse(code(Gazetteer.world().countryOf(place)), "");
    }

    private static Region region(int place, String language) {
        Gazetteer world = Gazetteer.world();
        String code = world.code(place);
        Long geonameId = world.geonameId(place);
        String name = world.name(place, language);
        List<String> within = IntStream.of(world.admin2Of(place), world.admin1Of(place), world.countryOf(place))
                .filter(around -> around >= 0 && around != place)
                .mapToObj(around -> world.name(around, language))
                .toList();
        List<String> line = new ArrayList<>(List.of(name));
        line.addAll(within);
        return new Region(
                code == null ? "place" : parameter(world.level(place)),
                code == null ? String.valueOf(geonameId) : code,
                kind(place),
                world.level(place),
                name,
                within,
                String.join(", ", line),
                code(world.countryOf(place)),
                code(world.admin1Of(place)),
                code(world.admin2Of(place)),
                code,
                geonameId,
                world.population(place),
                world.latitude(place),
                world.longitude(place));
    }

    private static @Nullable String code(int place) {
        return place < 0 ? null : Gazetteer.world().code(place);
    }

    private static String parameter(Level level) {
        return switch (level) {
            case COUNTRY -> "country";
            case ADMIN1 -> "admin1";
            case ADMIN2 -> "admin2";
            case TOWN -> "place";
        };
    }

    private static String kind(int place) {
        Gazetteer world = Gazetteer.world();
        if (!world.isTown(place)) {
            return world.isCountry(place) ? "country" : "division";
        }
        int rank = world.rank(place);
        if (rank == 0) {
            return "capital";
        }
        return rank < FIRST_TOWN_RANK ? "seat" : rank == FIRST_TOWN_RANK ? "town" : rank == PART_RANK ? "part" : "area";
    }
}
