package org.atalaya.normalize.casualties;

import java.util.Set;
import java.util.function.IntPredicate;
import org.atalaya.events.Harm;
import org.atalaya.normalize.rules.Units;

/** Tells where a sentence denies, fears, threatens or imagines a harm, or an illness or accident did it. */
final class Doubts {
    /** How far before a claim a word of doubt or denial still speaks of it. */
    private static final int REACHES = 9;

    /** The same for "could", "will": what they speak of stands beside them. */
    private static final int MODAL_REACHES = 4;

    private static final Set<String> PLAIN_NEGATION =
            Set.of("no", "not", "never", "nor", "cannot", "without", "none", "ni", "nunca", "sin", "ningun", "ninguna");

    /** "Denied responsibility for the murder". */
    private static final Set<String> DENIAL = Set.of(
            "denied",
            "denies",
            "deny",
            "denying",
            "demanded",
            "nego",
            "niega",
            "negaron",
            "exige",
            "exigen",
            "exigio",
            "exigieron",
            "pide",
            "piden",
            "pidio",
            "pidieron",
            "reclaman",
            "reclamo");

    private static final Set<String> PRESUPPOSING = Set.of(
            "in",
            "for",
            "with",
            "about",
            "of",
            "en",
            "por",
            "con",
            "de",
            "to",
            "investigate",
            "solve",
            "condemn",
            "condemned",
            "clarify",
            "mourn",
            "investigar",
            "esclarecer",
            "condenar",
            "repudiar",
            "aclarar");

    private static final Set<String> THAT = Set.of("that", "que");

    /** These speak of what follows the comma, too. */
    private static final Set<String> CONDITIONS = Set.of("if", "unless", "si");

    /** Before what is only intended. */
    private static final Set<String> INFINITIVE = Set.of("to", "para");

    private final ClaimUnits sentence;
    private final Units units;
    private final Setting setting;
    private final SentenceWords words;

    Doubts(ClaimUnits sentence, SentenceWords words, Setting setting) {
        this.sentence = sentence;
        this.units = sentence.units;
        this.words = words;
        this.setting = setting;
    }

    /**
     * Whether a statement did not happen or may not have.
     *
     * @param isOwn whether a unit is a word of the statement itself
     */
    boolean isDoubted(int from, int end, int harmUnit, IntPredicate isOwn) {
        if (has(CasualtyLanguage.FALSE)) {
            return true;
        }
        boolean isGiven = isGiven(harmUnit);
        int ownVerb = verbGroup(harmUnit);
        for (int unit = from; unit < end; unit++) {
            if (units.is(unit, CasualtyLanguage.WHO) && isDescription(unit, ownVerb)) {
                unit = ownVerb - 1;
                continue;
            }
            if (units.word(unit).equals("[") || units.word(unit).equals("(")) {
                unit = afterNote(unit, end);
            } else if (!sentence.isPeople(unit) && doubts(unit, isGiven)) {
                return true;
            }
        }
        if (sentence.isInfinitive(harmUnit) && !isToldOf(harmUnit)) {
            return true;
        }
        if (isIntended(harmUnit) && !isOwn.test(harmUnit - 1)) {
            return true;
        }
        boolean isBehindComma = false;
        for (int unit = from - 1; unit >= Math.max(0, from - REACHES); unit--) {
            boolean isFar = (from - unit > MODAL_REACHES && isModal(unit))
                    || (isBehindComma && !CONDITIONS.contains(units.word(unit)));
            if (!isFar && doubts(unit, isGiven)) {
                return true;
            }
            if (isParenthesis(unit)) {
                unit -= 2;
                continue;
            }
            if (isInWhich(unit)) {
                return false;
            }
            boolean isThat = units.word(unit).equals("that") || units.word(unit).equals("que");
            isBehindComma = !isThat && (isBehindComma || units.word(unit).equals(","));
            boolean ends = units.is(unit, CasualtyLanguage.BARRIER | CasualtyLanguage.WHO) && !isThat;
            if (ends || units.is(unit, CasualtyLanguage.SAY)) {
                return false;
            }
        }
        return false;
    }

    /**
     * "A driver whom nobody has identified was killed": what is denied of them is not their harm. "That" may open what is
     * said: "answered that nobody had been hurt".
     */
    private boolean isDescription(int relative, int ownVerb) {
        return !THAT.contains(units.word(relative))
                && relative + 1 < ownVerb
                && units.is(ownVerb, CasualtyLanguage.BE | CasualtyLanguage.HAVE);
    }

    /** The first of the auxiliaries, doubts and adverbs right before a harm. */
    private int verbGroup(int harmUnit) {
        int first = harmUnit;
        while (first > 0 && !sentence.isPeople(first - 1) && isOfGroup(first - 1)) {
            first--;
        }
        return first;
    }

