package org.atalaya.normalize.casualties;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.atalaya.events.Harm;
import org.atalaya.normalize.numbers.Numbers;
import org.atalaya.normalize.rules.Lexicon;
import org.atalaya.normalize.rules.Units;
import org.atalaya.normalize.text.Kind;
import org.atalaya.normalize.text.TokenizedText;
import org.jspecify.annotations.Nullable;

/** A sentence as units for the rules: people with their numbers as one, words for harm, and words of grammar. */
final class ClaimUnits {
    final Units units;
    final List<People> people = new ArrayList<>();
    final TokenizedText text;
    private final int start;
    private final int end;

    private ClaimUnits(TokenizedText text, int start, int end) {
        this.text = text;
        this.start = start;
        this.end = end;
        this.units = new Units(end - start);
    }

    /**
     * The units of a sentence; null where it can hold no claim.
     *
     * @param afterClaim whether a claim stands before it that it may speak of
     */
    static @Nullable ClaimUnits of(SentenceWords words, Numbers numbers, ToldNames told, boolean afterClaim) {
        long needed = CasualtyLanguage.HARM
                | (afterClaim ? CasualtyLanguage.PARTITIVE | CasualtyLanguage.FIGURE | CasualtyLanguage.SUBSET : 0);
        boolean isOfNumber = afterClaim && numbers.read(words.text(), words.start(), words.end()) != null;
        for (int i = words.start(); i < words.end(); i++) {
            if (isOfNumber || words.is(i, needed)) {
                ClaimUnits made = new ClaimUnits(words.text(), words.start(), words.end());
                made.fill(words.language(), numbers, told);
                return made;
            }
        }
        return null;
    }

    private void fill(CasualtyLanguage language, Numbers numbers, ToldNames told) {
        SentenceWords words = new SentenceWords(language, text, start, end);
        PeopleReader reader = new PeopleReader(language, numbers, told, text, start, end);
        int at = start;
        while (at < end) {
            if (isQuote(at) && isOfFewWords(at, numbers)) {
                at++;
                continue;
            }
            Lexicon.Entry entry = language.words.longest(text, at, end);
            boolean isHarm = entry != null
                    && ((entry.classes() & CasualtyLanguage.HARM) != 0
                            || (entry.length() > 1 && (entry.classes() & CasualtyLanguage.CUMULATIVE) != 0));
            People counted = isHarm ? null : isQuote(at) ? quoted(reader, at) : reader.read(at);
            if (counted != null && isCountedBefore(counted)) {
                countNamed(counted);
                units.add(0, "", at, counted.end(), 0);
                at = counted.end();
            } else if (counted != null) {
                long more = kind(language, at, CasualtyLanguage.POSSESSIVE)
                        | kind(
                                language,
                                counted.end() - 1,
                                CasualtyLanguage.RELATIVE | CasualtyLanguage.FORCE | CasualtyLanguage.ARMED);
                boolean isCases = counted.victims() == null && counted.end() > at + 2;
                String word = counted.end() == at + 1 ? text.folded(at) : isCases ? text.folded(counted.end() - 2) : "";
                units.add(counted.mask() | more | line(words, at), word, at, counted.end(), people.size());
                people.add(counted);
                at = counted.end();
            } else if (words.initials(at) > 0) {
                units.add(0, "", at, at + words.initials(at), 0);
                at += words.initials(at);
            } else if (entry != null) {
                String word = entry.length() == 1 ? text.folded(at) : "";
                long month = words.isMay(at) ? CasualtyLanguage.CALENDAR : 0;
                long kinds = month == 0 ? entry.classes() : (entry.classes() & ~CasualtyLanguage.MODAL) | month;
                units.add(kinds, word, at, at + entry.length(), harm(entry));
                at += entry.length();
            } else {
                units.add(0, text.folded(at), at, at + 1, 0);
                at++;
            }
        }
    }

    private boolean isQuote(int token) {
        return text.folded(token).equals("\"");
    }

    /** "17 \"terrorists\" had fallen": the marks around a few words part nothing. */
    private boolean isOfFewWords(int quote, Numbers numbers) {
        boolean isOpening = !text.glued(quote);
        for (int steps = 2; steps <= FEW_WORDS + 1; steps++) {
            int other = isOpening ? quote + steps : quote - steps;
            if (other < start || other >= end || text.folded(other).equals(".")) {
                return false;
            }
            if (isQuote(other)) {
                return true;
            }
            if (numbers.read(text, other, other + 1) != null) {
                return false;
            }
        }
        return false;
    }

