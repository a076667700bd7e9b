package org.atalaya.search.incidents;

/** Orders of incidents; those that are equal in them come in the order of their ids. */
enum IncidentSort {
    /** Best match first. */
    RELEVANCE("relevance", "_score", "desc"),
    /** Latest day that it may have happened on first; those without a date last. */
    NEWEST("newest", "when.to", "desc"),
    OLDEST("oldest", "when.from", "asc"),
    /** Latest changed first. */
    CHANGED("changed", "changed", "desc"),
    /** Most deaths first, by the best figure. */
    DEATHS("deaths", "tolls.KILLED.best", "desc");

    private final String parameter;
    private final String field;
    private final String direction;

    IncidentSort(String parameter, String field, String direction) {
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
