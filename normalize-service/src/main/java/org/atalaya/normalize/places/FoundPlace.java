package org.atalaya.normalize.places;

import org.atalaya.events.Where;
import org.atalaya.normalize.text.TokenizedText;

/**
 * A place where it stands in a field, and what was understood by it.
 *
 * @param text the field
 * @param firstToken its first token
 * @param endToken the token after its last
 * @param name the place's standard name
 * @param role what the words around it make of it
 */
public record FoundPlace(TokenizedText text, int firstToken, int endToken, String name, Where where, Role role) {

    /** What the words around a place make of it. */
    public enum Role {
        /** Named as a place. */
        NAMED,
        /** Where the report was written. */
        DATELINE,
        /** Where somebody comes from. */
        ORIGIN,
        /** As part of the name of a body or company: "Toronto Police". */
        INSTITUTION,
        /** Only by its people or as an adjective: "Peruvian". */
        DEMONYM
    }

    public int start() {
        return text.start(firstToken);
    }

    public int end() {
        return text.end(endToken - 1);
    }

    /** The characters of the field from start to end. */
    public String quote() {
        return text.span(firstToken, endToken);
    }

    /** Whether a harm may have happened there for all that the words around it say. */
    public boolean mayBeSceneOfHarm() {
        return role == Role.NAMED && where.country() != null;
    }
}
