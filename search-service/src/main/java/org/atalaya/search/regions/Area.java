package org.atalaya.search.regions;

import java.util.Map;
import org.atalaya.gazetteer.Distance;

/**
 * A part of the map. A place lies in it only where it is known well enough: a country's middle point is in no town, so
 * what is known to a country or a division only counts where the area is of that size.
 */
public sealed interface Area {
    /** Degrees of latitude that are about 50 and 200 km. */
    double DISTRICT_DEGREES = 0.5;

    double DIVISION_DEGREES = 2;

    double DISTRICT_KILOMETRES = 50;
    double DIVISION_KILOMETRES = 200;

    /** The query clause for a geo_point field. */
    Map<String, Object> clause(String field);

    /** Whether a point lies in it; degrees, WGS 84. */
    boolean contains(double latitude, double longitude);

    /** UCDP where_prec of the vaguest place that can lie in it. */
    int vaguest();

    /** Between two meridians and two parallels; degrees, WGS 84. West is greater than east across the date line. */
    record Box(double west, double south, double east, double north) implements Area {
        @Override
        public Map<String, Object> clause(String field) {
            Map<String, Object> corners = Map.of("top", north, "left", west, "bottom", south, "right", east);
            return Map.of("geo_bounding_box", Map.of(field, corners));
        }

        @Override
        public boolean contains(double latitude, double longitude) {
            boolean isBetween =
                    east >= west ? longitude >= west && longitude <= east : longitude >= west || longitude <= east;
            return isBetween && latitude >= south && latitude <= north;
        }

        @Override
        public int vaguest() {
            double width = east >= west ? east - west : east - west + 360;
            double smaller = Math.min(width, north - south);
            return smaller >= DIVISION_DEGREES ? 4 : smaller >= DISTRICT_DEGREES ? 3 : 2;
        }
    }

    /** Around a point; degrees, WGS 84. */
    record Circle(double latitude, double longitude, double kilometres) implements Area {
        @Override
        public Map<String, Object> clause(String field) {
            return Map.of(
                    "geo_distance",
                    Map.of("distance", kilometres + "km", field, Map.of("lat", latitude, "lon", longitude)));
        }

        @Override
        public boolean contains(double toLatitude, double toLongitude) {
            return Distance.kilometres(latitude, longitude, toLatitude, toLongitude) <= kilometres;
        }

        @Override
        public int vaguest() {
            return kilometres >= DIVISION_KILOMETRES ? 4 : kilometres >= DISTRICT_KILOMETRES ? 3 : 2;
        }
    }
}
