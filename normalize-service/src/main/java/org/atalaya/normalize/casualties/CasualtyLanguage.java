package org.atalaya.normalize.casualties;

import java.util.List;
import java.util.Set;
import org.atalaya.events.Harm;
import org.atalaya.events.Qualifier;
import org.atalaya.normalize.rules.Lexicon;
import org.atalaya.normalize.rules.RuleBook;
import org.atalaya.normalize.rules.WordClasses;

/** The words and rules for harm of one language. */
final class CasualtyLanguage {
    static final WordClasses CLASSES = new WordClasses();

    /** A value of the word files is a place in one of these. */
    static final List<Harm> HARMS = List.of(Harm.values());

    static final List<Qualifier> QUALIFIERS = List.of(Qualifier.values());

    /** Units that {@link ClaimUnits} makes itself: people with a number, a number that may be of people, one, a name. */
    static final long COUNT = CLASSES.mask("COUNT");

    static final long OTHER = CLASSES.mask("OTHER");
    static final long ONE = CLASSES.mask("ONE");
    static final long NAME = CLASSES.mask("NAME");

    /** Those told of before, and a name of one word. */
    static final long KNOWN = CLASSES.mask("KNOWN");

    static final long NAMED = CLASSES.mask("NAMED");
    static final long COUNTED = COUNT | OTHER | ONE | NAME;

    static final int QUALIFIER = CLASSES.index("QUALIFIER");
    static final long QUALIFIER_MASK = 1L << QUALIFIER;
    static final int ORDINAL_INDEX = CLASSES.index("ORDINAL");
    static final long ORDINAL = 1L << ORDINAL_INDEX;
    static final int FIXED = CLASSES.index("FIXED");
    static final int ROUND = CLASSES.index("ROUND");
    static final long VAGUE_MASK = CLASSES.mask("VAGUE");
    static final long FIND = CLASSES.mask("FIND");
    static final int VAGUE = CLASSES.index("VAGUE");

    static final long PERSON = CLASSES.mask("PERSON");
    static final long PEOPLE = CLASSES.mask("PEOPLE");
    static final long THING = CLASSES.mask("THING");
    static final long STOP = CLASSES.mask("STOP");
    static final long ORG = CLASSES.mask("ORG");
    static final long ARTICLE = CLASSES.mask("ARTICLE");
    static final long POSSESSIVE = CLASSES.mask("POSSESSIVE");
    static final long MORE = CLASSES.mask("MORE");
    static final long PARTITIVE = CLASSES.mask("PARTITIVE");
    static final int PART_OF = CLASSES.index("PART-OF");
    static final long FIGURE = CLASSES.mask("FIGURE");
    static final long AMONG = CLASSES.mask("AMONG");
    static final long CALENDAR = CLASSES.mask("CALENDAR");

    /** "The death toll", "cifra de muertos". */
    static final long TOLL = CLASSES.mask("TOLL");

    /** What a toll does: "rises", "asciende". */
    static final long RISE = CLASSES.mask("RISE");

    static final long LABEL = CLASSES.mask("LABEL");
    static final long BARRIER = CLASSES.mask("BARRIER");
    static final long SUBSET = CLASSES.mask("SUBSET");
    static final long CUMULATIVE = CLASSES.mask("CUMULATIVE");
    static final long UNREST = CLASSES.mask("UNREST");
    static final long BACKGROUND = CLASSES.mask("BACKGROUND");
    static final long TOTALLING = CLASSES.mask("TOTALLING");
    static final long LATER = CLASSES.mask("LATER");
    static final long PERFECT = CLASSES.mask("PERFECT");
    static final long EVENT = CLASSES.mask("EVENT");
    static final long NOT = CLASSES.mask("NOT");
    static final long MODAL = CLASSES.mask("MODAL");
    static final long ILLNESS = CLASSES.mask("ILLNESS");
    static final long SAY = CLASSES.mask("SAY");
    /** Words that may be custody or abduction, and who is a state's and who is not. */
    static final long SEIZED = CLASSES.mask("SEIZED");

