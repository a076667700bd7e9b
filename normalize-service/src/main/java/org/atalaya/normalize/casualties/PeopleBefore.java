package org.atalaya.normalize.casualties;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.atalaya.normalize.rules.Units;

/** Finds the people before a verb that are its subject: over appositions, what qualifies them, and relative clauses. */
final class PeopleBefore {
    private static final int LONGEST_PHRASE = 14;
    private static final int LONGEST_APPOSITION = 20;
    private static final int MOST_LISTED = 12;

    /** Before the object of a Spanish verb. */
    private static final Set<String> PERSONAL = Set.of("a", "al");

    private static final int LONGEST_LINK = 5;

    private final ClaimUnits sentence;
    private final Units units;

    private final boolean isSpanish;

    PeopleBefore(ClaimUnits sentence, boolean isSpanish) {
        this.isSpanish = isSpanish;
        this.sentence = sentence;
        this.units = sentence.units;
    }

    /** The subject of a verb, each of a list, in the order of the text; none where there is no people. */
    List<Integer> of(int verb) {
        int end = verb;
        boolean isRelative = end > 0 && units.is(end - 1, CasualtyLanguage.WHO);
        if (isRelative) {
            end--;
        }
        int head = end > 0 && isComma(end - 1) ? beforeApposition(end - 1, !isRelative) : head(end - 1, !isRelative);
        // A Spanish subject may stand behind "y murió"; an English one was told before "and died".
        boolean mayShare = !units.is(verb, CasualtyLanguage.HARM)
                || (units.is(verb, CasualtyLanguage.DIE) && !isRelative && !(isSpanish && isFollowed(verb)));
        if (head < 0 && end > 1 && isAnd(end - 1) && mayShare) {
            head = sharedSubject(end - 1);
        }
        if (isRelative
                && head >= 0
                && sentence.isOfSeveral(verb)
                && sentence.people(head).isOne()) {
            // "Los dos pescadores de Puerto Robles que quedaron ciegos": of the two.
            head = climbed(head);
        }
        boolean isFinite = units.is(verb, VERB | CasualtyLanguage.ADVERB);
        int described = head < 0 || isRelative || !isFinite ? -1 : beyondRelative(head);
        head = described < 0 ? head : described;
        int whole = head < 0 ? -1 : whole(head);
        return head < 0 ? List.of() : whole >= 0 ? List.of(whole) : listed(head, sentence.begins(verb, "se"));
    }

    /** "Four men, among them Albert Centeno, have been missing": the four; -1 where the people are no part of others. */
    private int whole(int part) {
        int unit = beforeDeterminer(part) - 1;
        if (unit < 1 || !units.is(unit, CasualtyLanguage.SUBSET)) {
            return -1;
        }
        int last = isComma(unit - 1) ? unit - 2 : unit - 1;
        return last < 0 ? -1 : sentence.isPeople(last) ? climbed(last) : phraseBefore(last);
    }

    /** "The attacker fled in a car and was arrested": the first people of the clause, that no preposition or verb governs. */
    private int sharedSubject(int joint) {
        int subject = -1;
        for (int unit = joint - 1; unit >= 0 && joint - unit < LONGEST_APPOSITION; unit--) {
            boolean isRelative = unit > 0 && units.is(unit, CasualtyLanguage.WHO) && sentence.isPeople(unit - 1);
            boolean isBroken = !isRelative
                    && units.is(unit, CasualtyLanguage.BARRIER | CasualtyLanguage.SAY | CasualtyLanguage.WHO);
            if (isBroken && !sentence.isPeople(unit)) {
                break;
            }
            if (sentence.isPeople(unit)) {
                int governs = beforeDeterminer(unit) - 1;
                boolean isFree = governs < 0 || !units.is(governs, GOVERNING);
                subject = isFree && unit < joint - 1 ? unit : subject;
            }
        }
        return subject;
    }

    private static final long GOVERNING =
            CasualtyLanguage.PREPOSITION | CasualtyLanguage.PARTITIVE | CasualtyLanguage.BY | CasualtyLanguage.HARM;

