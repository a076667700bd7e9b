package org.atalaya.gazetteer;

/** What a place is, from the widest to the narrowest. */
public enum Level {
    COUNTRY(1),
    /** A division of the first level: region, state, department, governorate. */
    ADMIN1(2),
    /** A division of the second level: province, county, municipality. */
    ADMIN2(4),
    /** A town, village, part of a town, site; also what the hand-kept file adds, wide areas among them. */
    TOWN(8);

    private final int mask;

    Level(int mask) {
        this.mask = mask;
    }

    /** One bit, so that several levels fit into a number. */
    public int mask() {
        return mask;
    }
}
