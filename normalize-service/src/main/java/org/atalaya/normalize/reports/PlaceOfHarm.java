package org.atalaya.normalize.reports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.atalaya.events.Certainty;
import org.atalaya.events.DecidedBy;
import org.atalaya.events.Field;
import org.atalaya.events.Scope;
import org.atalaya.events.Where;
import org.atalaya.normalize.casualties.FoundClaim;
import org.atalaya.normalize.places.FoundPlace;
import org.jspecify.annotations.Nullable;

/**
 * Where a harm happened: the deepest place near it in its sentence, else the last one told before it in its paragraph,
 * else where the report's main incident happened. A total over a stretch of time is of a country unless its sentence
 * names something smaller.
 */
final class PlaceOfHarm {
    private static final int NEAR = 30;

    /** UCDP where_prec of a country. */
    private static final int COUNTRY = 6;

    /** What a place outside the report's country must be nearer by, in words. */
    private static final int ABROAD = 20;

    private final List<FoundPlace> places;
    private final @Nullable String mainCountry;
    private final @Nullable Where focus;

    PlaceOfHarm(List<FoundPlace> places, List<FoundClaim> claims) {
        this.places = places;
        this.mainCountry = mainCountry(places);
        this.focus = focus(claims);
    }

    /** The country that most of what the report names lies in, or that its people are of. */
    private static @Nullable String mainCountry(List<FoundPlace> places) {
        Map<String, Integer> votes = new HashMap<>();
        for (FoundPlace place : places) {
            String country = place.where().country();
            if (country != null) {
                votes.merge(country, weight(place), Integer::sum);
            }
        }
        return votes.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /** In thirds: of whom a report speaks, or which police, says less than a place that it names. */
    private static int weight(FoundPlace place) {
        boolean isWeak = place.role() == FoundPlace.Role.DEMONYM || place.role() == FoundPlace.Role.INSTITUTION;
        boolean isProminent = place.text().field() == Field.TITLE || place.role() == FoundPlace.Role.DATELINE;
        return isWeak ? 2 : isProminent ? 6 : 3;
    }

    private boolean isAbroad(FoundPlace place) {
        return mainCountry != null && !mainCountry.equals(place.where().country());
    }

    @Nullable Where focus() {
        return focus;
    }

    /** The place of a claim; null where the report does not tell. */
    @Nullable Where of(FoundClaim claim) {
        FoundPlace own = nearest(claim);
        if (own != null) {
            return own.where();
        }
        Where focused = focus;
        if (claim.scope() == Scope.CUMULATIVE) {
            return focused == null ? null : focused.countryOnly();
        }
        FoundPlace before = claim.scope() == Scope.BACKGROUND ? null : lastBefore(claim);
        return before != null ? before.where() : focused;
    }

    private @Nullable FoundPlace nearest(FoundClaim claim) {
        FoundPlace best = null;
        double bestScore = Double.MAX_VALUE;
        for (FoundPlace place : places) {
            boolean isInSentence = place.text() == claim.text()
                    && place.mayBeSceneOfHarm()
                    && claim.text().sentence(place.firstToken()) == claim.sentence();
            if (!isInSentence) {
                continue;
            }
            int distance = place.firstToken() >= claim.endToken()
                    ? place.firstToken() - claim.endToken()
                    : Math.max(0, claim.firstToken() - place.endToken());
            if (distance > NEAR) {
                continue;
            }
            // A deeper place wins over a country that stands nearer.
            double score = distance + 6.0 * place.where().precision() + (isAbroad(place) ? ABROAD : 0);
            if (score < bestScore) {
                bestScore = score;
                best = place;
            }
        }
        return best;
    }

    private @Nullable FoundPlace lastBefore(FoundClaim claim) {
        FoundPlace last = null;
        for (FoundPlace place : places) {
            if (place.text() == claim.text()
                    && place.mayBeSceneOfHarm()
                    && !isAbroad(place)
                    && place.firstToken() < claim.firstToken()
                    && claim.text().paragraph(place.firstToken())
                            == claim.text().paragraph(claim.firstToken())) {
                boolean isDeeper = last == null
                        || place.where().precision() <= last.where().precision();
                last = isDeeper ? place : last;
            }
        }
        return last;
    }

    /**
     * What the title names below a country, else where the first incident told has its place, else the place that is named
     * most, the first of equals.
     */
    private @Nullable Where focus(List<FoundClaim> claims) {
        Where titled = titled();
        if (titled != null) {
            return titled;
        }
        for (FoundClaim claim : claims) {
            if (claim.scope() == Scope.INCIDENT || claim.scope() == Scope.INCREMENT) {
                FoundPlace own = nearest(claim);
                if (own != null) {
                    return own.where();
                }
            }
        }
        Map<String, Integer> named = new HashMap<>();
        FoundPlace most = null;
        for (FoundPlace place : places) {
            if (place.mayBeSceneOfHarm() && !isAbroad(place)) {
                named.merge(place.name(), 1, Integer::sum);
            }
        }
        for (FoundPlace place : places) {
            int count = Objects.requireNonNullElse(named.get(place.name()), 0);
            int best = most == null ? 0 : Objects.requireNonNullElse(named.get(most.name()), 0);
            most = count > best ? place : most;
        }
        if (most != null) {
            return most.where();
        }
        return mainCountry == null
                ? null
                : new Where(
                        mainCountry,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        COUNTRY,
                        DecidedBy.REPORT,
                        Certainty.LIKELY);
    }

    private @Nullable Where titled() {
        return places.stream()
                .filter(place -> place.text().field() == Field.TITLE && place.mayBeSceneOfHarm() && !isAbroad(place))
                .map(FoundPlace::where)
                .filter(where -> where.precision() < COUNTRY)
                .findFirst()
                .orElse(null);
    }
}