    /** "Ana Robles, a lawyer of the union, was": the people whom the words between two commas explain. */
    private int beforeApposition(int closing, boolean mayClimb) {
        for (int unit = closing - 1; unit > 0 && closing - unit < LONGEST_APPOSITION; unit--) {
            if (units.is(unit, CasualtyLanguage.SAY)
                    || units.word(unit).equals(";")
                    || units.word(unit).equals(":")) {
                break;
            }
            if (isComma(unit) && isAnd(unit + 1)) {
                break;
            }
            if (isComma(unit)) {
                int head = head(unit - 1, mayClimb);
                if (head >= 0) {
                    return apposedTo(head);
                }
            }
        }
        return head(closing - 1, mayClimb);
    }

    /** "Three reporters, Ana Robles, Luis Prieto and Marta Solano": the three. */
    private int apposedTo(int head) {
        boolean isNamed = head > 1
                && units.is(head, CasualtyLanguage.NAME | CasualtyLanguage.NAMED)
                && isComma(head - 1)
                && sentence.isPeople(head - 2)
                && !sentence.people(head - 2).isOne();
        return isNamed ? head - 2 : head;
    }

    /** The head of the phrase that ends at a unit. */
    private int head(int last, boolean mayClimb) {
        boolean needsRelative = false;
        for (int unit = last; unit >= 0 && last - unit < LONGEST_PHRASE; unit--) {
            unit = beforeBrackets(unit);
            if (unit < 0) {
                return -1;
            }
            if (sentence.isPeople(unit) && !isObjectPronoun(unit)) {
                return needsRelative ? -1 : mayClimb ? climbed(unit) : unit;
            }
            if (units.is(unit, CasualtyLanguage.WHO)) {
                needsRelative = false;
                if (unit > 0 && isComma(unit - 1)) {
                    unit--;
                }
            } else if (units.is(unit, VERB)) {
                needsRelative = true;
            } else if (endsPhrase(unit)) {
                return -1;
            }
        }
        return -1;
    }

    /** "Those who worked with them were": no subject, while "shot him dead" tells of him. */
    private boolean isObjectPronoun(int unit) {
        return OBJECTS.contains(units.word(unit))
                && unit + 1 < units.size()
                && units.is(unit + 1, VERB | CasualtyLanguage.ADVERB);
    }

    private static final Set<String> OBJECTS = Set.of("them", "him", "her");

    /**
     * "Two officers who guarded the judge were killed": those whom the clause of the last people tells of; -1 where these
     * stand in none.
     */
    private int beyondRelative(int people) {
        int first = beforeDeterminer(people);
        for (int unit = first - 1; unit > 0 && people - unit < LONGEST_PHRASE; unit--) {
            if (units.is(unit, CasualtyLanguage.WHO) && !sentence.isPeople(unit)) {
                boolean isDescribed = RELATIVES.contains(units.word(unit)) && unit < first - 1;
                return isDescribed && sentence.isPeople(unit - 1) && !isTold(unit - 1) ? climbed(unit - 1) : -1;
            }
            boolean isAs = units.is(unit, CasualtyLanguage.BARRIER) && isPreposition(unit);
            if (isComma(unit) || (units.is(unit, CasualtyLanguage.BARRIER | CasualtyLanguage.SAY) && !isAs)) {
                return -1;
            }
        }
        return -1;
    }

    private static final Set<String> RELATIVES = Set.of("who", "that", "que", "quien", "quienes");

    /** "The mayor said that", "dijo el alcalde que": what follows is told, not who they are. */
    private boolean isTold(int people) {
        for (int unit = people - 1; unit >= Math.max(0, people - LONGEST_LINK); unit--) {
            if (units.is(unit, CasualtyLanguage.SAY)) {
                return true;
            }
        }
        return false;
    }

    private static final long VERB =
            CasualtyLanguage.BE | CasualtyLanguage.HAVE | CasualtyLanguage.ACTIVE | CasualtyLanguage.DIE;

    /** "Two leaders of the peasants", "the wife of the deputy editor": who stands before the preposition. */
    private int climbed(int people) {
        if (people > 0 && sentence.begins(people, "'s") && sentence.isPeople(people - 1)) {
            int owner = climbed(people - 1);
            return owner == people - 1 ? people : owner;
        }
        int preposition = beforeDeterminer(people) - 1;
        if (preposition >= 1 && isAgent(preposition)) {
            return -1;
        }
        if (preposition < 1 || !isPreposition(preposition)) {
            return people;
        }
        int higher = owner(preposition);
        boolean isHow = units.is(preposition, CasualtyLanguage.BY);
        return higher >= 0 ? higher : isHow ? -1 : people;
    }