    private boolean isOfGroup(int unit) {
        return units.is(unit, GROUP) || PLAIN_NEGATION.contains(units.word(unit));
    }

    private static final long GROUP =
            CasualtyLanguage.BE | CasualtyLanguage.HAVE | CasualtyLanguage.ADVERB | CasualtyLanguage.MODAL;

    /** "Two others [names not given]": the bracket that closes a remark, or where it opens if none does. */
    private int afterNote(int opening, int end) {
        String close = units.word(opening).equals("[") ? "]" : ")";
        for (int unit = opening + 1; unit < Math.min(end, opening + REACHES); unit++) {
            if (units.word(unit).equals(close)) {
                return unit;
            }
        }
        return opening;
    }

    /** "Plan to kill", "plan to kidnap and kill", but not "managed to kill". */
    private boolean isIntended(int harmUnit) {
        if (harmUnit < 1) {
            return false;
        }
        int to = harmUnit - 1;
        if (BARE.contains(units.word(harmUnit)) && units.word(to).equals("and")) {
            while (to > 0 && harmUnit - to < REACHES && !isBeforeBare(to)) {
                to--;
            }
        }
        boolean isManaged = to > 0 && MANAGED.contains(units.word(to - 1));
        return units.is(to, CasualtyLanguage.NOT | CasualtyLanguage.MODAL)
                || (INFINITIVE.contains(units.word(to)) && !isManaged);
    }

    private boolean isBeforeBare(int unit) {
        return units.word(unit).equals("to") || units.is(unit, CasualtyLanguage.NOT | CasualtyLanguage.MODAL);
    }

    private static final Set<String> BARE =
            Set.of("kill", "injure", "wound", "kidnap", "abduct", "arrest", "detain", "seize", "capture");

    /** Before what was not only intended. */
    private static final Set<String> MANAGED = Set.of("managed", "proceeded");

    /** "Pidió informes sobre el operativo en el que murieron nueve": what happened in it is no part of what is asked. */
    private boolean isInWhich(int unit) {
        return unit > 1
                && units.word(unit).equals("que")
                && ARTICLES.contains(units.word(unit - 1))
                && units.word(unit - 2).equals("en");
    }

    private static final Set<String> ARTICLES = Set.of("el", "la", "los", "las");

    /** The second comma of ", however,". */
    private boolean isParenthesis(int comma) {
        return comma > 1
                && units.word(comma).equals(",")
                && units.word(comma - 2).equals(",")
                && !sentence.isPeople(comma - 1);
    }

    /** "Condenado por matar a", "tras matar a". */
    private boolean isToldOf(int infinitive) {
        return infinitive > 0
                && (units.is(infinitive - 1, CasualtyLanguage.BACKGROUND)
                        || AFTER.contains(units.word(infinitive - 1)));
    }

    private static final Set<String> AFTER =
            Set.of("por", "tras", "al", "luego", "logro", "lograron", "logrado", "consiguio", "consiguieron");

    private boolean doubts(int unit, boolean isGiven) {
        if (sentence.isAccented(unit)) {
            return false;
        }
        boolean isPlain =
                isModal(unit) || PLAIN_NEGATION.contains(units.word(unit)) || DENIAL.contains(units.word(unit));
        return isPlain ? !isGiven : units.is(unit, CasualtyLanguage.NOT);
    }

    /** "He had no part in the murder of the priests": a deed that is known is not denied with what is said of it. */
    private boolean isGiven(int harmUnit) {
        int article = harmUnit - 1;
        while (article > 0 && harmUnit - article < 3 && !units.is(article, CasualtyLanguage.DEFINITE)) {
            article--;
        }
        boolean isDefinite = article > 0 && units.is(article, CasualtyLanguage.DEFINITE);
        return isDefinite
                && PRESUPPOSING.contains(units.word(article - 1))
                && units.is(harmUnit, CasualtyLanguage.DEED);
    }

    private boolean isModal(int unit) {
        return units.is(unit, CasualtyLanguage.MODAL);
    }

    /** Deaths, wounds, flight and loss of a disease, a disaster or an accident, unless a weapon is named beside it. */
    boolean isNobodysDeed(int harmUnit) {
        Harm harm = sentence.harm(harmUnit);
        boolean mayBeAccident =
                harm == Harm.KILLED || harm == Harm.INJURED || harm == Harm.DISPLACED || harm == Harm.DISAPPEARED;
        return mayBeAccident
                && has(CasualtyLanguage.ILLNESS)
                && !setting.has(Setting.WEAPON, words.start(), words.end());
    }

    private boolean has(long mask) {
        for (int unit = 0; unit < units.size(); unit++) {
            if (units.is(unit, mask)) {
                return true;
            }
        }
        return false;
    }
}
