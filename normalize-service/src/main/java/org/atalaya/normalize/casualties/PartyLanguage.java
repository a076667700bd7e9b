package org.atalaya.normalize.casualties;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.atalaya.normalize.rules.Lexicon;
import org.atalaya.normalize.rules.RuleBook;
import org.atalaya.normalize.rules.WordClasses;
import org.atalaya.normalize.text.WordFile;

/** The words and rules of one language for parties: those who say what happened, and those who did it. */
final class PartyLanguage {
    static final WordClasses CLASSES = new WordClasses();

    /** Units that {@link PartyUnits} makes itself: parties by where they stand and what they may do. */
    static final long SOURCE = CLASSES.mask("SOURCE");

    static final long INNER = CLASSES.mask("INNER");
    static final long ACTOR = CLASSES.mask("ACTOR");
    static final long AGENT = CLASSES.mask("AGENT");
    static final long NAME = CLASSES.mask("NAME");
    static final long PARTY = SOURCE | INNER;

    static final long ORG = CLASSES.mask("ORG");
    static final long ROLE = CLASSES.mask("ROLE");
    static final long ARMED = CLASSES.mask("ARMED");
    static final long GROUP = CLASSES.mask("GROUP");
    static final long HEAD = ORG | ROLE | ARMED | GROUP;
    static final long CALENDAR = CLASSES.mask("CALENDAR");

    /** What carries the words of a body: its bulletin, its spokesman. */
    static final long CARRIER = CLASSES.mask("CARRIER");

    /** A party before which nothing stands that would make it a part of something, with a noun that tells what it is. */
    static final long KNOWN = CLASSES.mask("KNOWN");

    static final long SAME = CLASSES.mask("SAME");

    /** What means the last who spoke, whatever its name: "the agency". */
    static final long AGAIN = CLASSES.mask("AGAIN");

    static final long MODIFIER = CLASSES.mask("MODIFIER");
    static final long ARTICLE = CLASSES.mask("ARTICLE");
    static final long PRONOUN = CLASSES.mask("PRONOUN");
    static final long OF = CLASSES.mask("OF");
    static final long PREPOSITION = CLASSES.mask("PREPOSITION");
    static final long BY = CLASSES.mask("BY");
    static final long BARRIER = CLASSES.mask("BARRIER");
    static final long BREAK = CLASSES.mask("BREAK");
    static final long BLAME = CLASSES.mask("BLAME");
    static final long BLAMED = CLASSES.mask("BLAMED");
    static final long SAY = CLASSES.mask("SAY");
    static final long ACCORDING = CLASSES.mask("ACCORDING");

    /** A verb whose object is who listens: "told the court". */
    static final long TELL = CLASSES.mask("TELL");

    static final long ATTACK = CLASSES.mask("ATTACK");
    static final long FIRE = CLASSES.mask("FIRE");
    static final long BE = CLASSES.mask("BE");
    static final long HAVE = CLASSES.mask("HAVE");

    private static final List<String> HARM_CLASSES =
            List.of("PASSIVE", "ACTIVE", "DIE", "STATE", "DEED", "DEEDS", "BODY");

    /** What the casualty words call a unit, and what it is here. */
    private static final long[][] HARM_MASKS = HARM_CLASSES.stream()
            .map(name -> new long[] {CasualtyLanguage.CLASSES.mask(name), CLASSES.mask(name)})
            .toArray(long[][]::new);

    static final long HARM = HARM_CLASSES.stream().mapToLong(CLASSES::mask).reduce(0, (one, other) -> one | other);

    private static final PartyLanguage ENGLISH = new PartyLanguage("en");
    private static final PartyLanguage SPANISH = new PartyLanguage("es");

    final CasualtyLanguage casualties;
    final Lexicon words;
    final RuleBook rules;
    final boolean isSpanish;
    private final Set<String> adjectiveEndings = new HashSet<>();

    private PartyLanguage(String language) {
        casualties = CasualtyLanguage.of(language);
        words = new Lexicon(CLASSES).add("casualties/" + language + "/parties.txt", value -> 0);
        rules = new RuleBook(CLASSES, List.of("casualties/" + language + "/parties-rules.txt"));
        isSpanish = language.equals("es");
        if (isSpanish) {
            adjectiveEndings.addAll(WordFile.lines("casualties/es/adjective-endings.txt"));
        }
    }

    static PartyLanguage of(String language) {
        return language.equals("es") ? SPANISH : ENGLISH;
    }

    /** The classes here of a word with these classes among the casualty words. */
    static long harm(long casualtyClasses) {
        long mask = 0;
        for (long[] pair : HARM_MASKS) {
            mask |= (casualtyClasses & pair[0]) == 0 ? 0 : pair[1];
        }
        return mask;
    }

    /** Whether a word that is not known looks like an adjective that follows its noun. */
    boolean isAdjective(String word) {
        for (int length = 2; length <= 5 && length < word.length() - 2; length++) {
            if (adjectiveEndings.contains(word.substring(word.length() - length))) {
                return true;
            }
        }
        return false;
    }
}