    /** "By ELN guerrillas": who did it does not suffer it. */
    private boolean isAgent(int before) {
        int unit = before;
        while (unit > 0 && before - unit < 2 && isOfName(unit)) {
            unit--;
        }
        return units.is(unit, CasualtyLanguage.BY);
    }

    private boolean isOfName(int unit) {
        boolean isNamed = (units.classes(unit) & ~(CasualtyLanguage.ARMED | CasualtyLanguage.FORCE)) == 0;
        return isNamed && !isComma(unit);
    }

    /** The people right before a preposition, or before one that a few words part from it; -1 where there are none. */
    private int owner(int preposition) {
        int unit = beforeBrackets(preposition - 1);
        for (int steps = 0; unit >= 0 && steps < LONGEST_LINK; steps++, unit--) {
            if (sentence.isPeople(unit)) {
                // "Los tres músicos ambulantes de Villa Robles".
                boolean isDescribed = isSpanish
                        && unit + 2 < units.size()
                        && isPreposition(unit + 2)
                        && units.classes(unit + 1) == 0
                        && units.word(unit + 1).endsWith("s")
                        && !sentence.isCapitalized(unit + 1);
                boolean isBeside = isDescribed
                        || isPreposition(unit + 1)
                        || units.word(unit + 1).equals("[")
                        || units.word(unit + 1).equals("(");
                return isBeside && !units.is(unit, CasualtyLanguage.OTHER) ? climbed(unit) : -1;
            }
            if (endsPhrase(unit) || units.is(unit, VERB | CasualtyLanguage.HARM | CasualtyLanguage.WHO)) {
                return -1;
            }
        }
        return -1;
    }

    private boolean isPreposition(int unit) {
        return units.is(unit, CasualtyLanguage.PREPOSITION | CasualtyLanguage.PARTITIVE) && !sentence.isPeople(unit);
    }

    private boolean endsPhrase(int unit) {
        String word = units.word(unit);
        return isComma(unit)
                || word.equals("'s")
                || word.equals(".")
                || units.is(unit, CasualtyLanguage.BARRIER | CasualtyLanguage.SAY);
    }

    private int beforeBrackets(int closing) {
        int unit = closing;
        int open = beforeBracket(unit);
        while (open != unit && open >= 0) {
            unit = open;
            open = beforeBracket(unit);
        }
        return open;
    }

    private int beforeBracket(int unit) {
        if (unit < 0) {
            return unit;
        }
        String close = units.word(unit);
        if (close.equals("\"")) {
            return beforeQuoted(unit);
        }
        if (!close.equals(")") && !close.equals("]")) {
            return unit;
        }
        String open = close.equals(")") ? "(" : "[";
        for (int i = unit - 1; i >= 0 && unit - i < LONGEST_APPOSITION; i--) {
            if (units.word(i).equals(open)) {
                return i - 1;
            }
        }
        return unit;
    }

    /** "Members of the "Peasant Patrol" died": before the name in quotes, and what brackets behind it explain. */
    private int beforeQuoted(int closing) {
        for (int i = closing - 1; i > 0 && closing - i < LONGEST_QUOTED; i--) {
            if (units.word(i).equals("\"")) {
                return isPreposition(beforeDeterminer(i) - 1) ? i - 1 : closing;
            }
        }
        return closing;
    }

    private static final int LONGEST_QUOTED = 8;

    private boolean isComma(int unit) {
        return units.word(unit).equals(",") || units.word(unit).equals("-");
    }

