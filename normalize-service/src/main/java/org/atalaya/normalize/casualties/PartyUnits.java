package org.atalaya.normalize.casualties;

import java.util.ArrayList;
import java.util.List;
import org.atalaya.normalize.rules.Lexicon;
import org.atalaya.normalize.rules.Match;
import org.atalaya.normalize.rules.Units;
import org.atalaya.normalize.text.Kind;
import org.atalaya.normalize.text.TokenizedText;
import org.jspecify.annotations.Nullable;

/** A sentence as units for the rules on parties, and what these rules find in it, the surer first. */
final class PartyUnits {
    private static final long ACTS = PartyLanguage.HARM | PartyLanguage.ATTACK;
    private static final long BEGINNINGS = PartyLanguage.HEAD | PartyLanguage.MODIFIER | PartyLanguage.ARTICLE;

    final Units units;
    final List<Match> says = new ArrayList<>();

    /** Who has so many on a list or in a ward: they say it only where the count follows at once. */
    final List<Match> holds = new ArrayList<>();

    final List<Match> deeds = new ArrayList<>();
    private final List<Party> parties = new ArrayList<>();
    private final PartyLanguage language;
    private final TokenizedText text;

    PartyUnits(PartyLanguage language, TokenizedText text, int start, int end) {
        this.language = language;
        this.text = text;
        this.units = new Units(end - start);
        PartyReader reader = new PartyReader(language, text, start, end);
        int at = start;
        while (at < end) {
            at = add(reader, at, end);
        }
        for (int unit = 0; unit < units.size(); unit++) {
            language.rules.matches(units, unit, this::add);
        }
        says.sort(java.util.Comparator.comparingInt(match -> match.rule().order()));
        deeds.sort(java.util.Comparator.comparingInt(match -> match.rule().order()));
    }

    private void add(Match match) {
        switch (match.rule().meaning()) {
            case "says" -> {
                if (!isToldOf(match) && !isOrder(match)) {
                    says.add(match);
                }
            }
            case "holds" -> holds.add(match);
            default -> deeds.add(match);
        }
    }

    /**
     * Whether the party behind the verb does not speak, but is what is spoken of: "said that his men had fled", "which it
     * blames on rebels"; or before a colon acts rather than speaks: "soldiers raided two villages:".
     */
    private boolean isToldOf(Match match) {
        int party = match.unit(units, PartyLanguage.PARTY);
        int verb = match.unit(units, PartyLanguage.SAY);
        if (verb < 0) {
            return party >= 0 && units.word(match.end() - 1).equals(":") && isAnyBetween(party, match.end(), ACTS);
        }
        if (party < verb || units.is(verb, PartyLanguage.ACCORDING)) {
            return false;
        }
        return units.is(verb, PartyLanguage.BLAME)
                || (party + 1 < units.size() && units.is(party + 1, ACTS | PartyLanguage.BE | PartyLanguage.HAVE));
    }

    /** "Told the passengers to get off". */
    private boolean isOrder(Match match) {
        int verb = match.unit(units, PartyLanguage.TELL);
        return verb >= 0
                && verb + 2 < units.size()
                && units.is(verb + 1, PartyLanguage.INNER)
                && units.word(verb + 2).equals("to");
    }

    private boolean isAnyBetween(int from, int to, long mask) {
        for (int unit = from; unit < to; unit++) {
            if (units.is(unit, mask)) {
                return true;
            }
        }
        return false;
    }

