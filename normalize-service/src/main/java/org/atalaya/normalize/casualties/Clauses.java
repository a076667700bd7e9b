package org.atalaya.normalize.casualties;

import java.util.List;
import java.util.Set;
import org.atalaya.events.Harm;
import org.atalaya.normalize.rules.Units;

/**
 * Who suffers a harm by the grammar of its clause, where no rule tells: the subject of a passive or of dying, the object of
 * an active verb, those whom a deed is of.
 */
final class Clauses {
    private static final int TO_OBJECT = 5;
    private static final int TO_OWNER = 7;
    private static final int TO_BEARER = 8;
    private static final Set<String> BEARING = Set.of(
            "with",
            "suffered",
            "suffering",
            "suffers",
            "sustained",
            "sustaining",
            "received",
            "con",
            "sufrio",
            "sufrieron",
            "recibio",
            "recibieron",
            "presentaba",
            "presenta",
            "presentan",
            "presentaban",
            "presento",
            "presentaron",
            "tiene",
            "tienen",
            "tenia",
            "tenian",
            "recibido",
            "sufrido",
            "sufre",
            "sufren",
            "reciben",
            "had",
            "has",
            "have");

    private final ClaimUnits sentence;
    private final Units units;
    private final PeopleBefore before;
    private final PeopleAfter after;
    private final boolean isSpanish;

    Clauses(ClaimUnits sentence, CasualtyLanguage language) {
        this.sentence = sentence;
        this.units = sentence.units;
        this.before = new PeopleBefore(sentence, language.isSpanish);
        this.after = new PeopleAfter(sentence, language.isSpanish);
        this.isSpanish = language.isSpanish;
    }

    /** The units of the people who suffer a harm, in their order; none where the clause does not tell. */
    List<Integer> sufferers(int harm) {
        int verb = verbStart(harm);
        boolean isPassive = verb < harm && hasBe(verb, harm);
        if (units.is(harm, CasualtyLanguage.PASSIVE) && isPassive) {
            boolean isInverted = isSpanish && harm + 1 < units.size() && units.is(harm + 1, CasualtyLanguage.COUNT);
            List<Integer> subject = isInverted ? List.of() : before.of(verb);
            return subject.isEmpty() ? after.inverted(harm) : subject;
        }
        if (units.is(harm, CasualtyLanguage.DIE)) {
            List<Integer> inverted =
                    isWhereClause(verb) || isInverted(verb, harm) ? after.of(harm, TO_OBJECT) : List.of();
            if (!inverted.isEmpty()) {
                return inverted;
            }
            List<Integer> subject = before.of(verb);
            boolean isOnlyBefore = isSpanish && sentence.begins(harm, "se") && sentence.harm(harm) == Harm.ABDUCTED;
            List<Integer> object = subject.isEmpty() && !isOnlyBefore ? after.of(harm, TO_OBJECT) : subject;
            boolean mayFollow = object.isEmpty() && !isOnlyBefore && !isRelated(harm);
            return mayFollow ? after.inverted(harm) : object;
        }
        if (units.is(harm, CasualtyLanguage.PASSIVE | CasualtyLanguage.ACTIVE)) {
            List<Integer> object = isNoun(harm) ? List.of() : after.of(harm, TO_OBJECT);
            if (!object.isEmpty() || !units.is(harm, CasualtyLanguage.PASSIVE | CasualtyLanguage.DEED)) {
                return object;
            }
            if (units.is(harm, CasualtyLanguage.PASSIVE)) {
                List<Integer> beside = participle(verb);
                return beside.isEmpty() ? ofEarlierPassive(verb) : beside;
            }
        }
        boolean isCountedDeed = isCountedDeed(harm);
        if (isCountedDeed && isSpanish) {
            return List.of(harm - 1);
        }
        if (units.is(harm, CasualtyLanguage.DEED) && !isCountedDeed) {
            List<Integer> owners = after.owners(harm, TO_OWNER);
            List<Integer> possessor = owners.isEmpty() ? possessor(harm) : owners;
            return possessor.isEmpty() && sentence.harm(harm) == Harm.INJURED ? bearer(harm) : possessor;
        }
        if (units.is(harm, CasualtyLanguage.BODY) && !isCountedBody(harm)) {
            List<Integer> body = after.of(harm, 2);
            return body.isEmpty() ? after.owners(harm, 3) : body;
        }
        if (isSpanish && units.is(harm, CasualtyLanguage.CAPTIVE)) {
            return held(harm);
        }
        if (units.is(harm, CasualtyLanguage.AMONG)) {
            return isPassive ? before.of(verb) : after.afterBe(harm);
        }
        if (units.is(harm, CasualtyLanguage.STATE)) {
            return isPassive ? before.of(verb) : participle(verb);
        }
        return List.of();
    }

