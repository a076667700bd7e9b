package org.atalaya.search.tolls;

/** How long a bucket of time is. */
enum Period {
    DAY("day"),
    /** From Monday to Sunday, named by its Monday. */
    WEEK("week"),
    MONTH("month");

    private final String parameter;

    Period(String parameter) {
        this.parameter = parameter;
    }

    String parameter() {
        return parameter;
    }

    /** The field that names the bucket that an incident lies in as a whole. */
    String field() {
        return "search." + parameter;
    }
}
