package org.atalaya.normalize.casualties;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.atalaya.events.Qualifier;
import org.atalaya.normalize.rules.Units;

/**
 * Groups that make up a number told before them: "ten people (six soldiers and four farmers)". That they sum up to it is what
 * tells them from others who stand nearby.
 */
final class SummedParts {
    private static final int TO_FIRST = 14;
    private static final int TO_NEXT = 5;
    private static final Set<String> OPENERS = Set.of("(", "[", ":", "-", ",", ";");
    private static final Set<String> JOINTS = Set.of(",", ";", "and", "y", "e", "&");

    private final ClaimUnits sentence;
    private final Units units;
    private final Set<Integer> usedPeople;

    SummedParts(ClaimUnits sentence, Set<Integer> usedPeople) {
        this.sentence = sentence;
        this.units = sentence.units;
        this.usedPeople = usedPeople;
    }

    /** The parts of what is bound, which are used then. */
    List<Bound> of(List<Bound> bound) {
        List<Bound> parts = new ArrayList<>();
        for (Bound whole : bound) {
            long number = exact(whole.people());
            if (!whole.isSubset() && number > 2) {
                for (int part : summed(whole.peopleUnit(), number)) {
                    usedPeople.add(part);
                    parts.add(new Bound(
                            whole.harm(),
                            sentence.people(part),
                            part,
                            part,
                            part,
                            part + 1,
                            true,
                            "part of: " + whole.rule()));
                }
            }
        }
        return parts;
    }

    private List<Integer> summed(int whole, long number) {
        List<Integer> parts = new ArrayList<>();
        long sum = 0;
        boolean isGroup = false;
        int last = whole;
        while (sum < number) {
            int part = next(last, parts.isEmpty() ? OPENERS : JOINTS, parts.isEmpty() ? TO_FIRST : TO_NEXT);
            if (part < 0) {
                return List.of();
            }
            sum += number(sentence.people(part));
            isGroup |= number(sentence.people(part)) > 1;
            parts.add(part);
            last = part;
        }
        return sum == number && isGroup && parts.size() > 1 ? parts : List.of();
    }

    /** The next free group behind a mark or a joint; -1 where there is none. */
    private int next(int last, Set<String> marks, int reach) {
        boolean isMarked = false;
        for (int unit = last + 1; unit < Math.min(units.size(), last + reach); unit++) {
            boolean isGroup = units.is(unit, CasualtyLanguage.COUNT | CasualtyLanguage.ONE);
            if (isGroup && isMarked && !usedPeople.contains(unit) && number(sentence.people(unit)) > 0) {
                return unit;
            }
            if (sentence.isPeople(unit) && (isMarked || isGroup)) {
                return -1;
            }
            isMarked |= marks.contains(units.word(unit));
        }
        return -1;
    }

    /** How many people are counted exactly, 0 where they are not. */
    private static long number(People people) {
        return people.hasNoun() ? exact(people) : 0;
    }

    private static long exact(People people) {
        Long high = people.count().high();
        return people.count().qualifier() == Qualifier.EXACT && high != null ? high : 0;
    }
}
