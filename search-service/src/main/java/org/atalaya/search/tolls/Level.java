package org.atalaya.search.tolls;

/** How deep regions are told apart. */
enum Level {
    COUNTRY("country", "where.country", "where.country"),
    ADMIN1("admin1", "where.admin1", "where.admin1Name"),
    ADMIN2("admin2", "where.admin2", "where.admin2Name"),
    PLACE("place", "where.geonameId", "where.name");

    private final String parameter;
    private final String field;
    private final String nameField;

    Level(String parameter, String field, String nameField) {
        this.parameter = parameter;
        this.field = field;
        this.nameField = nameField;
    }

    String parameter() {
        return parameter;
    }

    String field() {
        return field;
    }

    String nameField() {
        return nameField;
    }
}