    /** "Una monja que daba clase permaneció cuatro horas como rehén": the subject of the verb before it. */
    private List<Integer> held(int captive) {
        for (int unit = captive - 1; unit > 0 && captive - unit < TO_BEARER; unit--) {
            if (STAYING.contains(units.word(unit))) {
                return before.of(unit);
            }
            if (units.is(unit, CasualtyLanguage.BARRIER | CasualtyLanguage.HARM) && !sentence.isPeople(unit)) {
                return List.of();
            }
        }
        return List.of();
    }

    private static final Set<String> STAYING = Set.of(
            "permanecio",
            "permanecieron",
            "permanece",
            "permanecen",
            "estuvo",
            "estuvieron",
            "pasaron",
            "paso",
            "lleva",
            "llevan",
            "sigue",
            "siguen",
            "continua",
            "continuan");

    /** "El operativo en el que murieron nueve campesinos", "donde murieron nueve": the subject stands behind its verb. */
    private boolean isWhereClause(int verb) {
        if (!isSpanish || verb < 1) {
            return false;
        }
        boolean isWhich = verb > 2
                && units.word(verb - 1).equals("que")
                && IN_WHICH.contains(units.word(verb - 2))
                && units.word(verb - 3).equals("en");
        return isWhich || WHERE.contains(units.word(verb - 1));
    }

    /** "Murieron en un combate en el cual un teniente": who stands behind the relative is of another clause. */
    private boolean isRelated(int harm) {
        for (int unit = harm + 1; unit < units.size(); unit++) {
            if (sentence.isPeople(unit)) {
                return false;
            }
            if (units.is(unit, CasualtyLanguage.WHO)) {
                return true;
            }
        }
        return false;
    }

    /** "En la incursión, perdieron la vida dos cocaleros": a number right behind the verb, nobody right before it. */
    private boolean isInverted(int verb, int harm) {
        return isSpanish
                && harm + 1 < units.size()
                && units.is(harm + 1, CasualtyLanguage.COUNT)
                && sentence.people(harm + 1).hasNoun()
                && (verb == 0 || !(sentence.isPeople(verb - 1) || units.is(verb - 1, CasualtyLanguage.WHO)));
    }

    private static final Set<String> IN_WHICH = Set.of("el", "la", "los", "las");
    private static final Set<String> WHERE = Set.of("donde", "cuando");

    /** "Were kidnapped and later murdered": whoever suffered the first suffered the second. */
    private List<Integer> ofEarlierPassive(int verb) {
        int joint = verb - 1;
        while (joint > 0 && LATER.contains(units.word(joint))) {
            joint--;
        }
        if (joint < 2 || !JOINTS.contains(units.word(joint))) {
            return List.of();
        }
        for (int unit = joint - 1; unit > 0 && joint - unit < TO_EARLIER; unit--) {
            if (units.is(unit, CasualtyLanguage.BE) && !sentence.isPeople(unit)) {
                return before.of(verbStart(unit));
            }
            boolean isOther =
                    units.is(unit, CasualtyLanguage.BARRIER | CasualtyLanguage.SAY) && !sentence.isPeople(unit);
            if (isOther && !units.word(unit).equals("before")) {
                return List.of();
            }
        }
        return List.of();
    }

