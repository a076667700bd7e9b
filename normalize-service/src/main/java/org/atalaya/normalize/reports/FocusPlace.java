package org.atalaya.normalize.reports;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.atalaya.events.Certainty;
import org.atalaya.events.DecidedBy;
import org.atalaya.events.Field;
import org.atalaya.events.Where;
import org.atalaya.gazetteer.Gazetteer;
import org.atalaya.normalize.places.FoundPlace;
import org.atalaya.normalize.places.FoundPlace.Role;
import org.atalaya.normalize.places.FoundPlace.Size;
import org.atalaya.normalize.text.TokenizedText;
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

    /** What the place of the harm that is told first has for it. */
    private static final double FIRST_TOLD = 3;

    /** {@link FoundPlace#depth} of a town. */
    private static final int AS_TOWN = 4;

    /** What a country's people have for it: they are told of all over the world. */
    private static final double OF_ITS_PEOPLE = 0.3;

    /** A division or town in a title is what the report is about. */
    private static final double IN_TITLE = 5;

    /** What a place has for it that the words of a deed lead to. */
    private static final double DEED = 1;

    private static final double DEED_IN_TITLE = 6;

    /** What where a court sits has of what other places have. */
    private static final double OF_COURT = 0.3;

    private final List<FoundPlace> places;
    private final boolean isAftermath;
    private final Map<FoundPlace, Double> nearHarms = new HashMap<>();

    /** @param isAftermath whether the title tells what courts and officials do about a harm, which may be far from it */
    FocusPlace(List<FoundPlace> places, boolean isAftermath) {
        this.places = places;
        this.isAftermath = isAftermath;
    }

    /** Learns that a harm was told near a place; the first ones tell the story. */
    void addNearHarm(FoundPlace place, int rank) {
        nearHarms.merge(place, rank == 0 ? FIRST_TOLD : rank < 3 ? 1.5 : 0.5, Double::sum);
    }

    /** The country that the report is most about; null where it names none. */
    @Nullable String country() {
        return best(votes(place -> place.where().country(), place -> true, false));
    }

    /** Null where the report names no place. */
    @Nullable Where where() {
        return where(true);
    }

    /** The same, but the town rather than a part of it. */
    @Nullable Where town() {
        return where(false);
    }

    private @Nullable Where where(boolean isWithParts) {
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
        Predicate<FoundPlace> inDivision =
                inCountry.and(place -> division.equals(place.where().admin1()));
        FoundPlace town = isWithParts ? null : deepest(inDivision.and(place -> place.size() == Size.ANY));
        FoundPlace deepest = town != null ? town : deepest(inDivision);
        if (deepest == null) {
            return ofCountry(country);
        }
        FoundPlace inside = isWithParts ? partOf(deepest) : null;
        return (inside == null ? deepest : inside).where();
    }

    /** The quarter or site of a town where nearly all that is told of the town happened; null where there is none. */
    private @Nullable FoundPlace partOf(FoundPlace town) {
        if (town.depth() != AS_TOWN) {
            return null;
        }
        Map<String, Double> harms = new LinkedHashMap<>();
        for (FoundPlace place : places) {
            double near = Objects.requireNonNullElse(nearHarms.get(place), 0.0);
            if (near > 0 && (place.name().equals(town.name()) || isPartOf(place, town))) {
                harms.merge(place.name(), near, Double::sum);
            }
        }
        String most = best(harms);
        if (most == null || most.equals(town.name())) {
            return null;
        }
        if (share(harms, most) < DOMINANT || Objects.requireNonNullElse(harms.get(most), 0.0) < FIRST_TOLD) {
            return null;
        }
        return places.stream()
                .filter(place -> place.name().equals(most) && nearHarms.containsKey(place))
                .findFirst()
                .orElse(null);
    }

    private static boolean isPartOf(FoundPlace part, FoundPlace town) {
        return part.depth() > AS_TOWN && part.mayBeSceneOfHarm() && part.isBeside(town);
    }

    private static Where ofCountry(String country) {
        return new Where(
                country, null, null, null, null, null, null, null, null, COUNTRY, DecidedBy.REPORT, Certainty.LIKELY);
    }

    /** The town that most speaks for, else the division itself. */
    private @Nullable FoundPlace deepest(Predicate<FoundPlace> wanted) {
        Predicate<FoundPlace> isTown = place -> place.depth() >= 3
                && place.size() != Size.SITE
                && place.role() != Role.ORIGIN
                && place.role() != Role.TOWARD;
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
                return isInTown ? place.where() : place.where().admin1Only();
            }
        }
        return ofCountry(country);
    }

    private static double share(Map<String, Double> votes, String winner) {
        double all = votes.values().stream().mapToDouble(Double::doubleValue).sum();
        return Objects.requireNonNullElse(votes.get(winner), 0.0) / all;
    }

    private Map<String, Double> votes(Function<FoundPlace, @Nullable String> key, Predicate<FoundPlace> wanted) {
        return votes(key, wanted, true);
    }

    /** @param isWithin whether a country is known and what is asked is where in it */
    private Map<String, Double> votes(
            Function<FoundPlace, @Nullable String> key, Predicate<FoundPlace> wanted, boolean isWithin) {
        Map<String, Double> votes = new LinkedHashMap<>();
        for (FoundPlace place : places) {
            String name = wanted.test(place) ? key.apply(place) : null;
            if (name != null) {
                votes.merge(name, weight(place, isWithin), Double::sum);
            }
        }
        return votes;
    }

    /** Where news of the whole country is written. */
    private static boolean isCapital(FoundPlace place) {
        Gazetteer gazetteer = Gazetteer.world();
        int country = gazetteer.country(place.where().country());
        int capital = country < 0 ? -1 : gazetteer.capitalOf(country);
        Long id = place.where().geonameId();
        return capital >= 0 && id != null && id.equals(gazetteer.geonameId(capital));
    }

    private double weight(FoundPlace place, boolean isWithin) {
        double weight = switch (place.role()) {
            case NAMED -> 1;
            case DATELINE -> isWithin ? (isCapital(place) ? 0.6 : 1.2) : isDatelinesFirst(place) ? 2 : 0;
            case DEMONYM -> isWithin ? 0.7 : OF_ITS_PEOPLE;
            case INSTITUTION, SPEAKER, ORIGIN, TOWARD, CARE -> 0.5;
        };
        if (place.text().field() == Field.TITLE) {
            weight *= place.mayBeSceneOfHarm() && place.depth() >= 2 ? IN_TITLE : 2;
        } else if (place.text().sentence(place.firstToken()) < LEAD && place.role() != Role.DATELINE) {
            weight *= 1.5;
        }
        if (isAftermath && !isWithin && isOfCourt(place)) {
            weight *= OF_COURT;
        }
        if (Deeds.happenedIn(place)) {
            weight += place.text().field() == Field.TITLE ? DEED_IN_TITLE : DEED;
        }
        return weight + Objects.requireNonNullElse(nearHarms.get(place), 0.0);
    }

    /** Where a court sits or somebody was arrested, told without what they did. */
    private static boolean isOfCourt(FoundPlace place) {
        TokenizedText text = place.text();
        int sentence = text.sentence(place.firstToken());
        int start = text.sentenceStart(sentence);
        int end = text.sentenceEnd(sentence);
        return text.field() == Field.TEXT && Deeds.tellAftermath(text, start, end) && !Deeds.tell(text, start, end);
    }

    /** "MANAGUA (NICARAGUA)" speaks once for the country. */
    private boolean isDatelinesFirst(FoundPlace place) {
        for (FoundPlace other : places) {
            if (other.text() == place.text() && other.role() == Role.DATELINE) {
                return other.equals(place);
            }
        }
        return true;
    }

    /** Of two that have as much, the one that was named first. */
    private static @Nullable String best(Map<String, Double> votes) {
        String best = null;
        double most = 0;
        for (Map.Entry<String, Double> vote : votes.entrySet()) {
            if (vote.getValue() > most) {
                best = vote.getKey();
                most = vote.getValue();
            }
        }
        return best;
    }
}
