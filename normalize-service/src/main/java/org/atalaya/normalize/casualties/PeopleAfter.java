package org.atalaya.normalize.casualties;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.atalaya.normalize.rules.Units;

/** Finds the people after a verb or a deed that it did something to, each of a list. */
final class PeopleAfter {
    private static final int MOST_LISTED = 12;
    private static final int LONGEST_QUALIFYING = 8;
    private static final int LONGEST_INVERSION = 16;

    private final ClaimUnits sentence;
    private final Units units;
    private final boolean isSpanish;

    PeopleAfter(ClaimUnits sentence, boolean isSpanish) {
        this.sentence = sentence;
        this.units = sentence.units;
        this.isSpanish = isSpanish;
    }

    /** The object of a verb, none where no people stand within so many units. */
    List<Integer> of(int verb, int reach) {
        return of(verb, reach, false);
    }

    private List<Integer> of(int verb, int reach, boolean isOfDeed) {
        int unit = verb + 1;
        if (unit < units.size() && isComma(unit)) {
            unit = afterParenthesis(unit);
        }
        for (int limit = Math.min(units.size(), unit + reach); unit < limit; unit++) {
            if (sentence.isPeople(unit)) {
                boolean isBareNumber = units.is(unit, CasualtyLanguage.COUNT)
                        && !sentence.people(unit).hasNoun();
                return isBareNumber && !isBeside(verb, unit) ? List.of() : listed(owned(unit), isOfDeed);
            }
            if (isComma(unit)
                    || units.is(unit, ENDS)
                    || (units.is(unit, CasualtyLanguage.PREPOSITION) && !isTo(unit))) {
                return List.of();
            }
        }
        return List.of();
    }

    /** "Fue hallado sin vida en la vereda, cerca de Tame, el comerciante Ramiro Pabón": the subject after its verb. */
    List<Integer> inverted(int verb) {
        for (int unit = verb + 1; isSpanish && unit < Math.min(units.size(), verb + LONGEST_INVERSION); unit++) {
            boolean isPerson = sentence.isPeople(unit)
                    && (sentence.people(unit).hasNoun() || sentence.people(unit).isPart())
                    && (!units.is(unit, CasualtyLanguage.NAME) || sentence.hasTitle(unit));
            if (isPerson && !isGoverned(unit)) {
                return listed(unit);
            }
            if (units.is(unit, ENDS & ~CasualtyLanguage.WHO)) {
                return List.of();
            }
        }
        return List.of();
    }

    private boolean isGoverned(int people) {
        int unit = people - 1;
        while (unit > 0 && units.is(unit, DETERMINER)) {
            unit--;
        }
        return units.is(unit, CasualtyLanguage.PREPOSITION | CasualtyLanguage.BY | CasualtyLanguage.PARTITIVE);
    }

    private static final long ENDS = CasualtyLanguage.BARRIER
            | CasualtyLanguage.HARM
            | CasualtyLanguage.SAY
            | CasualtyLanguage.BE
            | CasualtyLanguage.HAVE
            | CasualtyLanguage.WHO;

    /** Whether only small words stand between: a bare number far from a verb counts something else. */
    private boolean isBeside(int verb, int people) {
        for (int unit = verb + 1; unit < people; unit++) {
            if (!units.is(unit, CasualtyLanguage.ADVERB | DETERMINER) && !isTo(unit)) {
                return false;
            }
        }
        return true;
    }

    /** "Murdered, at gunpoint, a soldier". */
    private int afterParenthesis(int comma) {
        for (int unit = comma + 1; unit < Math.min(units.size(), comma + LONGEST_QUALIFYING); unit++) {
            if (isComma(unit)) {
                return unit + 1;
            }
        }
        return comma;
    }

    /** Those whom a deed is of: "the murder in Guatemala of the two leaders". */
    List<Integer> owners(int deed, int reach) {
        for (int unit = deed + 1; unit < Math.min(units.size(), deed + reach); unit++) {
            if (isOf(unit)) {
                List<Integer> owners = of(unit, 4, true);
                if (!owners.isEmpty()) {
                    return owners;
                }
            }
            if (isComma(unit) || units.is(unit, ENDS) || sentence.isPeople(unit)) {
                return List.of();
            }
        }
        return List.of();
    }

    /** "Among the dead in the town are a pastor and his wife", "among the wounded: four nurses". */
    List<Integer> afterBe(int among) {
        for (int unit = among + 1; unit < Math.min(units.size(), among + LONGEST_QUALIFYING); unit++) {
            if (units.is(unit, CasualtyLanguage.BE) || BEING.contains(units.word(unit))) {
                return of(unit, 3);
            }
            if (sentence.isPeople(unit) && unit == among + 1) {
                return listed(unit);
            }
            if (units.is(unit, CasualtyLanguage.HARM | CasualtyLanguage.SAY)) {
                return List.of();
            }
        }
        return List.of();
    }

