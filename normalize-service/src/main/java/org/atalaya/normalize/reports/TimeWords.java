package org.atalaya.normalize.reports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.atalaya.normalize.text.WordFile;

/** What words around a date say of it; the words are data. */
final class TimeWords {
    private static final Map<String, Set<String>> WORDS = read();

    /** Beside these a date is that of the telling: "said on Tuesday", "Monday's bulletin". */
    static final Set<String> TELLING = words("TELLING");

    /** "Since 7 December", "desde diciembre". */
    static final Set<String> START = words("START");

    /** "Until 20 March", "hasta el lunes": how far a count went, no day on which something happened. */
    static final Set<String> UNTIL = words("UNTIL");

    /** "The protests that began on 7 December". */
    static final Set<String> BEGUN = words("BEGUN");

    /** "The 39th anniversary of the massacre". */
    static final Set<String> ANNIVERSARY = words("ANNIVERSARY");

    /** "To mark 25 years since". */
    static final Set<String> MARK = words("MARK");

    static final Set<String> YEARS = words("YEARS");

    /** "Marks a year", "se cumple un año". */
    static final Set<String> YEAR = words("YEAR");

    static final Set<String> ONE = words("ONE");

    /** "Two separate attacks", "tres ataques". */
    static final Set<String> SEVERAL = words("SEVERAL");

    static final Set<String> INCIDENTS = words("INCIDENTS");
    static final Set<String> OF = words("OF");

    /** "Into a wake": where something happened, not what was held. */
    static final Set<String> AT = words("AT");

    static final Set<String> ARTICLE = words("ARTICLE");

    static final Set<String> RANGE_BEGINS = words("RANGE-BEGINS");
    static final Set<String> RANGE_JOINS = words("RANGE-JOINS");

    /** What ends the part of a sentence that a verb of telling speaks in. */
    static final Set<String> STEP = words("STEP");

    /** What begins a clause of another event in a sentence: "when gunmen killed six". */
    static final Set<String> LATER_CLAUSE = words("LATER-CLAUSE");

    /** "With her, seven have died", "su muerte eleva a siete". */
    static final Set<String> WITH = words("WITH");

    static final Set<String> THEM = words("THEM");
    static final Set<String> DEATH = words("DEATH");

    /** "The toll rose to 18": beside these a single death adds to a toll. */
    static final Set<String> RISING = words("RISING");

    static final Set<String> TOLL = words("TOLL");

    /** Who keeps a count tells totals: "has documented 24 deaths". */
    static final Set<String> COUNTING = words("COUNTING");

    private TimeWords() {}

    private static Set<String> words(String kind) {
        Set<String> words = WORDS.get(kind);
        if (words == null) {
            throw new IllegalStateException("There are no time words " + kind);
        }
        return Set.copyOf(words);
    }

    private static Map<String, Set<String>> read() {
        Map<String, Set<String>> read = new HashMap<>();
        for (String line : WordFile.lines("reports/time-words.txt")) {
            int colon = line.indexOf(": ");
            Set<String> words = read.computeIfAbsent(line.substring(0, colon), kind -> new TreeSet<>());
            words.addAll(List.of(line.substring(colon + 2).split(", ", -1)));
        }
        return read;
    }
}
