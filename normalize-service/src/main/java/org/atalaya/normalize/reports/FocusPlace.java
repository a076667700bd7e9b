package org.atalaya.normalize.reports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.atalaya.events.Certainty;
import org.atalaya.events.DecidedBy;
import org.atalaya.events.Field;
import org.atalaya.events.Where;
import org.atalaya.normalize.places.FoundPlace;
import org.atalaya.normalize.places.FoundPlace.Role;
import org.atalaya.normalize.places.FoundPlace.Size;
import org.jspecify.annotations.Nullable;

/**
 * Where the story of a report happens, from the widest to the deepest: the country that most speaks for, in it the
 * division, in that the town. What is named near a harm, in the title and at the beginning speaks most.
 */
final class FocusPlace {
    /** UCDP where_prec of a country. */
    private static final int COUNTRY = 6;

    /** Sentences at the beginning that tell what a report is about. */
    private static final int LEAD = 3;

    /** What a division or town must have of all that speaks for its like, so that the whole story is there. */
    private static final double DOMINANT = 0.8;

    /** A division or town in a title is what the report is about. */
    private static final double IN_TITLE = 5;

    private final List<FoundPlace> places;
    private final Map<FoundPlace, Double> nearHarms = new HashMap<>();

    FocusPlace(List<FoundPlace> places) {
        this.places = places;
    }

    /** Learns that a harm was told near a place; the first ones tell the story. */
    void addNearHarm(FoundPlace place, int rank) {
        nearHarms.merge(place, rank == 0 ? 3.0 : rank < 3 ? 1.5 : 0.5, Double::sum);
    }

    /** The country that the report is most about; null where it names none. */
    @Nullable String country() {
        return best(votes(place -> place.where().country(), place -> true));
    }

    /** Null where the report names no place. */
    @Nullable Where where() {
        String country = country();
        if (country == null) {
            return null;
        }
        Predicate<FoundPlace> inCountry = place -> country.equals(place.where().country());
        String division = best(votes(place -> place.where().admin1(), inCountry));
        if (division == null) {
            FoundPlace deep = deepest(inCountry);
            return deep == null ? ofCountry(country) : deep.where();
        }
        FoundPlace deepest =
                deepest(inCountry.and(place -> division.equals(place.where().admin1())));
        return deepest == null ? ofCountry(country) : deepest.where();
    }

    private static Where ofCountry(String country) {
        return new Where(
                country, null, null, null, null, null, null, null, null, COUNTRY, DecidedBy.REPORT, Certainty.LIKELY);
    }

    /** The town that most speaks for, else the division itself. */
    private @Nullable FoundPlace deepest(Predicate<FoundPlace> wanted) {
        Predicate<FoundPlace> isTown = place -> place.depth() >= 3 && place.size() != Size.SITE;
        String town = best(votes(FoundPlace::name, wanted.and(isTown)));
        FoundPlace found = null;
        for (FoundPlace place : places) {
            boolean isIt = wanted.test(place)
                    && (town == null ? place.depth() == 2 || place.depth() == 1 : town.equals(place.name()));
            boolean isFirst = found == null || (found.role() != Role.NAMED && place.role() == Role.NAMED);
            found = isIt && isFirst ? place : found;
        }
        return found;
    }

    /** The division, or the town, that the whole story lies in; its country where it lies in several. */
    @Nullable Where ofWholeStory() {
        String country = country();
        if (country == null) {
            return null;
        }
        Predicate<FoundPlace> inCountry =
                place -> country.equals(place.where().country()) && place.role() == Role.NAMED;
        Map<String, Double> divisions = votes(place -> place.where().admin1(), inCountry);
        String division = best(divisions);
        if (division == null || share(divisions, division) < DOMINANT) {
            return ofCountry(country);
        }
        Predicate<FoundPlace> inDivision =
                inCountry.and(place -> division.equals(place.where().admin1()));
        Map<String, Double> towns = votes(FoundPlace::name, inDivision.and(place -> place.depth() >= 3));
        String town = best(towns);
        boolean isInTown = town != null && share(towns, town) >= DOMINANT;
        for (FoundPlace place : places) {
            if (inDivision.test(place) && (isInTown ? place.name().equals(town) : true)) {
                return isInTown ? place.where() : divisionOf(place.where());
            }
        }
        return ofCountry(country);
    }

    private static Where divisionOf(Where where) {
        return new Where(
                where.country(),
                where.admin1(),
                where.admin1Name(),
                null,
                null,
                null,
                null,
                null,
                null,
                4,
                DecidedBy.REPORT,
                Certainty.LIKELY);
    }

    private static double share(Map<String, Double> votes, String winner) {
        double all = votes.values().stream().mapToDouble(Double::doubleValue).sum();
        return Objects.requireNonNullElse(votes.get(winner), 0.0) / all;
    }

    private Map<String, Double> votes(Function<FoundPlace, @Nullable String> key, Predicate<FoundPlace> wanted) {
        Map<String, Double> votes = new HashMap<>();
        for (FoundPlace place : places) {
            String name = wanted.test(place) ? key.apply(place) : null;
            if (name != null) {
                votes.merge(name, weight(place), Double::sum);
            }
        }
        return votes;
    }

    private double weight(FoundPlace place) {
        double weight = switch (place.role()) {
            case NAMED -> 1;
            case DATELINE -> 1.2;
            case DEMONYM -> 0.7;
            case INSTITUTION, SPEAKER, ORIGIN, TOWARD -> 0.5;
        };
        if (place.text().field() == Field.TITLE) {
            weight *= place.mayBeSceneOfHarm() && place.depth() >= 2 ? IN_TITLE : 2;
        } else if (place.text().sentence(place.firstToken()) < LEAD && place.role() != Role.DATELINE) {
            weight *= 1.5;
        }
        return weight + Objects.requireNonNullElse(nearHarms.get(place), 0.0);
    }

    private static @Nullable String best(Map<String, Double> votes) {
        return votes.entrySet().stream()
                .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }
}
