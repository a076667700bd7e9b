package org.atalaya.normalize.reports;

import java.util.List;
import org.atalaya.events.Scope;
import org.atalaya.normalize.casualties.FoundClaim;
import org.atalaya.normalize.places.FoundPlace;
import org.atalaya.normalize.text.Kind;
import org.atalaya.normalize.text.TokenizedText;
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

    /** The place behind a number and its day: "three dead on Tuesday in Puno and two on Friday in Ilave". */
    @Nullable FoundPlace behindDay(FoundClaim claim) {
        int in = afterDate(claim);
        for (FoundPlace place : places) {
            boolean isIn = in > claim.endToken()
                    && place.text() == claim.text()
                    && place.firstToken() == in + 1
                    && TimeWords.AT.contains(claim.text().folded(in));
            if (isIn && place.mayBeSceneOfHarm()) {
                return place;
            }
        }
        return null;
    }

    /** The token behind a claim and the words of a date that follow it. */
    private static int afterDate(FoundClaim claim) {
        TokenizedText text = claim.text();
        int token = claim.endToken();
        while (token < Math.min(text.size() - 1, claim.endToken() + LONGEST_DATE)
                && (TimeWords.OF_DATE.contains(text.folded(token)) || text.kind(token) == Kind.NUMBER)) {
            token++;
        }
        return token;
    }

    private static final int LONGEST_DATE = 6;

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
