package org.atalaya.search.subscriptions;

import org.jspecify.annotations.Nullable;

/**
 * A region at one level.
 *
 * @param code ISO 3166-1 or -2, GeoNames' code of a second-level division, or the GeoNames id of a place
 * @param name how people call it, for display only
 */
public record Region(Level level, String code, @Nullable String name) {
    /** How deep a region is. */
    public enum Level {
        COUNTRY("[A-Z]{2}", "PE"),
        ADMIN1("[A-Z]{2}-[A-Z0-9]{1,3}", "PE-PUN"),
        ADMIN2("[A-Z]{2}(\\.[A-Za-z0-9_-]{1,20}){1,3}", "PE.21.2111"),
        PLACE("[0-9]{1,12}", "3937513");

        private final String form;
        private final String example;

        Level(String form, String example) {
            this.form = form;
            this.example = example;
        }
    }

    public Region {
        if (level == null || code == null || !code.matches(level.form)) {
            throw new IllegalArgumentException("a region needs a level and a code of it"
                    + (level == null ? "" : " such as " + level.example) + ", not \"" + code + "\"");
        }
    }
}
