package org.atalaya.normalize.dates;

/** What decided the days that an expression means. */
public enum Anchor {
    /** The expression alone: it names its year. */
    NONE,
    /** The year that the paragraph told of before. */
    NARRATIVE,
    /** The date of the report's dateline. */
    DATELINE,
    /** The day of publication. */
    PUBLICATION,
    /** Nothing: the expression needs a day to count from and there is none. */
    UNRESOLVED
}
