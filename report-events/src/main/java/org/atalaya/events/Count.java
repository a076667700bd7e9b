package org.atalaya.events;

import org.jspecify.annotations.Nullable;

/**
 * How many people, as exactly as the report says and no more.
 *
 * @param low fewest, null where only an upper bound is told
 * @param high most, null where only a lower bound is told
 */
public record Count(@Nullable Long low, @Nullable Long high, Qualifier qualifier) {
    public Count {
        Require.present(qualifier, "Count.qualifier");
        if (low == null && high == null) {
            throw new IllegalArgumentException("Count.low and Count.high are missing, one is needed");
        }
        if (low != null && low < 0) {
            throw new IllegalArgumentException("Count.low is " + low + ", it must be at least 0");
        }
        if (low != null && high != null && low > high) {
            throw new IllegalArgumentException("Count.low is " + low + ", above Count.high, " + high);
        }
    }

    public static Count exactly(long number) {
        return new Count(number, number, Qualifier.EXACT);
    }
}
