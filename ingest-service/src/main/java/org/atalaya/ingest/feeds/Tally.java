package org.atalaya.ingest.feeds;

import java.util.ArrayList;
import java.util.List;

/**
 * What a poll brought.
 *
 * @param found what the feed looked like
 * @param waiting reports of which only a summary could be collected so far
 */
record Tally(String found, int newReports, int changed, int waiting, List<SetAside> setAside) {
    Tally {
        setAside = List.copyOf(setAside);
    }

    int reports() {
        return newReports + changed;
    }

    /** For a person. */
    String words() {
        List<String> parts = new ArrayList<>();
        parts.add(found);
        if (newReports > 0) {
            parts.add(newReports + " new");
        }
        if (changed > 0) {
            parts.add(changed + " changed");
        }
        if (waiting > 0) {
            parts.add(waiting + " without their page so far");
        }
        if (!setAside.isEmpty()) {
            parts.add(setAside.size() + " set aside, the first because "
                    + setAside.get(0).reason());
        }
        return String.join(", ", parts);
    }
}
