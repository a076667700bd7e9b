package org.atalaya.normalize.casualties;

import java.util.Set;
import org.atalaya.events.Count;
import org.atalaya.events.Field;
import org.atalaya.events.Qualifier;
import org.atalaya.normalize.text.Kind;
import org.atalaya.normalize.text.TokenizedText;
import org.jspecify.annotations.Nullable;

/** Reads people by their nouns, one or several, without a number. */
final class PeopleNouns {
    /** How many words may stand between a number and its noun ("three unarmed young Palestinian men"). */
    static final int ADJECTIVES = 4;

    private static final Set<String> DETERMINERS =
            Set.of("the", "these", "those", "los", "las", "estos", "estas", "esos", "esas", "no", "ningun", "of");

    private static final Set<String> SINGULAR_OR_MASS = Set.of(
            "police",
            "troops",
            "personnel",
            "crew",
            "gente",
            "vidas",
            "lives",
            "elderly",
            "palestinian",
            "sudanese",
            "members",
            "miembros",
            "integrantes",
            "lideres",
            "leaders",
            "officials",
            "autoridades",
            "forces");

    private static final Set<String> THE = Set.of("the", "el", "la");
    private static final Set<String> NUMBER = Set.of("number", "numero", "cifra");
    private static final Set<String> OF = Set.of("of", "de");

    private static final Set<String> ONE_MORE = Set.of("another", "other", "otro", "otra");

    private final AmountReader amounts;
    private final SentenceWords words;
    private final TokenizedText text;
    private final int sentenceStart;
    private final int end;

    PeopleNouns(SentenceWords words, AmountReader amounts) {
        this.words = words;
        this.text = words.text();
        this.sentenceStart = words.start();
        this.end = words.end();
        this.amounts = amounts;
    }

    /** "The number of pupils who died": the number follows. */
    private boolean isNumberOf(int at) {
        return at - 3 >= sentenceStart
                && OF.contains(text.folded(at - 1))
                && NUMBER.contains(text.folded(at - 2))
                && THE.contains(text.folded(at - 3));
    }

    /** "Another was shot dead", "el otro fue hallado muerto". */
    private boolean isVerb(int token) {
        return token < end
                && words.is(
                        token,
                        CasualtyLanguage.BE | CasualtyLanguage.HAVE | CasualtyLanguage.DIE | CasualtyLanguage.PASSIVE);
    }

    /** "Killed a policeman and wounded another in the neck." */
    private boolean isObject(int another, int after) {
        boolean isBehindVerb = another > sentenceStart
                && words.is(another - 1, CasualtyLanguage.PASSIVE | CasualtyLanguage.ACTIVE)
                && !words.is(another - 1, CasualtyLanguage.BE);
        return isBehindVerb
                && (after >= end
                        || text.kind(after) == Kind.PUNCTUATION
                        || words.is(after, CasualtyLanguage.PREPOSITION));
    }

    /** One person: "a protester", "another man", "another", "his brother"; null where none begins there. */
    @Nullable People one(int at) {
        boolean article = words.is(at, CasualtyLanguage.ARTICLE);
        boolean another = words.is(at, CasualtyLanguage.MORE);
        boolean own = words.is(at, CasualtyLanguage.POSSESSIVE)
                || (at > sentenceStart && text.folded(at).equals("'s"));
        if (!article && !another && !own) {
            return null;
        }
        int from = at + 1;
        if (from < end && words.is(from, CasualtyLanguage.MORE)) {
            another = true;
            from++;
        }
        if (another && ONE_MORE.contains(text.folded(from - 1)) && (isVerb(from) || isObject(at, from))) {
            return new People(CasualtyLanguage.ONE, Count.exactly(1), true, false, false, false, -1, from, null);
        }
        for (int i = from; i < Math.min(end, from + ADJECTIVES + 2); i++) {
            if (words.is(i, CasualtyLanguage.PERSON) && !words.is(i, CasualtyLanguage.THING)) {
                boolean isModifier =
                        i + 1 < end && words.is(i + 1, CasualtyLanguage.ORG) && !words.language().isSpanish;
                if (isModifier) {
                    return null;
                }
                int after = i + words.length(i, CasualtyLanguage.PERSON);
                while (after < end
                        && words.is(after, CasualtyLanguage.PERSON)
                        && !words.is(after, CasualtyLanguage.HARM)
                        && text.kind(after) == Kind.WORD) {
                    after += words.length(after, CasualtyLanguage.PERSON);
                }
                return new People(
                        CasualtyLanguage.ONE,
                        Count.exactly(1),
                        another,
                        false,
                        false,
                        true,
                        from,
                        after,
                        text.span(from, after));
            }
            if (i > from && text.folded(i).equals("old") && !isNounAfter(i + 1)) {
                return new People(
                        CasualtyLanguage.ONE,
                        Count.exactly(1),
                        another,
                        false,
                        false,
                        true,
                        from,
                        i + 1,
                        text.span(from, i + 1));
            }
            int initials = words.initials(i);
            if (initials > 0) {
                i += initials - 1;
                continue;
            }
            boolean isNumber = text.kind(i) == Kind.NUMBER;
            if (isNumber && i > from && !isAgeBefore(i)) {
                return null;
            }
            boolean isYearOld = isNumber
                    || words.isHyphen(i)
                    || text.folded(i).equals("year")
                    || text.folded(i).equals("old");
            boolean stops = text.kind(i) == Kind.PUNCTUATION && !words.isHyphen(i);
            if (!isYearOld
                    && (stops
                            || words.is(
                                    i, CasualtyLanguage.STOP | CasualtyLanguage.ARTICLE | CasualtyLanguage.POSSESSIVE)
                            || words.is(i, CasualtyLanguage.BARRIER)
                            || (words.is(i, CasualtyLanguage.ORG) && words.language().isSpanish)
                            || words.is(i, CasualtyLanguage.BE))) {
                return null;
            }
        }
        return null;
    }

