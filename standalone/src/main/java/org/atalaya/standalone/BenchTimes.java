package org.atalaya.standalone;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Times that were measured, in one unit. Belongs to one thread. */
final class BenchTimes {
    private final List<Double> times = new ArrayList<>();

    void add(double time) {
        times.add(time);
    }

    int count() {
        return times.size();
    }

    /**
     * The time that a share of all did not exceed (nearest rank), to two decimals.
     *
     * @param share above 0, at most 1
     */
    double percentile(double share) {
        if (times.isEmpty()) {
            throw new UnmetException("nothing was measured");
        }
        List<Double> sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        double time = sorted.get((int) Math.ceil(share * sorted.size()) - 1);
        return Math.round(time * 100) / 100.0;
    }
}