    private static final Set<String> JOINTS = Set.of("and", "y");
    private static final Set<String> LATER =
            Set.of("then", "later", "subsequently", "luego", "despues", "posteriormente");
    private static final int TO_EARLIER = 18;

    /** "Murió en septiembre", "fue detenido en el acto": one who was told of before, as Spanish leaves the subject out. */
    boolean isSubjectLeftOut(int harm) {
        int verb = verbStart(harm);
        boolean isVerb =
                units.is(harm, CasualtyLanguage.DIE) || (units.is(harm, CasualtyLanguage.PASSIVE) && hasBe(verb, harm));
        if (!isSpanish || !isVerb || !sentence.endsInSingular(units.is(harm, CasualtyLanguage.DIE) ? harm : verb)) {
            return false;
        }
        boolean isFirst = verb == 0 || (verb == 1 && units.is(0, CasualtyLanguage.ADVERB));
        int next = harm + 1;
        boolean endsThere = next == units.size()
                || units.is(next, CasualtyLanguage.PREPOSITION | CasualtyLanguage.BY)
                || units.word(next).equals(".")
                || units.word(next).equals(",");
        return isFirst && endsThere;
    }

    /** "Lo mataron", "la había arrestado", "le rompió el brazo": one who was told of before. */
    boolean isPronoun(int harm) {
        int verb = harm;
        while (verb > 0 && units.is(verb - 1, CasualtyLanguage.HAVE)) {
            verb--;
        }
        boolean isVerb = verb < harm
                ? units.is(harm, CasualtyLanguage.PASSIVE | CasualtyLanguage.ACTIVE)
                : units.is(harm, CasualtyLanguage.ACTIVE) && !units.is(harm, NOUN);
        int pronoun = verb - 1;
        boolean isOfThing = pronoun > 0 && units.is(pronoun - 1, CasualtyLanguage.PREPOSITION);
        return isSpanish && isVerb && pronoun >= 0 && PRONOUNS.contains(units.word(pronoun)) && !isOfThing;
    }

    private static final long NOUN = CasualtyLanguage.DEED | CasualtyLanguage.DEEDS | CasualtyLanguage.STATE;
    private static final Set<String> PRONOUNS = Set.of("lo", "la", "le");

    /** "Ten union leaders killed in the explosion", "a man, shot in the head". */
    private List<Integer> participle(int verb) {
        if (hasObject(verb)) {
            return List.of();
        }
        int unit = verb - 1;
        if (unit > 0 && units.word(unit).equals(",")) {
            unit--;
        }
        boolean isRelative = unit > 0 && units.is(unit, CasualtyLanguage.WHO);
        boolean isBeside = unit >= 0 && sentence.isPeople(unit) && !isHeading(unit, verb);
        return isBeside || isRelative || isBehindNames(verb) ? before.of(verb) : List.of();
    }

    /** "Sus dos hijos, Kevin y Brayan, desaparecidos desde": names that no list has explain who stands before them. */
    private boolean isBehindNames(int verb) {
        if (!isSpanish || verb < 4 || !units.word(verb - 1).equals(",")) {
            return false;
        }
        for (int unit = verb - 2; unit > 0 && verb - unit < TO_BEARER; unit--) {
            if (units.word(unit).equals(",")) {
                return sentence.isPeople(unit - 1) && unit < verb - 2;
            }
            if (!sentence.isCapitalized(unit) && !units.word(unit).equals("y")) {
                return false;
            }
        }
        return false;
    }

    /** "Soldiers captured two trucks": what follows is an object, so those before did it. */
    private boolean hasObject(int verb) {
        int next = verb + 1;
        if (isSpanish || next + 1 >= units.size() || !units.is(verb, CasualtyLanguage.PASSIVE)) {
            return false;
        }
        boolean isDetermined = units.is(
                        next,
                        CasualtyLanguage.ARTICLE
                                | CasualtyLanguage.DEFINITE
                                | CasualtyLanguage.POSSESSIVE
                                | CasualtyLanguage.VAGUE_MASK
                                | CasualtyLanguage.OTHER)
                || sentence.isNumber(next)
                || units.is(next + 1, CasualtyLanguage.THING);
        return isDetermined && !TIMES.contains(units.word(next + 1));
    }

