package org.atalaya.events;

/** How sure it is which of the places of one name is meant, or where something happened. */
public enum Certainty {
    /** The text says it. */
    SURE,
    /** What stands around it speaks for it. */
    LIKELY,
    /** Nothing but prominence speaks for it. */
    GUESS
}
