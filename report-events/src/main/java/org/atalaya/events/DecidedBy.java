package org.atalaya.events;

/** What decided which of the places of one name is meant, from certain to guess. */
public enum DecidedBy {
    /** Only one known place bears the name. */
    ONLY,
    /** The text names what it lies in ("Trujillo, La Libertad"), or what kind of place it is ("Puno region"). */
    STATED,
    /** It is in no gazetteer: the words around it make it a place and say what it lies in. */
    UNLISTED,
    /** Its division or country is named elsewhere in the report. */
    REPORT,
    /** It lies in the country of the feed. */
    FEED,
    /** Other reports of about that time tell of only one. */
    OTHERS,
    /** It is by far the best known. */
    PROMINENCE
}
