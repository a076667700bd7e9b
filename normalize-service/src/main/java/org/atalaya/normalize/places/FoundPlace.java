package org.atalaya.normalize.places;

import org.atalaya.events.Where;
import org.atalaya.gazetteer.Distance;
import org.atalaya.normalize.text.TokenizedText;

/**
 * A place where it stands in a field, and what was understood by it.
 *
 * @param text the field
 * @param firstToken its first token
 * @param endToken the token after its last
 * @param name the place's standard name
 * @param role what the words around it make of it
 * @param size how small a word beside it says that it is
 */
public record FoundPlace(
        TokenizedText text, int firstToken, int endToken, String name, Where where, Role role, Size size) {

    /** How far a part of a town may lie from its middle, in kilometres. */
    private static final double PART_OF_TOWN = 20;

    /** What the words around a place make of it. */
    public enum Role {
        /** Named as a place. */
        NAMED,
        /** Where the report was written. */
        DATELINE,
        /** Where somebody comes from. */
        ORIGIN,
        /** Where somebody or something goes. */
        TOWARD,
        /** Where somebody speaks, lives or holds office. */
        SPEAKER,
        /** Where the harmed are cared for, or died of what happened elsewhere. */
        CARE,
        /** As part of the name of a body or company: "Toronto Police". */
        INSTITUTION,
        /** Only by its people or as an adjective: "Peruvian". */
        DEMONYM
    }

    /** What a word beside a name says of how small the place is. */
    public enum Size {
        /** Nothing. */
        ANY,
        /** A village, a neighbourhood. */
        SMALL,
        /** A building, a ground. */
        SITE
    }

    public int start() {
        return text.start(firstToken);
    }

    public int end() {
        return text.end(endToken - 1);
    }

    /** The characters of the field from start to end. */
    public String quote() {
        return text.quote(firstToken, endToken);
    }

    /** Whether a harm may have happened there for all that the words around it say. */
    public boolean mayBeSceneOfHarm() {
        return role == Role.NAMED && where.country() != null;
    }

    /** From 0 for a country over areas, divisions and towns to 6 for a site. */
    public int depth() {
        if (size != Size.ANY && where.name() != null) {
            return size == Size.SITE ? 6 : 5;
        }
        return switch (where.precision()) {
            case 1, 2 -> 4;
            case 3 -> 3;
            case 4 -> 2;
            case 5 -> 1;
            default -> 0;
        };
    }

    /** Whether it lies in another place that is wider, as far as the divisions tell. */
    public boolean isInside(Where wider) {
        if (wider.country() == null || !wider.country().equals(where.country())) {
            return false;
        }
        boolean isSameDivision = wider.admin1() == null || wider.admin1().equals(where.admin1());
        return isSameDivision && wider.precision() > where.precision();
    }

    /** Whether it lies near enough for one of the two to be a part of the other, a town; not where a point is not known. */
    public boolean isBeside(FoundPlace other) {
        Double latitude = where.latitude();
        Double longitude = where.longitude();
        Double otherLatitude = other.where.latitude();
        Double otherLongitude = other.where.longitude();
        return latitude != null
                && longitude != null
                && otherLatitude != null
                && otherLongitude != null
                && Distance.kilometres(latitude, longitude, otherLatitude, otherLongitude) < PART_OF_TOWN;
    }
}
