package org.atalaya.normalize.casualties;

import org.atalaya.events.Harm;
import org.atalaya.normalize.rules.Lexicon;
import org.atalaya.normalize.rules.Units;
import org.atalaya.normalize.text.TokenizedText;

/** Tells custody from abduction by who did it, where the word itself does not: "captured by guerrillas", "the army seized". */
final class Custody {
    private static final int REACHES = 9;

    /** Whoever it was may have done other things before: "the police entered the hall and took away 12". */
    private static final int REACHES_BACK = 24;

    private final ClaimUnits sentence;
    private final Units units;
    private final TextBefore before;
    private final Setting setting;
    private final CasualtyLanguage language;

    Custody(ClaimUnits sentence, TextBefore before, Setting setting, CasualtyLanguage language) {
        this.sentence = sentence;
        this.units = sentence.units;
        this.before = before;
        this.setting = setting;
        this.language = language;
    }

    /** The harm of a word, DETAINED or ABDUCTED by whose deed it is. */
    Harm harm(int harmUnit) {
        Harm harm = sentence.harm(harmUnit);
        if (setting.isCaught(units.firstToken(harmUnit))) {
            return Harm.DETAINED;
        }
        if (!units.is(harmUnit, CasualtyLanguage.SEIZED)) {
            return harm;
        }
        int by = by(harmUnit);
        boolean isPassive = harmUnit > 0
                && !units.is(harmUnit, CasualtyLanguage.CAPTIVE)
                && units.is(harmUnit - 1, CasualtyLanguage.BE);
        long who = by >= 0 ? nearestAfter(by) : isPassive ? ofSentenceBefore() : nearestBefore(harmUnit);
        return who == CasualtyLanguage.FORCE ? Harm.DETAINED : who == CasualtyLanguage.ARMED ? Harm.ABDUCTED : harm;
    }

    /** "Riot police came at noon. Forty villagers were taken away": the state's where nobody else is told of. */
    private long ofSentenceBefore() {
        TokenizedText text = before.text();
        int told = before.sentence() - 1;
        if (told < 0) {
            return 0;
        }
        boolean isForce = false;
        int end = text.sentenceEnd(told);
        for (int token = text.sentenceStart(told); token < end; token++) {
            Lexicon.Entry entry = language.words.longest(text, token, end);
            long classes = entry == null ? 0 : entry.classes();
            boolean isTold =
                    (classes & CasualtyLanguage.SAY) != 0 || Setting.is(language, text, token, end, Setting.INQUIRY);
            if ((classes & CasualtyLanguage.ARMED) != 0 || isTold) {
                return 0;
            }
            isForce |= (classes & CasualtyLanguage.FORCE) != 0;
        }
        return isForce ? CasualtyLanguage.FORCE : 0;
    }

    private int by(int harmUnit) {
        for (int unit = harmUnit + 1; unit < Math.min(units.size(), harmUnit + REACHES); unit++) {
            if (units.is(unit, CasualtyLanguage.BY)) {
                return unit;
            }
            if (units.is(unit, CasualtyLanguage.HARM)) {
                return -1;
            }
        }
        return -1;
    }

    private long nearestBefore(int harmUnit) {
        for (int unit = harmUnit - 1; unit >= Math.max(0, harmUnit - REACHES_BACK); unit--) {
            long who = isSufferer(unit) ? 0 : who(unit);
            if (who != 0) {
                return who;
            }
        }
        return 0;
    }

    /** "His men had killed 41 rebels and captured 58": the object of an earlier deed did nothing. */
    private boolean isSufferer(int unit) {
        return unit > 0
                && sentence.isCounted(unit)
                && units.is(unit - 1, CasualtyLanguage.PASSIVE | CasualtyLanguage.ACTIVE);
    }

    private long nearestAfter(int by) {
        for (int unit = by + 1; unit < Math.min(units.size(), by + REACHES); unit++) {
            long who = who(unit);
            if (who != 0) {
                return who;
            }
        }
        return 0;
    }

    private long who(int unit) {
        return units.is(unit, CasualtyLanguage.ARMED)
                ? CasualtyLanguage.ARMED
                : units.is(unit, CasualtyLanguage.FORCE) ? CasualtyLanguage.FORCE : 0;
    }
}
