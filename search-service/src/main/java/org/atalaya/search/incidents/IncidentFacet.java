package org.atalaya.search.incidents;

/** What incidents can be counted by. */
enum IncidentFacet {
    COUNTRY("country", "where.country"),
    ADMIN1("admin1", "where.admin1"),
    ADMIN2("admin2", "where.admin2"),
    HARM("harm", "search.harms"),
    /** Month in which it happened; those known to longer than a month under "vague", without any date "undated". */
    MONTH("month", "search.month"),
    PUBLISHER("publisher", "search.publishers"),
    LANGUAGE("language", "search.languages"),
    DATE_PRECISION("datePrecision", "when.precision"),
    PLACE_PRECISION("placePrecision", "where.precision");

    private final String parameter;
    private final String field;

    IncidentFacet(String parameter, String field) {
        this.parameter = parameter;
        this.field = field;
    }

    String parameter() {
        return parameter;
    }

    String field() {
        return field;
    }
}