    private static final Set<String> TIMES =
            Set.of("week", "month", "year", "day", "morning", "afternoon", "evening", "night", "weekend", "time");

    /** "People wounded: 150". */
    boolean isHeading(int people, int verb) {
        boolean isBare = sentence.people(people).isBare();
        boolean isFigure = verb + 2 < units.size()
                && units.is(verb + 1, CasualtyLanguage.RISE)
                && units.is(verb + 2, CasualtyLanguage.COUNT)
                && !sentence.people(verb + 2).hasNoun();
        return isBare && verb + 1 < units.size() && (isFigure || hasFigureBehindColon(verb + 1));
    }

    /** "Killed since March: seven". */
    private boolean hasFigureBehindColon(int from) {
        for (int unit = from; unit < Math.min(units.size(), from + TO_COLON); unit++) {
            if (units.word(unit).equals(":")) {
                return unit == from || (unit + 1 < units.size() && units.is(unit + 1, CasualtyLanguage.COUNT));
            }
            if (units.is(unit, CasualtyLanguage.BARRIER | CasualtyLanguage.HARM)) {
                return false;
            }
        }
        return false;
    }

    private static final int TO_COLON = 7;

    /** "A shooting": what follows a noun is no object. */
    private boolean isNoun(int harm) {
        return harm > 0 && units.is(harm - 1, CasualtyLanguage.ARTICLE | CasualtyLanguage.DEFINITE);
    }

    /** "A man with a gunshot wound", "she sustained several injuries". */
    private List<Integer> bearer(int wound) {
        for (int unit = wound - 1; unit > 0 && wound - unit < TO_BEARER; unit--) {
            if (BEARING.contains(units.word(unit))) {
                return before.of(unit);
            }
            boolean isCountOfWounds = unit == wound - 1
                    && units.is(unit, CasualtyLanguage.COUNT)
                    && !sentence.people(unit).hasNoun();
            boolean isPeople = sentence.isPeople(unit) && !isCountOfWounds;
            if (isPeople || units.is(unit, CasualtyLanguage.BARRIER | CasualtyLanguage.HARM)) {
                return List.of();
            }
        }
        return List.of();
    }

    /** "24 homicides of peasants": the number is that of the dead. */
    private boolean isCountedDeed(int deed) {
        return deed > 0
                && units.is(deed, CasualtyLanguage.DEED)
                && units.is(deed, CasualtyLanguage.DEEDS)
                && units.is(deed - 1, CasualtyLanguage.COUNT)
                && !sentence.people(deed - 1).hasNoun();
    }

    /** "Two bodies of protesters": the rules know them. */
    private boolean isCountedBody(int body) {
        return body > 0 && sentence.isPeople(body - 1);
    }

    /** "Galan's murder". */
    private List<Integer> possessor(int deed) {
        boolean isOwned = deed > 1
                && (units.word(deed - 1).equals("'s") || units.word(deed - 1).equals("'"))
                && sentence.isPeople(deed - 2);
        return isOwned ? List.of(deed - 2) : List.of();
    }

    /** The first unit of the auxiliaries and adverbs before a verb. */
    private int verbStart(int verb) {
        int start = verb;
        while (start > 0 && !sentence.isPeople(start - 1) && units.is(start - 1, AUXILIARY)) {
            start--;
        }
        return start;
    }

    private static final long AUXILIARY = CasualtyLanguage.BE | CasualtyLanguage.HAVE | CasualtyLanguage.ADVERB;

    private boolean hasBe(int from, int to) {
        for (int unit = from; unit < to; unit++) {
            if (units.is(unit, CasualtyLanguage.BE)) {
                return true;
            }
        }
        return false;
    }
}
