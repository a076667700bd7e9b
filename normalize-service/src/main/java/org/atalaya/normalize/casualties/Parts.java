package org.atalaya.normalize.casualties;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.atalaya.events.Harm;
import org.atalaya.normalize.rules.Lexicon;
import org.atalaya.normalize.rules.Units;
import org.jspecify.annotations.Nullable;

/**
 * The parts of those who suffered: "including seven minors", "six of them children", "33 of the dead were women". A part
 * may stand in the sentence after its whole.
 */
final class Parts {
    private static final Set<String> PRONOUNS =
            Set.of("them", "whom", "these", "those", "ellos", "ellas", "estos", "estas", "cuales", "que");

    private final ClaimUnits sentence;
    private final Units units;
    private final Set<Integer> usedPeople;
    private final SentenceWords words;

    Parts(ClaimUnits sentence, SentenceWords words, Set<Integer> usedPeople) {
        this.sentence = sentence;
        this.words = words;
        this.units = sentence.units;
        this.usedPeople = usedPeople;
    }

    /**
     * The parts of what is bound, and of what was told before.
     *
     * @param told the harm of the sentence before, null where it tells none
     */
    List<Bound> of(List<Bound> bound, @Nullable Harm told) {
        List<Bound> parts = new ArrayList<>();
        for (Bound whole : bound) {
            addListed(whole, parts);
        }
        for (int unit = 0; unit < units.size(); unit++) {
            if (!usedPeople.contains(unit) && sentence.isCounted(unit) && isPart(unit)) {
                Harm harm = harmOfPart(unit, bound, told);
                if (harm != null) {
                    usedPeople.add(unit);
                    parts.add(new Bound(
                            harm,
                            sentence.people(unit),
                            unit,
                            unit,
                            unit,
                            unit + 1,
                            true,
                            "part of those told before"));
                }
            }
        }
        return parts;
    }

    private void addListed(Bound whole, List<Bound> parts) {
        for (int unit = whole.peopleUnit() + 1; unit < units.size() - 1; unit++) {
            if (sentence.isCounted(unit) && usedPeople.contains(unit)) {
                return;
            }
            if (units.is(unit, CasualtyLanguage.SUBSET)) {
                addFrom(unit + 1, whole, parts);
                return;
            }
            if (sentence.isCounted(unit) && sentence.people(unit).isPart()) {
                addFrom(unit, whole, parts);
                return;
            }
        }
    }

    private void addFrom(int from, Bound whole, List<Bound> parts) {
        for (int unit = from; unit < units.size(); unit++) {
            if (sentence.isCounted(unit)) {
                if (usedPeople.contains(unit)) {
                    return;
                }
                usedPeople.add(unit);
                parts.add(new Bound(
                        whole.harm(),
                        sentence.people(unit),
                        unit,
                        whole.harmUnit(),
                        unit,
                        unit + 1,
                        true,
                        "part of: " + whole.rule()));
            } else if (!isBetween(unit)) {
                return;
            }
        }
    }

    private boolean isBetween(int unit) {
        String word = units.word(unit);
        return word.equals(",")
                || word.equals("and")
                || word.equals("y")
                || word.equals("e")
                || word.equals("a")
                || units.is(unit, CasualtyLanguage.DEFINITE | CasualtyLanguage.POSSESSIVE)
                || units.is(unit, CasualtyLanguage.QUALIFIER_MASK);
    }

    /** "Six of them minors", "33 of the dead were children", "one of them is a policeman". */
    private boolean isPart(int unit) {
        People people = sentence.people(unit);
        if (!people.isPart()) {
            return false;
        }
        if (people.hasNoun()) {
            return true;
        }
        int next = unit + 1;
        while (next < units.size()
                && units.is(next, CasualtyLanguage.BE | CasualtyLanguage.ADVERB | CasualtyLanguage.DEFINITE)) {
            next++;
        }
        boolean isWho = next < units.size() && next > unit + 1 && sentence.isPeople(next);
        if (isWho) {
            usedPeople.add(next);
        }
        return isWho;
    }

    /** Of the dead, of the wounded; of them, those whose harm was told last. */
    private @Nullable Harm harmOfPart(int unit, List<Bound> bound, @Nullable Harm told) {
        boolean isOfThem = false;
        for (int token = units.firstToken(unit); token < units.endToken(unit); token++) {
            Lexicon.Entry entry = words.longest(token);
            if (entry != null && SentenceWords.has(entry, CasualtyLanguage.PART_OF)) {
                return CasualtyLanguage.HARMS.get((int) entry.value(CasualtyLanguage.PART_OF));
            }
            isOfThem |= PRONOUNS.contains(words.text().folded(token));
        }
        Harm harm = told;
        for (Bound each : bound) {
            harm = each.peopleUnit() < unit ? each.harm() : harm;
        }
        return isOfThem ? harm : null;
    }
}
