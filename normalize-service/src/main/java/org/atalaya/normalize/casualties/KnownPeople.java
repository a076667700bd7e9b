package org.atalaya.normalize.casualties;

import java.util.Set;
import org.atalaya.events.Count;
import org.atalaya.events.Qualifier;
import org.atalaya.normalize.text.Kind;
import org.atalaya.normalize.text.TokenizedText;
import org.jspecify.annotations.Nullable;

/** Reads people that a text has told of before: he, the "deputy", the "victims", los "manifestantes". */
final class KnownPeople {
    private static final Set<String> DEFINITE =
            Set.of("the", "this", "these", "those", "el", "al", "la", "los", "las", "este", "esta", "estos", "estas");

    /** "The mayor of Hostigal" is told of in full. */
    private static final Set<String> OF = Set.of("of", "de", "del");

    private static final Set<String> ONE = Set.of("he", "she", "him");
    private static final Set<String> SEVERAL = Set.of("they", "them");

    private final SentenceWords words;
    private final AmountReader amounts;
    private final TokenizedText text;
    private final int end;

    KnownPeople(SentenceWords words, AmountReader amounts) {
        this.words = words;
        this.amounts = amounts;
        this.text = words.text();
        this.end = words.end();
    }

    /** The people that begin at a token; null where none do. */
    @Nullable People read(int at) {
        String word = text.folded(at);
        if (ONE.contains(word) || SEVERAL.contains(word) || isHer(at)) {
            return people(SEVERAL.contains(word), at, at + 1, null);
        }
        if (at == 0 || !DEFINITE.contains(text.folded(at - 1))) {
            return null;
        }
        int limit = Math.min(end, at + PeopleNouns.ADJECTIVES + 1);
        for (int i = at; i < limit; i++) {
            boolean several = words.is(i, CasualtyLanguage.PEOPLE);
            if ((several || words.is(i, CasualtyLanguage.PERSON)) && !words.is(i, CasualtyLanguage.THING)) {
                int after = afterNouns(i, several);
                boolean isDescribed = !several && after < end && OF.contains(text.folded(after)) && after == i + 1;
                if (isDescribed) {
                    return new People(
                            CasualtyLanguage.NAME,
                            Count.exactly(1),
                            false,
                            false,
                            false,
                            true,
                            at,
                            after,
                            text.span(at, after));
                }
                return isModifier(after)
                        ? null
                        : people(isSeveral(after - 1, several), at, after, text.span(at, after));
            }
            int initials = words.initials(i);
            if (initials > 0) {
                i += initials - 1;
                continue;
            }
            boolean isAge = words.isHyphen(i) || (text.kind(i) == Kind.NUMBER && i + 1 < end && words.isHyphen(i + 1));
            boolean isCount = i > at && !isAge && !words.isHyphen(i - 1) && amounts.read(i) != null;
            boolean stops =
                    isCount || words.is(i, STOPS) || (words.is(i, CasualtyLanguage.ORG) && words.language().isSpanish);
            if (!isAge && (text.kind(i) != Kind.WORD || stops)) {
                return null;
            }
        }
        return null;
    }

    /** "They killed her", "wounding her in the head"; before a noun it is a possessive. */
    private boolean isHer(int at) {
        boolean isPronoun = text.folded(at).equals("her") && at > words.start();
        return isPronoun
                && (at + 1 >= end || text.kind(at + 1) == Kind.PUNCTUATION || words.is(at + 1, CasualtyLanguage.STOP));
    }

    private static final long STOPS = CasualtyLanguage.STOP
            | CasualtyLanguage.BARRIER
            | CasualtyLanguage.BE
            | CasualtyLanguage.HARM
            | CasualtyLanguage.NOT
            | CasualtyLanguage.THING;

    private boolean isSeveral(int last, boolean otherwise) {
        return words.is(last, CasualtyLanguage.PEOPLE) || (otherwise && !words.is(last, CasualtyLanguage.PERSON));
    }

    private int afterNouns(int noun, boolean several) {
        int after = noun + words.length(noun, CasualtyLanguage.PEOPLE | CasualtyLanguage.PERSON);
        while (after < end
                && words.is(after, CasualtyLanguage.PERSON | CasualtyLanguage.PEOPLE)
                && !words.is(after, CasualtyLanguage.HARM | CasualtyLanguage.THING)
                && (!words.language().isSpanish || several == words.is(after, CasualtyLanguage.PEOPLE))) {
            after += words.length(after, CasualtyLanguage.PERSON | CasualtyLanguage.PEOPLE);
        }
        return after;
    }

    /** "The police station", "the student union". */
    private boolean isModifier(int after) {
        return after < end
                && !words.language().isSpanish
                && words.is(after, CasualtyLanguage.ORG | CasualtyLanguage.THING)
                && !words.is(after, CasualtyLanguage.HARM);
    }

    private People people(boolean several, int at, int after, @Nullable String victims) {
        return new People(
                CasualtyLanguage.KNOWN,
                several ? new Count(2L, null, Qualifier.VAGUE) : Count.exactly(1),
                false,
                false,
                several,
                victims != null,
                at,
                after,
                victims);
    }
}