    /** Adds the unit that begins at a token; gives the token after it. */
    private int add(PartyReader reader, int at, int end) {
        Lexicon.Entry known = language.words.longest(text, at, end);
        Lexicon.Entry harm = language.casualties.words.longest(text, at, end);
        long harmMask = harm == null ? 0 : PartyLanguage.harm(harm.classes());
        boolean isPhrase = known != null
                && known.length() > 1
                && (known.classes() & (PartyLanguage.ARTICLE | PartyLanguage.MODIFIER)) == 0;
        boolean isHead = known != null && (known.classes() & PartyLanguage.HEAD) != 0;
        boolean isBlocked = (isPhrase && !isHead) || (harmMask != 0 && !isHead);
        Party party = isBlocked || !mayBegin(at, known) ? null : reader.read(at);
        if (party != null) {
            units.add(classes(party), "", at, party.end(), parties.size());
            parties.add(party);
            return party.end();
        }
        int length = known == null ? 1 : known.length();
        long mask = known == null ? 0 : known.classes() & ~PartyLanguage.HEAD;
        if (harm != null && harmMask != 0 && harm.length() >= length) {
            length = harm.length();
            mask = harm.length() > (known == null ? 0 : known.length()) ? harmMask : mask | harmMask;
        }
        if (harm != null && (harm.classes() & CasualtyLanguage.BE) != 0) {
            mask |= PartyLanguage.BARRIER | PartyLanguage.BE;
        }
        if (harm != null && (harm.classes() & CasualtyLanguage.HAVE) != 0 && harmMask == 0) {
            mask |= PartyLanguage.HAVE;
            length = Math.max(length, harm.length());
        }
        mask |= (mask & PartyLanguage.BLAME) != 0 ? PartyLanguage.SAY : 0;
        String word = text.folded(at);
        if (word.equals(",")) {
            mask |= PartyLanguage.BARRIER;
        }
        units.add(mask, length == 1 ? word : "", at, at + length, -1);
        return at + length;
    }

    /** Most words cannot begin a party, and need not be tried. */
    private boolean mayBegin(int at, Lexicon.@Nullable Entry known) {
        if (known != null) {
            return (known.classes() & BEGINNINGS) != 0;
        }
        return text.kind(at) == Kind.NUMBER || (text.kind(at) == Kind.WORD && text.capitalized(at));
    }

    private long classes(Party party) {
        int last = units.size() - 1;
        boolean isListener = last >= 0 && units.is(last, PartyLanguage.TELL);
        boolean isInner = last >= 0
                && units.is(
                        last, PartyLanguage.PREPOSITION | PartyLanguage.BY | PartyLanguage.OF | PartyLanguage.BLAMED)
                && !units.is(last, PartyLanguage.ACCORDING | PartyLanguage.SAY);
        isInner |= isListener;
        long place = isInner ? PartyLanguage.INNER : PartyLanguage.SOURCE;
        boolean isAfterBy = last >= 0 && units.is(last, PartyLanguage.BY);
        boolean mayHarm = isAfterBy ? party.mayHaveHarmed() : party.mayHarm();
        long harming = !mayHarm ? 0 : isInner ? PartyLanguage.AGENT : PartyLanguage.ACTOR;
        return place
                | harming
                | (party.isPerson() ? PartyLanguage.NAME : 0)
                | (party.isKnown() && !isInner ? PartyLanguage.KNOWN : 0)
                | PartyLanguage.BARRIER;
    }

    List<Party> parties() {
        return parties;
    }

    /** The first party that is no part of a phrase with a preposition; null where there is none. */
    @Nullable Party subject() {
        for (int unit = 0; unit < units.size(); unit++) {
            if (units.is(unit, PartyLanguage.SOURCE)) {
                return party(unit);
            }
        }
        return null;
    }

    /** The last before a unit that may do harm, -1 where there is none. */
    int actorBefore(int before) {
        int unit = before - 1;
        while (unit >= 0 && !units.is(unit, PartyLanguage.ACTOR)) {
            unit--;
        }
        return unit;
    }

    Party party(int unit) {
        return parties.get((int) units.value(unit));
    }

    /** The first party that a match took for these classes, -1 where it took none. */
    int partyUnit(Match match, long classes) {
        return match.unit(units, classes);
    }

    /** Whether a word such as "while" stands between two tokens. */
    boolean isBroken(int one, int other) {
        int from = Math.min(one, other);
        int to = Math.max(one, other);
        for (int unit = 0; unit < units.size(); unit++) {
            if (units.is(unit, PartyLanguage.BREAK) && units.firstToken(unit) > from && units.firstToken(unit) < to) {
                return true;
            }
        }
        return false;
    }
}
