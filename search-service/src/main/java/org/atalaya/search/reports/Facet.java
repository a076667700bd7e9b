package org.atalaya.search.reports;

/** What reports can be counted by. */
enum Facet {
    COUNTRY("country", "about.countries"),
    ADMIN1("admin1", "about.admin1"),
    ADMIN2("admin2", "about.admin2"),
    HARM("harm", "about.harms"),
    LANGUAGE("language", "language"),
    PUBLISHER("publisher", "publisher"),
    /** Month of publication (UTC). */
    MONTH("month", "published");

    private final String parameter;
    private final String field;

    Facet(String parameter, String field) {
        this.parameter = parameter;
        this.field = field;
    }

    String parameter() {
        return parameter;
    }

    String field() {
        return field;
    }

    /** Whether its values are codes of countries or divisions. */
    boolean isOfRegions() {
        return this == COUNTRY || this == ADMIN1 || this == ADMIN2;
    }
}
