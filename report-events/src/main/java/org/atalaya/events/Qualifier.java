package org.atalaya.events;

/** How a report words a number. */
public enum Qualifier {
    EXACT,
    AT_LEAST,
    MORE_THAN,
    AT_MOST,
    NEARLY,
    APPROXIMATE,
    RANGE,
    VAGUE
}
