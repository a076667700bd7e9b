package org.atalaya.normalize.casualties;

import org.atalaya.events.Harm;
import org.atalaya.events.Scope;
import org.atalaya.normalize.rules.Match;
import org.atalaya.normalize.rules.Units;
import org.jspecify.annotations.Nullable;

/**
 * Who is said to have done it. Surest is who the rules bind to the claim's own word for harm ("killed by soldiers"), then
 * who attacks in its sentence, then in those next to it, then at the head of the report.
 */
final class Perpetrators {
    /** Sentences of the same paragraph before the claim's own. */
    private static final int REACHES = 2;

    private final PartySentences sentences;

    Perpetrators(PartySentences sentences) {
        this.sentences = sentences;
    }

    @Nullable NamedParty of(FoundClaim claim) {
        int sentence = claim.sentence();
        NamedParty found = in(sentence, claim);
        if (found != null || !mayBeToldElsewhere(claim)) {
            return found;
        }
        for (int other = sentence - 1; other >= sentence - REACHES; other--) {
            found = found == null && sentences.isSameParagraph(other, sentence)
                    ? any(other, claim, "sentence before: ")
                    : found;
        }
        if (found == null && sentences.isSameParagraph(sentence + 1, sentence)) {
            found = any(sentence + 1, claim, "sentence after: ");
        }
        return found;
    }

    /** Old events, totals, arrests, and harm to those who bear arms themselves are not the work of who attacks in the next sentence. */
    private boolean mayBeToldElsewhere(FoundClaim claim) {
        boolean isOfStory = claim.scope() == Scope.INCIDENT || claim.scope() == Scope.SUBSET;
        boolean isWound = claim.harm() == Harm.KILLED || claim.harm() == Harm.INJURED;
        return isOfStory && isWound && !sentences.isArmed(claim.peopleToken());
    }

    private @Nullable NamedParty in(int sentence, FoundClaim claim) {
        PartyUnits found = sentences.of(sentence);
        NamedParty ofOtherHarm = null;
        for (Match match : found.deeds) {
            int unit = partyUnit(found, match, claim);
            if (unit < 0) {
                continue;
            }
            int harmUnit = match.unit(found.units, PartyLanguage.HARM);
            boolean isOwn = harmUnit >= 0 && found.units.firstToken(harmUnit) == claim.harmToken();
            if (isOwn) {
                return named(found, unit, match, "");
            }
            ofOtherHarm = ofOtherHarm == null ? named(found, unit, match, "same sentence: ") : ofOtherHarm;
        }
        return ofOtherHarm;
    }

    /** The unit of the party that a match names, -1 where it is no party that did this. */
    private static int partyUnit(PartyUnits found, Match match, FoundClaim claim) {
        Units units = found.units;
        int unit = match.rule().meaning().equals("they")
                ? found.actorBefore(match.start())
                : found.partyUnit(match, PartyLanguage.ACTOR | PartyLanguage.AGENT);
        if (unit < 0) {
            return -1;
        }
        boolean isVictim = units.firstToken(unit) <= claim.peopleToken() && units.endToken(unit) > claim.peopleToken();
        boolean isDid = match.rule().meaning().equals("did");
        int harmUnit = match.unit(units, PartyLanguage.HARM);
        boolean hasVictimsBefore = isDid
                && harmUnit >= 0
                && units.firstToken(harmUnit) == claim.harmToken()
                && claim.peopleToken() < claim.harmToken();
        return isVictim || hasVictimsBefore ? -1 : unit;
    }

    private @Nullable NamedParty any(int sentence, FoundClaim claim, String pass) {
        PartyUnits found = sentences.of(sentence);
        for (Match match : found.deeds) {
            int unit = partyUnit(found, match, claim);
            if (unit >= 0) {
                return named(found, unit, match, pass);
            }
        }
        return null;
    }

    private static NamedParty named(PartyUnits found, int unit, Match match, String pass) {
        return NamedParty.of(found.party(unit), pass + match.rule().written());
    }
}
