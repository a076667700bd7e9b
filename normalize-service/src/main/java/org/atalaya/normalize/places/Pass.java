package org.atalaya.normalize.places;

/** What decided which of the places of one name is meant, from certain to guess. */
public enum Pass {
    /** Only one place bears the name. */
    ONLY,
    /** The text names what it lies in: "Trujillo, La Libertad". */
    STATED,
    /** Its division or country is named elsewhere in the report. */
    REPORT,
    /** It lies in the country of the feed. */
    FEED,
    /** It is by far the best known. */
    PROMINENCE
}
