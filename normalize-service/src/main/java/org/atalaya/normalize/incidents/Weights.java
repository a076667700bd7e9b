package org.atalaya.normalize.incidents;

import java.util.HashMap;
import java.util.Map;
import org.atalaya.normalize.text.WordFile;

/** The table of weights.txt. */
final class Weights {
    private static final Map<String, Double> TABLE = read();

    static final double LINK = of("LINK");
    static final double SUGGEST = of("SUGGEST");
    static final double HOLD = of("HOLD");

    private Weights() {}

    static double of(String feature) {
        Double weight = TABLE.get(feature);
        if (weight == null) {
            throw new IllegalArgumentException("weights.txt has no " + feature);
        }
        return weight;
    }

    private static Map<String, Double> read() {
        Map<String, Double> table = new HashMap<>();
        for (String line : WordFile.lines("incidents/weights.txt")) {
            int colon = line.indexOf(": ");
            table.put(line.substring(0, colon), Double.valueOf(line.substring(colon + 2)));
        }
        return table;
    }
}
