package org.atalaya.normalize.casualties;

import java.util.List;
import java.util.Set;
import org.atalaya.events.Count;
import org.atalaya.events.Harm;
import org.atalaya.events.Qualifier;
import org.atalaya.events.Scope;
import org.atalaya.normalize.rules.Units;

/**
 * What the words of a sentence say of a count's scope; what dates say of it is for others to add. The rules in their order:
 * a part, what is added to a toll, history, a total, else the toll of an incident.
 */
final class Scopes {
    /** A larger figure without a day is a total. */
    private static final long LARGEST_INCIDENT = 1_000;

    /** So many may go missing together. */
    private static final long FEW = 20;

    /** Who tells of "several" tells what was seen, not what was counted up. */
    private static final long SEVERAL = 3;

    private static final Set<String> PARTITIVES = Set.of("of", "de");
    private static final Set<String> DEFINITES = Set.of("the", "los", "las");

    private static final long LARGEST_FLIGHT = 10_000;

    private final ClaimUnits sentence;
    private final Units units;
    private final List<Bound> bound;
    private final TextBefore before;
    private final Setting setting;

    Scopes(ClaimUnits sentence, List<Bound> bound, TextBefore before, Setting setting) {
        this.setting = setting;
        this.sentence = sentence;
        this.units = sentence.units;
        this.bound = bound;
        this.before = before;
    }

    Scope of(Bound each) {
        if (isPart(each)) {
            return Scope.SUBSET;
        }
        if (isAdded(each)) {
            return Scope.INCREMENT;
        }
        if (units.is(each.peopleUnit(), CasualtyLanguage.ORDINAL)) {
            return isOfOneEvent(each) ? Scope.INCIDENT : Scope.CUMULATIVE;
        }
        if (has(CasualtyLanguage.BACKGROUND)) {
            return Scope.BACKGROUND;
        }
        boolean isOwnStart = each.harm() == Harm.DISAPPEARED
                && !units.is(each.harmUnit(), CasualtyLanguage.DEEDS)
                && !hasBefore(CasualtyLanguage.CUMULATIVE, each.harmUnit());
        boolean isTotal =
                (has(CasualtyLanguage.CUMULATIVE) && !isOwnStart) || isToldWithoutEvent(each) || isOfUnrest(each);
        return isTotal ? Scope.CUMULATIVE : Scope.INCIDENT;
    }

    /** "The sixth person killed in the attack": a running toll of that attack alone. */
    private boolean isOfOneEvent(Bound each) {
        int end = Math.min(units.size(), each.end() + EVENT_REACHES);
        int the = Integer.MIN_VALUE / 2;
        for (int unit = each.end(); unit < end; unit++) {
            if (units.is(unit, CasualtyLanguage.DEFINITE) || units.word(unit).equals("del")) {
                the = unit;
            }
            if (unit - the <= ADJECTIVES && setting.is(units.firstToken(unit), Setting.ATTACK)) {
                return true;
            }
        }
        return false;
    }

    private static final int EVENT_REACHES = 9;
    private static final int ADJECTIVES = 2;

    /** "Among the dead", "five of them", "de los cuales al menos cinco", "the youngest victim". */
    private boolean isPart(Bound each) {
        if (isCondition(each) || isOfTheDead(each)) {
            return true;
        }
        boolean isMarked = each.isSubset() || units.is(each.harmUnit(), CasualtyLanguage.AMONG);
        boolean isAfterMark = isAfterMark(each.peopleUnit());
        boolean isOfWhole = each.people().isPart() && (hasEarlierWhole(each) || isOfThoseBefore(each));
        return isMarked || isAfterMark || isOfWhole;
    }

    /** "Three of the farmers" are part of farmers told before, not of any dead. */
    private boolean isOfThoseBefore(Bound each) {
        String noun = each.people().hasNoun() ? each.people().victims() : null;
        if (noun == null || units.is(each.harmUnit(), CasualtyLanguage.AMONG)) {
            return before.has(each.harm());
        }
        return before.hasVictims(each.harm(), noun);
    }

    /** "More than a hundred of the dead", "un centenar de los muertos". */
    private boolean isOfTheDead(Bound each) {
        int toll = each.harmUnit();
        return units.is(toll, CasualtyLanguage.TOLL)
                && each.peopleUnit() < toll
                && units.firstToken(toll) > 0
                && PARTITIVES.contains(sentence.text.folded(units.firstToken(toll) - 1))
                && DEFINITES.contains(sentence.text.folded(units.firstToken(toll)));
    }

    /** "Twenty were wounded and two are in critical condition", "some hundred wounded: 45 with bullet wounds". */
    private boolean isCondition(Bound each) {
        boolean isState = units.is(each.harmUnit(), CasualtyLanguage.STATE) && each.harm() != Harm.KILLED;
        for (Bound whole : bound) {
            boolean isLarger = whole.harm() == each.harm()
                    && whole.peopleUnit() < each.peopleUnit()
                    && figure(whole) > figure(each)
                    && whole.harmUnit() != each.harmUnit();
            if (isLarger && (isState || hasColon(whole.peopleUnit(), each.peopleUnit()))) {
                return true;
            }
        }
        return false;
    }

