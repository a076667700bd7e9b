package org.atalaya.events;

/** The number of people who suffered one harm in one incident: lowest, best supported and highest figure. */
public record Toll(long low, long best, long high) {
    public Toll {
        if (low < 0 || low > best || best > high) {
            throw new IllegalArgumentException(
                    "Toll must have 0 <= low <= best <= high, it has " + low + ", " + best + ", " + high);
        }
    }
}
