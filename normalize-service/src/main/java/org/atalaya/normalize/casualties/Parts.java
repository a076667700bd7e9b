package org.atalaya.normalize.casualties;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.atalaya.events.Count;
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

    /** "Entre ellos constan dos mujeres". */
    private static final Set<String> BEING = Set.of(
            "hay",
            "habia",
            "hubo",
            "esta",
            "estan",
            "estaban",
            "figura",
            "figuran",
            "consta",
            "constan",
            "cuentan",
            "cuenta",
            "se",
            "aparecen",
            "destacan",
            "encuentran",
            ":");

    private static final Set<String> AND = Set.of("and", "y", "e");

    /** Words between what a part is called and the "and" of the next. */
    private static final int LONGEST_DESCRIPTION = 5;

    private final ClaimUnits sentence;
    private final Units units;
    private final Set<Integer> usedPeople;
    private final SentenceWords words;
    private final TextBefore before;

    Parts(ClaimUnits sentence, SentenceWords words, TextBefore before, Set<Integer> usedPeople) {
        this.before = before;
        this.sentence = sentence;
        this.words = words;
        this.units = sentence.units;
        this.usedPeople = usedPeople;
    }

    /**
     * The parts of what is bound, and of what was told before.
     */
    List<Bound> of(List<Bound> bound) {
        List<Bound> parts = new ArrayList<>();
        for (Bound whole : bound) {
            addListed(whole, parts);
        }
        for (int unit = 0; unit < units.size(); unit++) {
            boolean isFree = !usedPeople.contains(unit) && sentence.isCounted(unit);
            boolean isDescribed = isFree && isDescribed(unit, bound);
            if (isDescribed || (isFree && isPart(unit))) {
                Harm harm = isDescribed ? harmOfThem(unit, bound) : harmOfPart(unit, bound);
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
                if (sentence.begins(unit, "most")) {
                    return;
                }
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
        List<Integer> listed = new ArrayList<>();
        boolean isClosing = false;
        for (int unit = from; unit < units.size(); unit++) {
            if (sentence.isCounted(unit)) {
                if (usedPeople.contains(unit)) {
                    break;
                }
                usedPeople.add(unit);
                listed.add(unit);
                if (isClosing) {
                    break;
                }
            } else if (!isBetween(unit) && (listed.isEmpty() || !isDescribing(unit))) {
                break;
            }
            isClosing |= !listed.isEmpty() && AND.contains(units.word(unit));
        }
        new Groups(sentence).of(listed).forEach(group -> parts.add(part(group, whole)));
    }

    private Bound part(List<Integer> group, Bound whole) {
        int first = group.get(0);
        int last = group.get(group.size() - 1);
        People all = sentence.people(first);
        for (int unit : group.subList(1, group.size())) {
            String both = words.text().span(units.firstToken(first), units.endToken(last));
            all = all.and(sentence.people(unit), both);
        }
        return new Bound(whole.harm(), all, first, whole.harmUnit(), first, last + 1, true, "part of: " + whole.rule());
    }

    /** "Un adolescente pemón y un sargento": a word of what is said of the first, where an "and" follows soon. */
    private boolean isDescribing(int unit) {
        for (int next = unit; next < Math.min(units.size(), unit + LONGEST_DESCRIPTION); next++) {
            String word = units.word(next);
            if (next > unit && (word.equals("y") || word.equals("and") || word.equals(","))) {
                return next + 1 < units.size() && sentence.isCounted(next + 1);
            }
            boolean mayStand = units.classes(next) == 0
                    || units.is(next, CasualtyLanguage.PREPOSITION | CasualtyLanguage.PERSON | CasualtyLanguage.PEOPLE);
            if (!mayStand || word.isEmpty() || word.equals(",")) {
                return false;
            }
        }
        return false;
    }

    private boolean isBetween(int unit) {
        String word = units.word(unit);
        return word.equals(",")
                || word.equals("and")
                || word.equals("y")
                || word.equals("e")
                || word.equals("a")
                || BEING.contains(word)
                || units.is(unit, CasualtyLanguage.DEFINITE | CasualtyLanguage.POSSESSIVE)
                || units.is(unit, CasualtyLanguage.QUALIFIER_MASK);
    }

    /** "1,503 arrests; 129 were of adolescents", "19 belonged to police officers": less than the whole told last. */
    private boolean isDescribed(int unit, List<Bound> bound) {
        People people = sentence.people(unit);
        boolean isBare = units.is(unit, CasualtyLanguage.COUNT)
                && !people.hasNoun()
                && people.count().low() != null;
        int next = unit + 1;
        while (isBare && next < units.size() && units.is(next, CasualtyLanguage.ADVERB)) {
            next++;
        }
        if (isBare && isPredicate(unit, next)) {
            return isLessThan(Objects.requireNonNull(people.count().low()), whole(unit, bound));
        }
        boolean isOf = isBare
                && next < units.size()
                && unit > 0
                && units.word(next).equals("of")
                && units.word(unit - 1).equals(",");
        if (!isBare || next >= units.size() || !(isOf || DESCRIBING.contains(units.word(next)))) {
            return false;
        }
        int who = next + 1;
        while (who < units.size() && (TO.contains(units.word(who)) || units.is(who, CasualtyLanguage.DEFINITE))) {
            who++;
        }
        boolean isWho = who < units.size()
                && sentence.isPeople(who)
                && sentence.people(who).hasNoun();
        boolean isLess =
                isWho && isLessThan(Objects.requireNonNull(people.count().low()), whole(unit, bound));
        if (isLess) {
            usedPeople.add(who);
        }
        return isLess;
    }

    /** "Siete tenían menos de 25 años", "once no eran mayores de edad": said of a number that begins its clause. */
    private boolean isPredicate(int number, int next) {
        boolean isFirst = number == 0 || units.word(number - 1).equals(";");
        boolean isNot =
                next + 1 < units.size() && units.word(next).equals("no") && BEING_OLD.contains(units.word(next + 1));
        return isFirst && next < units.size() && (isNot || HAVING.contains(units.word(next)));
    }

    private static final Set<String> BEING_OLD = Set.of("eran", "son", "tenian", "tienen", "han", "habian");
    private static final Set<String> HAVING = Set.of("tenian", "tienen", "cursaban", "pertenecen", "provenian");

    private static final Set<String> DESCRIBING = Set.of(
            "were", "are", "was", "belonged", "son", "eran", "fueron", "corresponden", "correspondian", "pertenecian");

    private static final Set<String> TO = Set.of("to", "of", "a", "de");

    private @Nullable Count whole(int part, List<Bound> bound) {
        Count whole = before.count();
        for (Bound each : bound) {
            whole = each.peopleUnit() < part ? each.people().count() : whole;
        }
        return whole;
    }

    private static boolean isLessThan(long part, @Nullable Count whole) {
        Long figure = whole == null ? null : whole.low() != null ? whole.low() : whole.high();
        return figure != null && part < figure;
    }

    /** "Six of them minors", "33 of the dead were children", "one of them is a policeman". */
    private boolean isPart(int unit) {
        People people = sentence.people(unit);
        if (!people.isPart()) {
            return false;
        }
        boolean isBlamed = unit > 1
                && units.word(unit - 1).equals("for")
                && units.word(unit - 2).equals("responsible");
        if (people.hasNoun() || isBlamed) {
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
    private @Nullable Harm harmOfPart(int unit, List<Bound> bound) {
        boolean isOfThem = false;
        for (int token = units.firstToken(unit); token < units.endToken(unit); token++) {
            Lexicon.Entry entry = words.longest(token);
            if (entry != null && SentenceWords.has(entry, CasualtyLanguage.PART_OF)) {
                return CasualtyLanguage.HARMS.get((int) entry.value(CasualtyLanguage.PART_OF));
            }
            isOfThem |= PRONOUNS.contains(words.text().folded(token));
        }
        return isOfThem ? harmOfThem(unit, bound) : null;
    }

    private @Nullable Harm harmOfThem(int unit, List<Bound> bound) {
        Harm harm = before.harm();
        for (Bound each : bound) {
            harm = each.peopleUnit() < unit ? each.harm() : harm;
        }
        return harm;
    }
}
