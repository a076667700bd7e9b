package org.atalaya.normalize.casualties;

import java.util.Locale;
import java.util.Set;
import org.atalaya.normalize.rules.Match;
import org.atalaya.normalize.rules.Units;
import org.jspecify.annotations.Nullable;

/**
 * Who says what a claim states, by the rules that begin with "says": "according to the ministry", "dijo el alcalde". A
 * sentence without a speaker has that of the sentence before it where that states a claim in the same paragraph. A pronoun
 * and a body named in short ("the agency") mean one that was named before.
 */
final class Attributions {
    /** How many sentences back a speaker may have been named. */
    private static final int REACHES = 8;

    /** What a speaker on the other side of "while" must be nearer by, in tokens. */
    private static final int BREAK_WEIGHS = 25;

    private final PartySentences sentences;

    Attributions(PartySentences sentences) {
        this.sentences = sentences;
    }

    /**
     * Who says a claim; null where nobody is named.
     *
     * @param claiming the sentences that state claims
     */
    @Nullable NamedParty of(FoundClaim claim, Set<Integer> claiming) {
        NamedParty own = own(claim);
        int earlier = claim.sentence() - 1;
        if (own != null || !claiming.contains(earlier) || !sentences.isSameParagraph(earlier, claim.sentence())) {
            return own;
        }
        NamedParty before = last(earlier);
        return before == null ? null : before.by("sentence before: " + before.rule());
    }

    private @Nullable NamedParty own(FoundClaim claim) {
        PartyUnits sentence = sentences.of(claim.sentence());
        Units units = sentence.units;
        Match best = null;
        int bestDistance = Integer.MAX_VALUE;
        for (Match match : sentence.says) {
            int verb = match.unit(units, PartyLanguage.SAY | PartyLanguage.ACCORDING);
            int at = units.firstToken(verb < 0 ? match.end() - 1 : verb);
            if (at == claim.harmToken() || isOfClaim(sentence, match, claim)) {
                continue;
            }
            int distance = at < claim.firstToken() ? claim.firstToken() - at : Math.max(0, at - claim.endToken());
            distance += sentence.isBroken(at, claim.harmToken()) ? BREAK_WEIGHS : 0;
            if (distance < bestDistance) {
                best = match;
                bestDistance = distance;
            }
        }
        return best == null ? holder(sentence, claim) : named(claim.sentence(), best);
    }

    /** "The clinic has nineteen dead on its list". */
    private static @Nullable NamedParty holder(PartyUnits sentence, FoundClaim claim) {
        for (Match match : sentence.holds) {
            boolean isAtOnce = claim.firstToken() == sentence.units.endToken(match.end() - 1);
            if (isAtOnce && !isOfClaim(sentence, match, claim)) {
                Party party = sentence.party(sentence.partyUnit(match, PartyLanguage.PARTY));
                boolean isBody = (party.heads() & PartyLanguage.ORG) != 0;
                return isBody ? NamedParty.of(party, match.rule().written()) : null;
            }
        }
        return null;
    }

    /** Whether those who would speak are those who were harmed. */
    private static boolean isOfClaim(PartyUnits sentence, Match match, FoundClaim claim) {
        int unit = sentence.partyUnit(match, PartyLanguage.PARTY);
        return unit >= 0
                && sentence.units.endToken(unit) > claim.peopleToken()
                && sentence.units.firstToken(unit) <= claim.peopleToken();
    }

    /** The last who speaks in a sentence. */
    private @Nullable NamedParty last(int sentence) {
        PartyUnits units = sentences.of(sentence);
        Match last = null;
        for (Match match : units.says) {
            last = last == null || match.start() > last.start() + 1 ? match : last;
        }
        return last == null ? null : named(sentence, last);
    }

    private @Nullable NamedParty named(int sentence, Match match) {
        PartyUnits units = sentences.of(sentence);
        int source = units.partyUnit(match, PartyLanguage.SOURCE);
        int unit = source >= 0 ? source : units.partyUnit(match, PartyLanguage.INNER);
        String rule = match.rule().written();
        if (unit < 0) {
            NamedParty subject = isThing(units, match) ? subjectBefore(sentence, rule) : null;
            NamedParty speaker = subject != null ? subject : speakerBefore(sentence, rule);
            return speaker != null ? speaker : subjectBefore(sentence, rule);
        }
        Party party = units.party(unit);
        if (sentences.isPaper(party)) {
            return speakerBefore(sentence, rule);
        }
        NamedParty fuller = !party.isGeneral() ? null : fullerBefore(sentence, party, rule);
        return fuller != null ? fuller : NamedParty.of(party, rule);
    }

    /** "It" is what the sentence before speaks of; "he" and "they" may be whoever spoke. */
    private static boolean isThing(PartyUnits units, Match match) {
        int pronoun = match.unit(units.units, PartyLanguage.PRONOUN);
        return pronoun >= 0 && units.units.word(pronoun).equals("it");
    }

    /** "The service" after "the prison service"; "the agency" after any other speaker. */
    private @Nullable NamedParty fullerBefore(int sentence, Party general, String rule) {
        String word = general.name().toLowerCase(Locale.ROOT);
        for (int earlier = sentence - 1; earlier >= Math.max(0, sentence - REACHES); earlier--) {
            for (Party party : sentences.of(earlier).parties()) {
                String whole = sentences.text.span(party.from(), party.end()).toLowerCase(Locale.ROOT);
                if (!party.isGeneral() && whole.contains(word)) {
                    return NamedParty.of(party, "named before: " + rule);
                }
            }
        }
        return sentences.isAgain(general) ? speakerBefore(sentence, rule) : null;
    }

    private @Nullable NamedParty speakerBefore(int sentence, String rule) {
        for (int earlier = sentence - 1; earlier >= Math.max(0, sentence - REACHES); earlier--) {
            PartyUnits units = sentences.of(earlier);
            Party last = null;
            for (Match match : units.says) {
                int unit = units.partyUnit(match, PartyLanguage.PARTY);
                Party party = unit < 0 ? null : units.party(unit);
                boolean isLater = party != null && (last == null || party.from() > last.from());
                boolean isNamed = party != null && !party.isGeneral() && !sentences.isPaper(party);
                last = isLater && isNamed ? party : last;
            }
            if (last != null) {
                return NamedParty.of(last, "named before: " + rule);
            }
        }
        return null;
    }

    private @Nullable NamedParty subjectBefore(int sentence, String rule) {
        Party subject = sentence == 0 ? null : sentences.of(sentence - 1).subject();
        return subject == null ? null : NamedParty.of(subject, "subject before: " + rule);
    }
}