    private static final Set<String> BEING = Set.of(
            ":", "hay", "habia", "figura", "figuran", "cuenta", "cuentan", "destaca", "destacan", "consta", "constan");

    private List<Integer> listed(int head) {
        return listed(head, false);
    }

    /** A head with those listed after it; what follows the victims of a deed is its own verb, not that of the last. */
    private List<Integer> listed(int head, boolean isOfDeed) {
        List<Integer> list = new ArrayList<>();
        list.add(head);
        int last = head;
        boolean ended = false;
        while (!ended && list.size() < MOST_LISTED) {
            int joint = joint(last);
            if (joint < 0) {
                break;
            }
            ended = isAnd(joint) || (joint + 1 < units.size() && isAnd(joint + 1));
            int next = afterJoint(joint);
            if (next < 0 || !sentence.people(next).hasNoun() || (!isOfDeed && isSubject(next))) {
                break;
            }
            if (sentence.people(next).isBare() && !sentence.people(last).isBare()) {
                // "37 women and girls": of one number.
                break;
            }
            list.add(next);
            last = next;
        }
        return isJoined(list) ? list : List.of(head);
    }

    /** Whether an "and" ends the list: without one what follows a comma explains what stands before. */
    private boolean isJoined(List<Integer> list) {
        int last = list.get(list.size() - 1);
        for (int unit = last - 1; unit > list.get(0); unit--) {
            if (isAnd(unit)) {
                return true;
            }
            if (sentence.isPeople(unit) && owned(unit) == unit) {
                return false;
            }
        }
        return false;
    }

    private int joint(int people) {
        for (int unit = people + 1; unit < Math.min(units.size(), people + LONGEST_QUALIFYING); unit++) {
            if (isComma(unit) || isAnd(unit)) {
                return unit;
            }
            if (sentence.isPeople(unit) && units.is(unit - 1, CasualtyLanguage.PREPOSITION)) {
                continue;
            }
            if (sentence.isPeople(unit) || units.is(unit, ENDS)) {
                return -1;
            }
        }
        return -1;
    }

    private int afterJoint(int joint) {
        for (int unit = joint + 1; unit < Math.min(units.size(), joint + 5); unit++) {
            if (sentence.isPeople(unit)) {
                return owned(unit);
            }
            boolean mayStand = isAnd(unit) || isTo(unit) || units.is(unit, DETERMINER) || isOf(unit);
            if (!mayStand) {
                return -1;
            }
        }
        return -1;
    }

    private static final long DETERMINER = CasualtyLanguage.POSSESSIVE
            | CasualtyLanguage.QUALIFIER_MASK
            | CasualtyLanguage.DEFINITE
            | CasualtyLanguage.MORE
            | CasualtyLanguage.ADVERB;

    /** "Killed a judge and two policemen were hurt": these belong to the next verb. */
    private boolean isSubject(int people) {
        for (int unit = people + 1; unit < Math.min(units.size(), people + 5); unit++) {
            if (units.is(
                    unit, CasualtyLanguage.BE | CasualtyLanguage.HAVE | CasualtyLanguage.DIE | CasualtyLanguage.SAY)) {
                return true;
            }
            if (units.is(unit, CasualtyLanguage.PASSIVE | CasualtyLanguage.ACTIVE | CasualtyLanguage.STATE)) {
                return true;
            }
            if (isComma(unit) || units.is(unit, CasualtyLanguage.BARRIER | CasualtyLanguage.WHO)) {
                return false;
            }
        }
        return false;
    }

    private boolean isTo(int unit) {
        String word = units.word(unit);
        return isSpanish && (word.equals("a") || word.equals("al"));
    }

    private boolean isOf(int unit) {
        boolean isLink = !sentence.isPeople(unit)
                && (units.word(unit).length() > 0 || units.is(unit, CasualtyLanguage.PARTITIVE));
        return isLink
                && (isSpanish
                        ? sentence.begins(unit, "de") || sentence.begins(unit, "del")
                        : sentence.begins(unit, "of"));
    }

    /** "The cook's daughter" is the daughter. */
    private int owned(int people) {
        int next = people + 1;
        return next < units.size() && sentence.isPeople(next) && sentence.begins(next, "'s") ? next : people;
    }

    private boolean isComma(int unit) {
        return units.word(unit).equals(",") || units.word(unit).equals("-");
    }

    private boolean isAnd(int unit) {
        String word = units.word(unit);
        boolean isAsWellAs = word.isEmpty() && units.is(unit, CasualtyLanguage.BARRIER) && !sentence.isPeople(unit);
        return word.equals("and") || word.equals("y") || word.equals("e") || word.equals("&") || isAsWellAs;
    }
}
