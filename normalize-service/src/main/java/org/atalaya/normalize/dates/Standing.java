package org.atalaya.normalize.dates;

/** What a date is to the text around it. */
public enum Standing {
    /** It belongs to what the text tells. */
    TOLD,
    /** It says from which day the report speaks: "LIMA, Jan. 11 -", "Published on 11 January 2023". */
    DATELINE,
    /** It stands before a part of the text that speaks of that day: "9 January:". */
    SECTION
}
