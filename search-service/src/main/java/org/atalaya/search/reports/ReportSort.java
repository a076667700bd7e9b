package org.atalaya.search.reports;

/** Orders of results; reports that are equal in them come in the order of their ids. */
enum ReportSort {
    /** Best match first. */
    RELEVANCE("relevance", "_score", "desc"),
    /** Latest publication first; reports without a date last. */
    NEWEST("newest", "published", "desc"),
    OLDEST("oldest", "published", "asc"),
    /** Latest collected first. */
    COLLECTED("collected", "fetched", "desc");

    private final String parameter;
    private final String field;
    private final String direction;

    ReportSort(String parameter, String field, String direction) {
        this.parameter = parameter;
        this.field = field;
        this.direction = direction;
    }

    String parameter() {
        return parameter;
    }

    String field() {
        return field;
    }

    String direction() {
        return direction;
    }
}