    private static final int FEW_WORDS = 5;

    /** "Killed \"close to 300\" people": the quote is of their number only. */
    private @Nullable People quoted(PeopleReader reader, int opening) {
        People people = opening + 1 < end ? reader.read(opening + 1) : null;
        for (int i = opening + 1; people != null && i < people.end(); i++) {
            if (isQuote(i)) {
                return people;
            }
        }
        return null;
    }

    /** "68 injured people": the number stands before what happened to them, their noun behind it. */
    private boolean isCountedBefore(People bare) {
        int harm = units.size() - 1;
        return bare.isBare()
                && harm > 0
                && units.is(harm, CasualtyLanguage.PASSIVE | CasualtyLanguage.STATE)
                && !isPeople(harm)
                && units.is(harm - 1, CasualtyLanguage.COUNT)
                && !people(harm - 1).hasNoun();
    }

    private void countNamed(People noun) {
        int last = people.size() - 1;
        people.set(last, people.get(last).named(noun));
    }

    /** The next entry of a table of figures is not of the same phrase. */
    private long line(SentenceWords words, int at) {
        boolean isNext = at > start && text.kind(at - 1) == Kind.NUMBER && words.isNewLine(at);
        return isNext ? CasualtyLanguage.BARRIER : 0;
    }

    private long kind(CasualtyLanguage language, int token, long mask) {
        Lexicon.Entry entry = language.words.longest(text, token, token + 1);
        return entry == null ? 0 : entry.classes() & mask;
    }

    private static long harm(Lexicon.Entry entry) {
        for (int index : CasualtyLanguage.HARM_INDEXES) {
            if ((entry.classes() & (1L << index)) != 0) {
                return entry.value(index);
            }
        }
        return -1;
    }

    Harm harm(int unit) {
        return CasualtyLanguage.HARMS.get((int) units.value(unit));
    }

    People people(int unit) {
        return people.get((int) units.value(unit));
    }

    /** Whether a unit is people, counted or not. */
    boolean isPeople(int unit) {
        return units.is(unit, CasualtyLanguage.COUNTED | CasualtyLanguage.KNOWN | CasualtyLanguage.NAMED);
    }

    /** Whether a unit is a word or begins with it ("of", "of the"). */
    boolean begins(int unit, String word) {
        return text.folded(units.firstToken(unit)).equals(word);
    }

    boolean isCapitalized(int unit) {
        return text.capitalized(units.firstToken(unit));
    }

    /** Whether a unit begins with a Spanish verb of several ("murieron"). */
    boolean isOfSeveral(int unit) {
        return text.folded(units.firstToken(unit)).endsWith("ron");
    }

    /** "Sí" is no "si". */
    boolean isAccented(int unit) {
        int token = units.firstToken(unit);
        return text.raw().charAt(text.end(token) - 1) == 'í';
    }

    /** "Matar a". */
    boolean isInfinitive(int unit) {
        String verb = text.folded(units.firstToken(unit));
        return units.is(unit, CasualtyLanguage.ACTIVE) && INFINITIVES.contains(verb);
    }

    private static final Set<String> INFINITIVES =
            Set.of("matar", "asesinar", "ejecutar", "secuestrar", "masacrar", "herir", "desplazar", "torturar");

    /** Whether a unit is a number in digits or a bare one in words. */
    boolean isNumber(int unit) {
        return text.kind(units.firstToken(unit)) == Kind.NUMBER;
    }

    /** Whether a name stands after a title or a trade. */
    boolean hasTitle(int unit) {
        return units.firstToken(unit) < people(unit).nounToken();
    }

    /** Whether the first word of a Spanish verb is singular ("murió", "fue"). */
    boolean endsInSingular(int unit) {
        String verb = text.folded(units.firstToken(unit));
        return verb.endsWith("o") || verb.endsWith("e") || verb.endsWith("a");
    }

    boolean isCounted(int unit) {
        return units.is(unit, CasualtyLanguage.COUNTED);
    }
}
