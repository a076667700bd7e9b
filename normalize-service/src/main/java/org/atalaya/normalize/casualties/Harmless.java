package org.atalaya.normalize.casualties;

import java.util.Set;
import org.atalaya.events.Harm;
import org.atalaya.normalize.text.Kind;
import org.atalaya.normalize.text.TokenizedText;

/**
 * Tells what harmed nobody, or was nobody's deed, though words for harm tell it: an outing, a release, thieves on the run, a
 * mishap, a death of old age.
 */
final class Harmless {
    private static final long TAKING = Setting.CLASSES.mask("TAKING");
    private static final long DOER = Setting.CLASSES.mask("DOER");
    private static final long ERRAND = Setting.CLASSES.mask("ERRAND");
    private static final long GUEST = Setting.CLASSES.mask("GUEST");
    private static final long FUGITIVE = Setting.CLASSES.mask("FUGITIVE");
    private static final long CUSTODY = Setting.CLASSES.mask("CUSTODY");
    private static final long ROLL = Setting.CLASSES.mask("ROLL");
    private static final long INMATE = Setting.CLASSES.mask("INMATE");
    private static final long FREED = Setting.CLASSES.mask("FREED");
    private static final long MISHAP = Setting.CLASSES.mask("MISHAP");
    private static final long NEUTRAL = Setting.CLASSES.mask("NEUTRAL");

    /** How far behind a claim it may stand what for people were taken somewhere. */
    private static final int ERRAND_REACHES = 7;

    /** How far before the verb the one who does it may stand. */
    private static final int DOER_REACHES = 8;

    /** From this age on, who died without violence died of it. */
    private static final int OLD = 70;