    /** "A young 22-year-old student", not "a uniform killed 2 students". */
    private boolean isAgeBefore(int number) {
        return number + 1 < end
                && (words.isHyphen(number + 1) || text.folded(number + 1).equals("year"));
    }

    /** "A 22-year-old was hurt" has no other noun, "a 22-year-old student" has. */
    private boolean isNounAfter(int at) {
        return !words.isHyphen(at - 2)
                || (at < end
                        && text.kind(at) == Kind.WORD
                        && !words.is(
                                at,
                                CasualtyLanguage.BE
                                        | CasualtyLanguage.HAVE
                                        | CasualtyLanguage.DIE
                                        | CasualtyLanguage.PASSIVE
                                        | CasualtyLanguage.STOP
                                        | CasualtyLanguage.WHO));
    }

    /** "Man shot dead", "police kill protester": headlines leave out the article; null where there is none. */
    @Nullable People inHeadline(int at) {
        boolean isHeadline = text.field() == Field.TITLE
                || at - sentenceStart <= 1
                || text.folded(at - 1).equals(":");
        return isHeadline ? plain(at) : null;
    }

    /** One person without an article; null where none is there. */
    @Nullable People plain(int at) {
        if (!words.is(at, CasualtyLanguage.PERSON) || words.is(at, NO_PERSON)) {
            return null;
        }
        int after = at + words.length(at, CasualtyLanguage.PERSON);
        while (after < end && words.is(after, CasualtyLanguage.PERSON) && !words.is(after, NO_PERSON)) {
            after += words.length(after, CasualtyLanguage.PERSON);
        }
        boolean isPartOfWord =
                after < end && (words.isHyphen(after) || text.folded(after).equals("'s"));
        if (isPartOfWord
                || (after < end && words.is(after, CasualtyLanguage.ORG) && !words.is(after, CasualtyLanguage.HARM))) {
            return null;
        }
        return new People(
                CasualtyLanguage.ONE, Count.exactly(1), false, false, false, true, at, after, text.span(at, after));
    }

    private static final long NO_PERSON = CasualtyLanguage.HARM | CasualtyLanguage.THING | CasualtyLanguage.ORG;

    /** People without a number, "protesters were killed"; null where none begin there, or known ones are meant. */
    @Nullable People bare(int at) {
        if (!words.is(at, CasualtyLanguage.PEOPLE) || words.is(at, CasualtyLanguage.HARM)) {
            return null;
        }
        boolean definite = at > sentenceStart && DETERMINERS.contains(text.folded(at - 1)) && !isOfDeed(at - 1);
        if (definite || isNumberOf(at) || SINGULAR_OR_MASS.contains(text.folded(at))) {
            return null;
        }
        int after = end(at);
        return new People(
                CasualtyLanguage.COUNT,
                new Count(2L, null, Qualifier.VAGUE),
                false,
                false,
                true,
                true,
                at,
                after,
                text.span(at, after));
    }

    /** "In the murder of priests", where no number stands before "of". */
    private boolean isOfDeed(int of) {
        return of - 2 >= sentenceStart
                && OF.contains(text.folded(of))
                && words.is(of - 1, CasualtyLanguage.DEED)
                && words.is(of - 2, CasualtyLanguage.DEFINITE);
    }

    /** "police officers", "jóvenes manifestantes", "menores de edad". */
    int end(int noun) {
        int after = noun
                + words.length(
                        noun,
                        CasualtyLanguage.PEOPLE
                                | CasualtyLanguage.PERSON
                                | CasualtyLanguage.PASSIVE
                                | CasualtyLanguage.STATE);
        while (after < end
                && text.kind(after) == Kind.WORD
                && (words.is(after, CasualtyLanguage.PEOPLE) && !words.is(after, CasualtyLanguage.HARM))) {
            after += words.length(after, CasualtyLanguage.PEOPLE);
        }
        return afterAges(after);
    }

    /** "Aged between 24 and 38". */
    private int afterAges(int at) {
        if (at >= end || !text.folded(at).equals("aged")) {
            return at;
        }
        int after = at + 1;
        while (after < end && amounts.isOfRange(after)) {
            after++;
        }
        return after;
    }
}
