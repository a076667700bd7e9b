package org.atalaya.search.subscriptions;

/** Between two meridians and two parallels; degrees, WGS 84. West is greater than east across the date line. */
public record Box(double west, double south, double east, double north) {
    public Box {
        boolean isAngles =
                Math.abs(west) <= 180 && Math.abs(east) <= 180 && Math.abs(south) <= 90 && Math.abs(north) <= 90;
        if (!isAngles || south >= north) {
            throw new IllegalArgumentException(
                    "a box needs west and east from -180 to 180, south below north from -90 to 90");
        }
    }

    boolean contains(double latitude, double longitude) {
        boolean isBetween =
                west <= east ? longitude >= west && longitude <= east : longitude >= west || longitude <= east;
        return isBetween && latitude >= south && latitude <= north;
    }

    double width() {
        return east >= west ? east - west : east - west + 360;
    }

    double height() {
        return north - south;
    }

    /** UCDP where_prec of the vaguest place that can lie in it: a country's middle point is in no town. */
    int vaguest() {
        double smaller = Math.min(width(), height());
        return smaller >= 2 ? 4 : smaller >= 0.5 ? 3 : 2;
    }
}