    /** A head with those listed before it: "a judge, a colonel and Senator Galan". */
    private List<Integer> listed(int head, boolean mayBeObjects) {
        if (isOfOneNumber(head)) {
            return List.of(head - 2);
        }
        List<Integer> list = new ArrayList<>();
        list.add(head);
        int first = head;
        boolean joined = false;
        while (list.size() < MOST_LISTED) {
            int joint = beforeDeterminer(first) - 1;
            joint = units.is(first, CasualtyLanguage.NAME) ? beforeAttributes(joint) : joint;
            boolean isOtherNumber = joint > 0
                    && isComma(joint - 1)
                    && !sentence.people(first).hasNoun()
                    && units.is(first, CasualtyLanguage.COUNT);
            // "A la maestra y a su esposo se los llevaron".
            boolean isPersonal =
                    isSpanish && joint > 1 && PERSONAL.contains(units.word(joint)) && isAnd(joint - 1) && mayBeObjects;
            joint -= isPersonal ? 1 : 0;
            boolean isAnd = joint > 0 && isAnd(joint) && !isOtherNumber;
            if (joint < 1 || !(isAnd || (joined && isComma(joint)))) {
                break;
            }
            int last = isAnd && isComma(joint - 1) ? joint - 2 : joint - 1;
            int previous = conjunct(last);
            if (previous < 0 || isObject(previous)) {
                break;
            }
            joined = true;
            list.add(previous);
            first = previous;
        }
        Collections.reverse(list);
        return list;
    }

    private boolean isFollowed(int verb) {
        for (int unit = verb + 1; unit < units.size(); unit++) {
            if (sentence.isPeople(unit)) {
                return true;
            }
        }
        return false;
    }

    /** "44 men and women": of one number. */
    private boolean isOfOneNumber(int bare) {
        return bare > 1
                && sentence.people(bare).isBare()
                && units.is(bare, CasualtyLanguage.COUNT)
                && isAnd(bare - 1)
                && units.is(bare - 2, CasualtyLanguage.COUNT)
                && sentence.people(bare - 2).hasNoun()
                && !sentence.people(bare - 2).isBare();
    }

    /** "Mayor Diaz and mayoral candidate Prieto": the joint before words that describe a person. */
    private int beforeAttributes(int last) {
        int unit = last;
        while (unit > 0
                && last - unit < MOST_ATTRIBUTES
                && isOfName(unit)
                && !units.word(unit).isEmpty()) {
            unit--;
        }
        return unit > 0 && isAnd(unit) ? unit : last;
    }

    private static final int MOST_ATTRIBUTES = 3;

    /** "His", "the", "at least": what may stand between a joint and the people after it. */
    private int beforeDeterminer(int people) {
        int first = people;
        while (first > 0 && units.is(first - 1, DETERMINER) && !isAnd(first - 1)) {
            first--;
        }
        return first;
    }

    private static final long DETERMINER =
            CasualtyLanguage.POSSESSIVE | CasualtyLanguage.QUALIFIER_MASK | CasualtyLanguage.DEFINITE;

    private int conjunct(int last) {
        last = last < 0 ? last : beforeBrackets(last);
        if (last < 0) {
            return -1;
        }
        int people = sentence.isPeople(last) ? climbed(last) : phraseBefore(last);
        int before = people < 0 ? -1 : beforeDeterminer(people) - 1;
        boolean isWithin =
                before >= 0 && units.is(before, CasualtyLanguage.PREPOSITION) && !PERSONAL.contains(units.word(before));
        boolean isConjunct =
                people >= 0 && sentence.people(people).hasNoun() && !units.is(people, CasualtyLanguage.OTHER);
        return isConjunct && !isWithin ? people : -1;
    }

    private int phraseBefore(int last) {
        for (int unit = last; unit >= 0 && last - unit < 6; unit--) {
            if (sentence.isPeople(unit)) {
                return climbed(unit);
            }
            if (endsPhrase(unit) || units.is(unit, VERB | CasualtyLanguage.HARM | CasualtyLanguage.WHO)) {
                return -1;
            }
        }
        return -1;
    }

    /** "They arrested Ana Robles and Luis Prieto was killed": the first belongs to another verb. */
    private boolean isObject(int people) {
        int before = beforeDeterminer(people) - 1;
        return before >= 0
                && units.is(before, CasualtyLanguage.ACTIVE | CasualtyLanguage.PASSIVE | CasualtyLanguage.BY);
    }

    private boolean isAnd(int unit) {
        String word = units.word(unit);
        return word.equals("and") || word.equals("y") || word.equals("e") || word.equals("&");
    }
}
