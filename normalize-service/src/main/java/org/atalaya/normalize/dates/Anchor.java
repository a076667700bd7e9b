package org.atalaya.normalize.dates;

/** What decided the days that an expression means. */
public enum Anchor {
    /** The expression alone: it names its year. */
    EXPRESSION,
    /** What the text told of before: the year that it speaks of, or the last day. */
    NARRATIVE,
    /** The day that stands over this part of the text. */
    SECTION,
    /** The date of the report's dateline. */
    DATELINE,
    /** The day of publication. */
    PUBLICATION,
    /** Nothing: the expression needs a day to count from and there is none. */
    UNRESOLVED
}
