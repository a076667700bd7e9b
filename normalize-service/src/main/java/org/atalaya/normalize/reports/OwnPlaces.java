package org.atalaya.normalize.reports;

import java.util.List;
import org.atalaya.events.Scope;
import org.atalaya.normalize.casualties.FoundClaim;
import org.atalaya.normalize.places.FoundPlace;
import org.jspecify.annotations.Nullable;

/** Places that are told with one number of several in a sentence, and so are that number's alone. */
final class OwnPlaces {
    private final List<FoundPlace> places;
    private final List<FoundClaim> placed;

    OwnPlaces(List<FoundPlace> places, List<FoundClaim> claims) {
        this.places = places;
        this.placed = claims.stream()
                .filter(claim -> claim.hasOwnPlace() || behindPart(claim) != null)
                .toList();
    }

    /** The place that a claim's words begin or end with: "three people were killed in Puno and two in Cusco". */
    @Nullable FoundPlace ofItsWords(FoundClaim claim) {
        for (FoundPlace place : places) {
            boolean isInFront = place.firstToken() > claim.firstToken() && place.endToken() <= claim.peopleToken();
            if (place.text() == claim.text() && (isInFront || place.endToken() == claim.endToken())) {
                return place;
            }
        }
        return null;
    }

    /** The place right behind a part of others: "884 of them in Minsk, 75 in Hrodna"; null where none is. */
    @Nullable FoundPlace behindPart(FoundClaim claim) {
        boolean mayBe = claim.scope() == Scope.SUBSET && claim.isBeforeIn();
        for (FoundPlace place : places) {
            if (mayBe && isRightBehind(place, claim)) {
                return place;
            }
        }
        return null;
    }

    /** "In Hrodna", "in the Hrodna region". */
    private static boolean isRightBehind(FoundPlace place, FoundClaim claim) {
        int between = place.firstToken() - claim.endToken();
        return place.text() == claim.text() && place.mayBeSceneOfHarm() && (between == 1 || between == 2);
    }

    /** "60 arrested in Peru, 31 of them in Juliaca": the whole is not where a part is. */
    boolean hasPlacedParts(FoundClaim claim) {
        return placed.stream()
                .anyMatch(part -> part.scope() == Scope.SUBSET
                        && part.text() == claim.text()
                        && part.sentence() == claim.sentence()
                        && part.harm() == claim.harm());
    }

    /** Whether it is told with another number: "in Puno three were killed; in Cusco, two", or behind the first part. */
    boolean isOfAnother(FoundPlace place, FoundClaim claim) {
        return placed.stream()
                .filter(other -> other.text() == place.text() && other.peopleToken() != claim.peopleToken())
                .anyMatch(other -> isToldWith(place, other) || isBehindPart(place, other, claim));
    }

    private static boolean isToldWith(FoundPlace place, FoundClaim other) {
        return other.hasOwnPlace()
                ? other.firstToken() <= place.firstToken() && place.endToken() <= other.endToken()
                : isRightBehind(place, other);
    }

    private static boolean isBehindPart(FoundPlace place, FoundClaim part, FoundClaim whole) {
        return part.scope() == Scope.SUBSET
                && whole.scope() != Scope.SUBSET
                && part.sentence() == whole.sentence()
                && part.firstToken() > whole.firstToken()
                && place.firstToken() > part.firstToken();
    }
}
