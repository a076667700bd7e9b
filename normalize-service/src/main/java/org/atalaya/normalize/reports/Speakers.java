package org.atalaya.normalize.reports;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.atalaya.normalize.casualties.FoundClaim;
import org.atalaya.normalize.places.FoundPlace;

/** Towns and provinces do not speak: "according to the count in Juliaca"; a country does, by its government. */
final class Speakers {
    private static final int COUNTRY = 6;

    private Speakers() {}

    /** The claims without a source that is only a place. */
    static List<FoundClaim> withoutPlaces(List<FoundClaim> claims, List<FoundPlace> places) {
        Set<String> names = places.stream()
                .filter(place -> place.where().precision() < COUNTRY && place.role() != FoundPlace.Role.INSTITUTION)
                .map(FoundPlace::quote)
                .collect(Collectors.toSet());
        return claims.stream()
                .map(claim -> claim.attribution() != null && names.contains(claim.attribution())
                        ? claim.unsaid("a place does not speak")
                        : claim)
                .toList();
    }
}
