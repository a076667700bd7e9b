package org.atalaya.normalize.reports;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** What words around a date say of it; the words are data. */
final class TimeWords {
    private static final KeyedWords WORDS = new KeyedWords("reports/time-words.txt");

    /** Beside these a date is that of the telling: "said on Tuesday", "Monday's bulletin". */
    static final Set<String> TELLING = WORDS.of("TELLING");

    /** "Since 7 December", "desde diciembre". */
    static final Set<String> START = WORDS.of("START");

    /** "Desde el campamento": what stands behind "from" is a place. */
    static final Set<String> SOURCE = WORDS.of("SOURCE");

    /** "The attack in which": an event that is known, so that the day on which it is spoken of is not its own. */
    static final Set<String> KNOWN_EVENT = WORDS.of("KNOWN-EVENT");

    /** "Who on Tuesday carried out the attack": that day is the attack's own. */
    static final Set<String> CARRIED_OUT = WORDS.of("CARRIED-OUT");

    static final Set<String> WHICH = WORDS.of("WHICH");

    /** "Died on Thursday, bringing the toll to four": who adds to the toll that follows. */
    static final Set<String> DIED = WORDS.of("DIED");

    /** "Now stands at", "con lo que suman": the toll is what it came to. */
    static final Set<String> NOW = WORDS.of("NOW");

    /** "Rose to 34 after three bodies were found". */
    static final Set<String> RISE_CAUSE = WORDS.of("RISE-CAUSE");

    /** "Three dead on Tuesday in Puno": words of a date that stand between a number and its place. */
    static final Set<String> OF_DATE = WORDS.of("OF-DATE");

    /** "Until 20 March", "hasta el lunes": how far a count went, no day on which something happened. */
    static final Set<String> UNTIL = WORDS.of("UNTIL");

    static final Set<String> AS_OF = WORDS.of("AS-OF");

    /** "Wounded by Tuesday evening". */
    static final Set<String> BY = WORDS.of("BY");

    /** What is counted killing by killing: "62 homicides". */
    static final Set<String> SEPARATE = WORDS.of("SEPARATE");

    /** "The protests that began on 7 December". */
    static final Set<String> BEGUN = WORDS.of("BEGUN");

    /** "The 39th anniversary of the massacre". */
    static final Set<String> ANNIVERSARY = WORDS.of("ANNIVERSARY");

    /** "To mark 25 years since". */
    static final Set<String> MARK = WORDS.of("MARK");

    static final Set<String> YEARS = WORDS.of("YEARS");

    /** "Marks a year", "se cumple un año". */
    static final Set<String> YEAR = WORDS.of("YEAR");

    static final Set<String> ONE = WORDS.of("ONE");

    /** "Two separate attacks", "tres ataques". */
    static final Set<String> SEVERAL = WORDS.of("SEVERAL");

    static final Set<String> INCIDENTS = WORDS.of("INCIDENTS");
    static final Set<String> OF = WORDS.of("OF");

    /** "Into a wake": where something happened, not what was held. */
    static final Set<String> AT = WORDS.of("AT");

    static final Set<String> ARTICLE = WORDS.of("ARTICLE");

    static final Set<String> RANGE_BEGINS = WORDS.of("RANGE-BEGINS");
    static final Set<String> RANGE_JOINS = WORDS.of("RANGE-JOINS");

    /** What ends the part of a sentence that a verb of telling speaks in. */
    static final Set<String> STEP = WORDS.of("STEP");

    /** What begins a clause of another event in a sentence: "when gunmen killed six". */
    static final Set<String> LATER_CLAUSE = WORDS.of("LATER-CLAUSE");

    /** "With her, seven have died", "su muerte eleva a siete". */
    static final Set<String> WITH = WORDS.of("WITH");

    static final Set<String> THEM = WORDS.of("THEM");
    static final Set<String> DEATH = WORDS.of("DEATH");

    /** "The toll rose to 18": beside these a single death adds to a toll. */
    static final Set<String> RISING = WORDS.of("RISING");

    /** "Bringing the toll to": what was told before adds to what follows. */
    static final Set<String> BRINGING = WORDS.of("BRINGING");

    static final Set<String> TOLL = WORDS.of("TOLL");

    /** Who keeps a count tells totals: "has documented 24 deaths". */
    static final Set<String> COUNTING = WORDS.of("COUNTING");

    /** "The coup of 7 December": what set off the unrest that a report tells totals of. */
    static final Set<String> ONSET = WORDS.of("ONSET");

    /** "The strike": what has a first day and goes on. */
    static final Set<String> LASTING = WORDS.of("LASTING");

    static final Set<String> DAY_WORD = WORDS.of("DAY-WORD");

    /** "After four weeks". */
    static final Set<String> AFTER = WORDS.of("AFTER");

    /** Words and figures of "the second" to "the twelfth", at their number less two. */
    static final List<Set<String>> NTH =
            IntStream.rangeClosed(2, 12).mapToObj(n -> WORDS.of("NTH-" + n)).toList();

    /** "At the same hour", "minutes later": as what was told before. */
    static final Set<String> SAME_TIME = WORDS.of("SAME-TIME");

    /** "And another the next day". */
    static final Set<String> ANOTHER = WORDS.of("ANOTHER");

    private TimeWords() {}
}