    private boolean hasColon(int from, int to) {
        for (int unit = from; unit < to; unit++) {
            if (units.word(unit).equals(":")) {
                return true;
            }
        }
        return false;
    }

    private static long figure(Bound each) {
        Long low = each.people().count().low();
        Long high = each.people().count().high();
        return low != null ? low : high == null ? 0 : high;
    }

    private boolean isAfterMark(int people) {
        int unit = people - 1;
        while (unit >= 0 && units.is(unit, CasualtyLanguage.QUALIFIER_MASK | CasualtyLanguage.DEFINITE)) {
            unit--;
        }
        if (unit > 0 && units.word(unit).equals(",")) {
            unit--;
        }
        return unit >= 0 && units.is(unit, CasualtyLanguage.SUBSET);
    }

    private boolean hasEarlierWhole(Bound part) {
        return bound.stream().anyMatch(other -> other.harm() == part.harm() && other.peopleUnit() < part.peopleUnit());
    }

    /** "Three more died", "two succumbed to their wounds", "one man died, bringing the toll to 12". */
    private boolean isAdded(Bound each) {
        if (each.people().isMore() && !hasOtherHarmBefore(each)) {
            return true;
        }
        // "The toll has risen to 18 after a man died of his wounds": the toll is what it came to.
        if (each.harm() != Harm.KILLED || units.is(each.harmUnit(), CasualtyLanguage.TOLL)) {
            return false;
        }
        int totalling = first(CasualtyLanguage.TOTALLING);
        boolean isBroughtTo =
                totalling > each.harmUnit() && each.peopleUnit() < totalling && hasTotalAfter(totalling, figure(each));
        boolean isTotal = totalling >= 0 && totalling < each.peopleUnit();
        return isBroughtTo || (has(CasualtyLanguage.LATER) && !isTotal && !isWhatItCameTo(each));
    }

    /** "One of the wounded died, and the count now stands at 28": behind who died later, what the toll came to. */
    private boolean isWhatItCameTo(Bound each) {
        for (int unit = first(CasualtyLanguage.LATER) + 1; unit < each.end(); unit++) {
            if (CAME_TO.contains(units.word(unit)) && !each.people().isOne()) {
                return true;
            }
        }
        return false;
    }

    private static final Set<String> CAME_TO = Set.of("now", "stands", "suman", "van", "totals");

    /** "Eighty had been killed, raising an estimate of 30": the smaller is no total that the larger was added to. */
    private boolean hasTotalAfter(int totalling, long added) {
        for (int unit = totalling + 1; unit < units.size(); unit++) {
            if (units.is(unit, CasualtyLanguage.COUNT)) {
                Count count = sentence.people(unit).count();
                Long total = count.low() != null ? count.low() : count.high();
                return total == null || total >= added;
            }
        }
        return false;
    }

    /** "17 were killed and another 30 injured" adds nothing to an earlier number. */
    private boolean hasOtherHarmBefore(Bound each) {
        return bound.stream().anyMatch(other -> other.harm() != each.harm() && other.peopleUnit() < each.peopleUnit());
    }

    /** "Seventy people have been killed": the perfect, and no day, attack or clash that it speaks of. */
    private boolean isToldWithoutEvent(Bound each) {
        boolean isFewMissing = each.harm() == Harm.DISAPPEARED && figure(each) < FEW;
        boolean isFew = each.people().count().qualifier() == Qualifier.VAGUE && figure(each) <= SEVERAL;
        boolean isToll = !each.people().isOne()
                && !isFewMissing
                && !isFew
                && units.is(each.peopleUnit(), CasualtyLanguage.COUNT);
        return isToll && isPerfect(each.harmUnit()) && !has(CasualtyLanguage.EVENT);
    }

    /** "49 people died in the protests", "11,000 arrests": of a stretch of time, where no day or attack is told. */
    private boolean isOfUnrest(Bound each) {
        long largest = each.harm() == Harm.DISPLACED ? LARGEST_FLIGHT : LARGEST_INCIDENT;
        boolean isTotal = has(CasualtyLanguage.UNREST) || figure(each) >= largest;
        return isTotal && figure(each) > 1 && !has(CasualtyLanguage.EVENT | CasualtyLanguage.CALENDAR);
    }

    private boolean isPerfect(int harmUnit) {
        if (units.is(harmUnit, CasualtyLanguage.DEED)) {
            // "Four have bullet wounds".
            return false;
        }
        boolean isPerfect = units.is(harmUnit, CasualtyLanguage.PERFECT);
        for (int unit = harmUnit - 1; unit >= 0 && !sentence.isPeople(unit); unit--) {
            isPerfect |= units.is(unit, CasualtyLanguage.PERFECT);
            if (!units.is(unit, CasualtyLanguage.BE | CasualtyLanguage.HAVE | CasualtyLanguage.ADVERB)) {
                break;
            }
        }
        return isPerfect;
    }

    private boolean has(long mask) {
        return first(mask) >= 0;
    }

    private boolean hasBefore(long mask, int end) {
        int first = first(mask);
        return first >= 0 && first <= end;
    }

    private int first(long mask) {
        for (int unit = 0; unit < units.size(); unit++) {
            if (units.is(unit, mask)) {
                return unit;
            }
        }
        return -1;
    }
}
