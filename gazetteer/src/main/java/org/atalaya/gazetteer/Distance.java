package org.atalaya.gazetteer;

/** How far two points of the earth lie apart. */
public final class Distance {
    /** Mean radius of the earth (IUGG). */
    private static final double EARTH_KILOMETRES = 6371.0;

    private Distance() {}

    /** The great-circle distance in kilometres, by the haversine formula; degrees, WGS 84. */
    public static double kilometres(double latitude, double longitude, double toLatitude, double toLongitude) {
        double north = Math.sin(Math.toRadians(toLatitude - latitude) / 2);
        double east = Math.sin(Math.toRadians(toLongitude - longitude) / 2);
        double haversine =
                north * north + Math.cos(Math.toRadians(latitude)) * Math.cos(Math.toRadians(toLatitude)) * east * east;
        return 2 * EARTH_KILOMETRES * Math.asin(Math.sqrt(Math.min(1, haversine)));
    }
}