    static final long FORCE = CLASSES.mask("FORCE");
    static final long ARMED = CLASSES.mask("ARMED");
    static final long FALSE = CLASSES.mask("FALSE");
    static final long SHOT = CLASSES.mask("SHOT");
    static final long WHO = CLASSES.mask("WHO");
    static final long PREPOSITION = CLASSES.mask("PREPOSITION");
    static final long DEFINITE = CLASSES.mask("DEFINITE");
    static final long TITLE = CLASSES.mask("TITLE");
    static final long RELATIVE = CLASSES.mask("RELATIVE");
    static final long BY = CLASSES.mask("BY");
    static final long BE = CLASSES.mask("BE");
    static final long HAVE = CLASSES.mask("HAVE");
    static final long PASSIVE = CLASSES.mask("PASSIVE");
    static final long ACTIVE = CLASSES.mask("ACTIVE");
    static final long DIE = CLASSES.mask("DIE");
    static final long STATE = CLASSES.mask("STATE");
    static final long DEED = CLASSES.mask("DEED");

    /** What people are brought to by a verb before them: "hostage", "out of their homes", "to death". */
    static final long CAPTIVE = CLASSES.mask("CAPTIVE");

    static final long DEEDS = CLASSES.mask("DEEDS");
    static final long ADVERB = CLASSES.mask("ADVERB");
    static final long BODY = CLASSES.mask("BODY");

    private static final String[] HARM_CLASSES = {
        "PASSIVE", "ACTIVE", "DIE", "STATE", "DEED", "DEEDS", "BODY", "TOLL", "CAPTIVE", "AMONG", "LIVES",
    };

    static final int[] HARM_INDEXES =
            java.util.Arrays.stream(HARM_CLASSES).mapToInt(CLASSES::index).toArray();
    static final long HARM =
            java.util.Arrays.stream(HARM_CLASSES).mapToLong(CLASSES::mask).reduce(0, (one, other) -> one | other);

    private static final CasualtyLanguage ENGLISH = new CasualtyLanguage("en");
    private static final CasualtyLanguage SPANISH = new CasualtyLanguage("es");

    /** Before the number that a figure was changed from. */
    static final Set<String> FROM = Set.of("from", "de");

    /** Given names, the same in all languages. */
    static final Lexicon GIVEN = new Lexicon(new WordClasses()).add("casualties/names.txt", Long::parseLong);

    final Lexicon words;

    /** What the words of a title and of the whole report say of all harm that it tells, by {@link HeadOfReport}. */
    final Lexicon head;

    /** Words of the settings in which harm is a manner of speaking, by {@link Setting}. */
    final Lexicon settings;

    final RuleBook rules;
    final boolean isSpanish;

    private CasualtyLanguage(String language) {
        words = new Lexicon(CLASSES)
                .add("casualties/" + language + "/words.txt", CasualtyLanguage::value)
                .add("casualties/" + language + "/phrases.txt", CasualtyLanguage::value);
        head = new Lexicon(HeadOfReport.CLASSES).add("casualties/" + language + "/head.txt", value -> 0);
        settings = new Lexicon(Setting.CLASSES).add("casualties/" + language + "/settings.txt", value -> 0);
        rules = new RuleBook(CLASSES, List.of("casualties/" + language + "/rules.txt"));
        isSpanish = language.equals("es");
    }

    /** The language's own knowledge, English where there is none. */
    static CasualtyLanguage of(String language) {
        return language.equals("es") ? SPANISH : ENGLISH;
    }

    /** What a word file says between class and colon: a harm, a qualifier or a number. */
    private static long value(String written) {
        if (Character.isDigit(written.charAt(0))) {
            return Long.parseLong(written);
        }
        for (Harm harm : HARMS) {
            if (harm.name().equals(written)) {
                return HARMS.indexOf(harm);
            }
        }
        return QUALIFIERS.indexOf(Qualifier.valueOf(written));
    }
}
