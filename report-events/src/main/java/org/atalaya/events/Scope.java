package org.atalaya.events;

/** What a claim's number covers. */
public enum Scope {
    /** The toll of one incident. */
    INCIDENT,
    /** Only the new part of a toll: "three more died in hospital". */
    INCREMENT,
    /** A total over several incidents or a stretch of time. */
    CUMULATIVE,
    /** Part of another claim of the same report: "including seven minors". */
    SUBSET,
    /** An older event told as context. */
    BACKGROUND
}
