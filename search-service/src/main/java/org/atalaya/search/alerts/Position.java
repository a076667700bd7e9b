package org.atalaya.search.alerts;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.atalaya.kit.problems.InvalidParameterException;
import org.jspecify.annotations.Nullable;

/** How far a listener heard: the next offset of each partition, written "0:12,3:7". Empty means from now on. */
record Position(SortedMap<Integer, Long> offsets) {
    Position {
        offsets = new TreeMap<>(offsets);
    }

    static Position parse(@Nullable String text) {
        TreeMap<Integer, Long> offsets = new TreeMap<>();
        if (text == null || text.isBlank()) {
            return new Position(offsets);
        }
        for (String part : text.split(",", -1)) {
            String[] pair = part.split(":", -1);
            try {
                if (pair.length != 2) {
                    throw new NumberFormatException();
                }
                offsets.put(Integer.valueOf(pair[0]), Long.valueOf(pair[1]));
            } catch (NumberFormatException e) {
                throw new InvalidParameterException(
                        "Last-Event-ID", "It must be the id of an event of this stream; it is \"" + text + "\".");
            }
        }
        return new Position(offsets);
    }

    boolean isNow() {
        return offsets.isEmpty();
    }

    @Override
    public String toString() {
        return offsets.entrySet().stream()
                .map((Map.Entry<Integer, Long> each) -> each.getKey() + ":" + each.getValue())
                .collect(Collectors.joining(","));
    }
}