    private static final Set<String> BEFORE_SCENE =
            Set.of("in", "at", "from", "of", "to", "by", "with", "en", "de", "del", "al", "a", "por", "con", "desde");

    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "el", "la", "los", "las", "un", "una");

    private static final Set<String> AFTER =
            Set.of("after", "since", "when", "tras", "despues", "luego", "desde", "cuando", "entre", "among");

    private final SentenceWords words;
    private final TokenizedText text;
    private final Setting setting;

    Harmless(SentenceWords words, Setting setting) {
        this.words = words;
        this.text = words.text();
        this.setting = setting;
    }

    /** Whether nobody was harmed, whoever stands in the sentence. */
    boolean isWithoutHarm(FoundClaim claim) {
        return isErrand(claim) || isReleased(claim) || isHiding(claim) || isOffTheRoll(claim) || isPrisoner(claim);
    }

    /** "The mayor took 12 musicians to the jail for a concert". */
    private boolean isErrand(FoundClaim claim) {
        return isTaking(claim)
                && setting.has(ERRAND, claim.endToken(), claim.endToken() + ERRAND_REACHES)
                && !hasArmed();
    }

    /** "Twelve detainees were freed on Sunday", not "the 40 detainees were freed", who were told of before. */
    private boolean isReleased(FoundClaim claim) {
        boolean isHeld = claim.harm() == Harm.DETAINED || claim.harm() == Harm.ABDUCTED;
        boolean isKnown = claim.firstToken() > words.start() && ARTICLES.contains(text.folded(claim.firstToken() - 1));
        return isHeld && !isKnown && setting.is(claim.endToken(), FREED);
    }

    /** "Two members vanished from the line-up". */
    private boolean isOffTheRoll(FoundClaim claim) {
        return claim.harm() == Harm.DISAPPEARED && setting.is(claim.endToken(), ROLL);
    }

    /** "Forty inmates study in prison": the people of a prison, not "political prisoners in jail". */
    private boolean isPrisoner(FoundClaim claim) {
        if (claim.harm() != Harm.DETAINED || !words.is(claim.harmToken(), CasualtyLanguage.STATE)) {
            return false;
        }
        for (int token = claim.firstToken(); token < claim.endToken(); token++) {
            if (setting.is(token, INMATE)) {
                return !isPolitical(token - 1) && !isPolitical(token + 1);
            }
        }
        return false;
    }

    private boolean isPolitical(int token) {
        return token >= words.start()
                && token < words.end()
                && text.folded(token).startsWith("politic");
    }

    /** "Two suspects have not been traced", not "since the police took them", nor "from a police station". */
    private boolean isHiding(FoundClaim claim) {
        if (claim.harm() != Harm.DISAPPEARED || !setting.has(FUGITIVE, claim.firstToken(), claim.endToken())) {
            return false;
        }
        for (int token = words.start(); token < words.end(); token++) {
            if (AFTER.contains(text.folded(token)) || setting.is(token, CUSTODY)) {
                return false;
            }
        }
        return !hasArmed();
    }

    /** Where no violence is told: a mishap, old age, a visit that ends, or what somebody did who harms nobody. */
    boolean isNobodysDeed(FoundClaim claim) {
        return isMishap(claim) || isOfAge(claim) || isLeaving(claim) || isDoneByHarmless(claim);
    }

    private boolean isMishap(FoundClaim claim) {
        boolean mayBe = claim.harm() != Harm.DETAINED && claim.harm() != Harm.ABDUCTED;
        return mayBe && isNeutral(claim) && setting.has(MISHAP, words.start(), words.end());
    }

    /** "Gunned down" is no mishap's word, "killed" is. */
    private boolean isNeutral(FoundClaim claim) {
        return setting.is(claim.harmToken(), NEUTRAL);
    }

    /** "Died at 92", "murió a los 92 años". */
    private boolean isOfAge(FoundClaim claim) {
        if (claim.harm() != Harm.KILLED || !words.is(claim.harmToken(), CasualtyLanguage.DIE)) {
            return false;
        }
        for (int token = claim.harmToken(); token < Math.min(claim.endToken() + 3, words.end() - 1); token++) {
            if (isAge(token)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAge(int token) {
        String word = text.folded(token);
        if (word.equals("at")
                || (word.equals("of")
                        && token > words.start()
                        && text.folded(token - 1).equals("age"))) {
            return isOld(token + 1) && !isOfTime(token + 2);
        }
        return word.equals("a")
                && token + 3 < words.end()
                && text.folded(token + 1).equals("los")
                && isOld(token + 2)
                && text.folded(token + 3).equals("anos");
    }

    private boolean isOld(int token) {
        return text.kind(token) == Kind.NUMBER
                && text.folded(token).length() <= 3
                && text.folded(token).chars().allMatch(Character::isDigit)
                && Integer.parseInt(text.folded(token)) >= OLD;
    }

    private boolean isOfTime(int token) {
        return token < words.end() && (text.kind(token) == Kind.NUMBER || words.is(token, CasualtyLanguage.THING));
    }

    /** "The rain made 300 spectators leave". */
    private boolean isLeaving(FoundClaim claim) {
        return claim.harm() == Harm.DISPLACED && setting.has(GUEST, claim.firstToken(), claim.endToken());
    }

    /** "The museum captured 300 visitors": the subject of a verb that is also done in peace. */
    private boolean isDoneByHarmless(FoundClaim claim) {
        if (!isTaking(claim) || claim.peopleToken() < claim.harmToken()) {
            return false;
        }
        for (int token = claim.harmToken() - 1;
                token >= Math.max(words.start(), claim.harmToken() - DOER_REACHES);
                token--) {
            if (setting.is(token, DOER) && !isScene(token)) {
                return true;
            }
        }
        return false;
    }

    private boolean isScene(int doer) {
        int before = doer - 1;
        if (before >= words.start() && ARTICLES.contains(text.folded(before))) {
            before--;
        }
        return before >= words.start() && BEFORE_SCENE.contains(text.folded(before));
    }

    private boolean isTaking(FoundClaim claim) {
        return setting.is(claim.harmToken(), TAKING) || setting.is(claim.harmToken() + 1, TAKING);
    }

    private boolean hasArmed() {
        for (int token = words.start(); token < words.end(); token++) {
            if (words.is(token, CasualtyLanguage.ARMED)) {
                return true;
            }
        }
        return false;
    }
}
